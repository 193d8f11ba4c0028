import { filledGroup, numberAnswer, groupPart, wordsAnswer, zeroToTenItem } from '../fhir/mapping';
import { inOneLine } from '../in-one-line';
import { safeText, wording } from '../safe-text';
import { stepFields, type StepKind } from '../step-kind';
import { zeroToTen } from '../zero-to-ten';
import { z } from '../zod';

/** Characters (UTF-16 units) of what a slice stands for. */
export const SLICE_MAX = 80;

const definition = z.strictObject({
  ...stepFields,
  kind: z.literal('pie'),
  /** What one slice is called, e.g. "Part"; its number is added. */
  sliceName: wording(40),
  examples: z.array(wording(SLICE_MAX)).max(6).default([]),
  maxSlices: z.int().min(2).max(12).default(8),
});

export type PieStep = z.infer<typeof definition>;

/** What a slice stands for, and how large it feels: 0 to 10, open until it is thought about. */
export interface PieSlice {
  words: string;
  size?: number | undefined;
}
/** Sizes need not add up to anything: shares are worked out from them. */
export type PieAnswer = PieSlice[];

const slice = z.strictObject(
  { words: safeText(SLICE_MAX), size: zeroToTen.optional() },
  'Each slice is some words, and a number from 0 to 10.',
);

const isBlank = ({ words }: PieSlice): boolean => words.trim() === '';

/** Each slice's share of the whole in whole percent, in order; all 0 where no slice has a size. */
export function sharesOf(slices: readonly PieSlice[]): number[] {
  const sizes = slices.map((one) => (isBlank(one) ? 0 : (one.size ?? 0)));
  const whole = sizes.reduce((sum, size) => sum + size, 0);
  return sizes.map((size) => (whole === 0 ? 0 : Math.round((size / whole) * 100)));
}

function lines(slices: readonly PieSlice[]): string[] {
  const filled = slices.filter((one) => !isBlank(one));
  const shares = sharesOf(filled);
  return filled.map(({ words, size }, place) =>
    size === undefined ? inOneLine(words) : `${inOneLine(words)}: ${shares[place]} %`,
  );
}

/** What took part in something, each part as large as it feels. */
export const pie = {
  kind: 'pie',
  definition,
  answer: ({ maxSlices }): z.ZodType<PieAnswer> =>
    z
      .array(slice, 'This has to be a list of slices.')
      .max(maxSlices, `Write ${maxSlices} slices or fewer.`),
  isEmpty: (value) => value.every(isBlank),
  inWords: (_step, value) => lines(value).join('\n'),
  fhir: {
    item: (step) => ({
      type: 'group',
      repeats: true,
      item: [
        groupPart(step, 'slice', step.sliceName, { type: 'string', maxLength: SLICE_MAX }),
        groupPart(step, 'size', 'How large', zeroToTenItem),
      ],
    }),
    filled: (step, value) =>
      value
        .filter((one) => !isBlank(one))
        .map(({ words, size }) =>
          filledGroup(step, { slice: wordsAnswer(words), size: numberAnswer(size) }),
        ),
  },
} satisfies StepKind<typeof definition, PieAnswer>;
