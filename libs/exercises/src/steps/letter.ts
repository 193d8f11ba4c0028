import { answers, wordsAnswer } from '../fhir/mapping';
import { safeText, wording } from '../safe-text';
import { stepFields, type StepKind } from '../step-kind';
import { z } from '../zod';

/** Characters (UTF-16 units) of a letter: about ten printed pages. */
export const LETTER_MAX = 20_000;

const definition = z.strictObject({
  ...stepFields,
  kind: z.literal('letter'),
  /** How the letter begins, shown above the page, e.g. "Dear you". */
  greeting: wording(80).optional(),
  example: wording(300).optional(),
});
const answer = safeText(LETTER_MAX);

export type LetterStep = z.infer<typeof definition>;
export type LetterAnswer = z.infer<typeof answer>;

/** A letter that nobody is sent: it is kept for its writer, who can also destroy it. */
export const letter = {
  kind: 'letter',
  definition,
  answer: () => answer,
  isEmpty: (value) => value.trim() === '',
  inWords: (_step, value) => value.trim(),
  fhir: {
    item: () => ({ type: 'text', maxLength: LETTER_MAX }),
    filled: (_step, value) => answers([wordsAnswer(value)!]),
  },
} satisfies StepKind<typeof definition, LetterAnswer>;
