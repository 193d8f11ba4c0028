import { filledGroup, numberAnswer, groupPart, wordsAnswer, zeroToTenItem } from '../fhir/mapping';
import { inOneLine } from '../in-one-line';
import type { Language } from '../language';
import { safeText, wording } from '../safe-text';
import { stepFields, type StepKind } from '../step-kind';
import { outOfTen, zeroToTen } from '../zero-to-ten';
import { z } from '../zod';

/** Characters (UTF-16 units) of one rung. */
export const RUNG_MAX = 200;

const definition = z.strictObject({
  ...stepFields,
  kind: z.literal('ladder'),
  rungs: z.int().min(2).max(10),
  /** What each rung is rated by, 0 to 10. `name` stands beside the number for a reader. */
  measure: z.strictObject({
    name: wording(40),
    prompt: wording(120),
    low: wording(40),
    high: wording(40),
  }),
  example: wording(160).optional(),
});

export type LadderStep = z.infer<typeof definition>;

/** One rung; how it is rated may stay open. */
export interface Rung {
  words: string;
  level?: number | undefined;
}
/** From the lowest rung up. A blank one is a place that was left open. */
export type LadderAnswer = Rung[];

const rung = z.strictObject(
  { words: safeText(RUNG_MAX), level: zeroToTen.optional() },
  'Each step is some words, and a number from 0 to 10.',
);

const isBlank = ({ words }: Rung): boolean => words.trim() === '';

function oneInWords(
  { measure }: LadderStep,
  { words, level }: Rung,
  place: number,
  language: Language,
): string {
  const rated = level === undefined ? '' : ` (${measure.name}: ${outOfTen(level, language)})`;
  return `${place + 1}. ${inOneLine(words)}${rated}`;
}

/** Small steps in order, the lowest first, each with a number of its own. */
export const ladder = {
  kind: 'ladder',
  definition,
  answer: (step): z.ZodType<LadderAnswer> =>
    z
      .array(rung, 'This has to be a list of steps.')
      .max(step.rungs, `Write ${step.rungs} steps or fewer.`),
  isEmpty: (value) => value.every(isBlank),
  inWords: (step, value, language) =>
    value
      .filter((one) => !isBlank(one))
      .map((one, place) => oneInWords(step, one, place, language))
      .join('\n'),
  fhir: {
    item: (step) => ({
      type: 'group',
      repeats: true,
      item: [
        groupPart(step, 'rung', 'Step', { type: 'string', maxLength: RUNG_MAX }),
        groupPart(step, 'level', step.measure.prompt, zeroToTenItem),
      ],
    }),
    filled: (step, value) =>
      value
        .filter((rung) => !isBlank(rung))
        .map(({ words, level }) =>
          filledGroup(step, { rung: wordsAnswer(words), level: numberAnswer(level) }),
        ),
  },
} satisfies StepKind<typeof definition, LadderAnswer>;
