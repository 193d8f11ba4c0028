import type { Language } from './language';
import { z } from './zod';

const WHOLE_ZERO_TO_TEN = 'Choose a whole number from 0 to 10.';

/** A whole number from 0 to 10: the one range of every scale, so that readings compare. */
export const zeroToTen = z
  .number(WHOLE_ZERO_TO_TEN)
  .int(WHOLE_ZERO_TO_TEN)
  .min(0, WHOLE_ZERO_TO_TEN)
  .max(10, WHOLE_ZERO_TO_TEN);

const OUT_OF = { en: 'of', es: 'de' } as const;

export function outOfTen(value: number, language: Language): string {
  return `${value} ${OUT_OF[language]} 10`;
}
