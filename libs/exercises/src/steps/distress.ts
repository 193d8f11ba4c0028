import { answers, zeroToTenItem } from '../fhir/mapping';
import { momentSchema } from '../moment';
import { stepFields, type StepKind } from '../step-kind';
import { outOfTen, zeroToTen } from '../zero-to-ten';
import { z } from '../zod';

/** The same words in every exercise, so that readings compare. Our own, after Wolpe's idea. */
export const DISTRESS_ANCHORS = [
  { at: 0, words: 'At ease' },
  { at: 5, words: 'Hard, but I can be with it' },
  { at: 10, words: 'As hard as it gets' },
] as const;

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
  inWords: (_step, value) => outOfTen(value),
  comparesAs: () => ({ as: 'number', min: 0, max: 10 }),
  fhir: {
    item: () => zeroToTenItem,
    filled: (_step, value) => answers([{ valueInteger: value }]),
  },
} satisfies StepKind<typeof definition, DistressAnswer>;
