import { answers, zeroToTenItem } from '../fhir/mapping';
import { wording } from '../safe-text';
import { stepFields, type StepKind } from '../step-kind';
import { outOfTen, zeroToTen } from '../zero-to-ten';
import { z } from '../zod';

const definition = z.strictObject({
  ...stepFields,
  kind: z.literal('scale'),
  low: wording(40),
  high: wording(40),
});

export type ScaleStep = z.infer<typeof definition>;
/** A whole number from 0 to 10. */
export type ScaleAnswer = number;

/** 0 to 10 between two ends in words. */
export const scale = {
  kind: 'scale',
  definition,
  answer: () => zeroToTen,
  isEmpty: () => false,
  inWords: (_step, value, language) => outOfTen(value, language),
  comparesAs: () => ({ as: 'number', min: 0, max: 10 }),
  fhir: {
    item: () => zeroToTenItem,
    filled: (_step, value) => answers([{ valueInteger: value }]),
  },
} satisfies StepKind<typeof definition, ScaleAnswer>;
