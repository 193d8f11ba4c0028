import { answers, zeroToTenItem } from '../fhir/mapping';
import type { Language } from '../language';
import { momentSchema } from '../moment';
import { stepFields, type StepKind } from '../step-kind';
import { outOfTen, zeroToTen } from '../zero-to-ten';
import { z } from '../zod';

const WORDS: Record<Language, readonly [string, string, string]> = {
  en: ['At ease', 'Hard, but I can be with it', 'As hard as it gets'],
  es: ['En calma', 'Difícil, pero puedo con ello', 'Lo más difícil que puede ser'],
};

/** The same words in every exercise, so that readings compare. Our own, after Wolpe's idea. */
export function distressAnchors(language: Language) {
  const [low, middle, high] = WORDS[language];
  return [
    { at: 0, words: low },
    { at: 5, words: middle },
    { at: 10, words: high },
  ] as const;
}
export const DISTRESS_ANCHORS = distressAnchors('en');

const definition = z.strictObject({
  ...stepFields,
  kind: z.literal('distress'),
  moment: momentSchema,
});

export type DistressStep = z.infer<typeof definition>;
/** A whole number from 0 (at ease) to 10. */
export type DistressAnswer = number;

export const distress = {
  kind: 'distress',
  definition,
  answer: () => zeroToTen,
  isEmpty: () => false,
  inWords: (_step, value, language) => outOfTen(value, language),
  comparesAs: () => ({ as: 'number', min: 0, max: 10 }),
  fhir: {
    item: () => zeroToTenItem,
    filled: (_step, value) => answers([{ valueInteger: value }]),
  },
} satisfies StepKind<typeof definition, DistressAnswer>;
