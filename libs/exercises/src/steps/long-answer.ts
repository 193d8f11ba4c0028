import { answers, wordsAnswer } from '../fhir/mapping';
import { safeText, wording } from '../safe-text';
import { stepFields, type StepKind } from '../step-kind';
import { z } from '../zod';

/** Characters (UTF-16 units) of a long answer: about ten printed pages. */
export const LONG_ANSWER_MAX = 20_000;

const definition = z.strictObject({
  ...stepFields,
  kind: z.literal('long-answer'),
  example: wording(300).optional(),
});
const answer = safeText(LONG_ANSWER_MAX);

export type LongAnswerStep = z.infer<typeof definition>;
export type LongAnswer = z.infer<typeof answer>;

/** Free writing in one's own words; line breaks are kept. */
export const longAnswer = {
  kind: 'long-answer',
  definition,
  answer: () => answer,
  isEmpty: (value) => value.trim() === '',
  inWords: (_step, value) => value.trim(),
  fhir: {
    item: () => ({ type: 'text', maxLength: LONG_ANSWER_MAX }),
    filled: (_step, value) => answers([wordsAnswer(value)!]),
  },
} satisfies StepKind<typeof definition, LongAnswer>;
