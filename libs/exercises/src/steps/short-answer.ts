import { answers, wordsAnswer } from '../fhir/mapping';
import { safeText, wording } from '../safe-text';
import { stepFields, type StepKind } from '../step-kind';
import { z } from '../zod';

/** Characters (UTF-16 units) of a short answer. */
export const SHORT_ANSWER_MAX = 500;

const definition = z.strictObject({
  ...stepFields,
  kind: z.literal('short-answer'),
  example: wording(160).optional(),
});
const answer = safeText(SHORT_ANSWER_MAX);

export type ShortAnswerStep = z.infer<typeof definition>;
export type ShortAnswer = z.infer<typeof answer>;

/** A line or two in one's own words. */
export const shortAnswer = {
  kind: 'short-answer',
  definition,
  answer: () => answer,
  isEmpty: (value) => value.trim() === '',
  inWords: (_step, value) => value.trim(),
  fhir: {
    item: () => ({ type: 'string', maxLength: SHORT_ANSWER_MAX }),
    filled: (_step, value) => answers([wordsAnswer(value)!]),
  },
} satisfies StepKind<typeof definition, ShortAnswer>;
