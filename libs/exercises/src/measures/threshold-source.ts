import { wording } from '../safe-text';
import { z } from '../zod';

/** Whom a threshold was found with, and where that is written: it is shown with both, or not at all. */
export const thresholdSourceSchema = z.strictObject({
  population: wording(200),
  cite: wording(400),
  /** Seen in a secondary source only: shown as such, never as settled. */
  isSecondary: z.boolean().default(false),
});
export type ThresholdSource = z.infer<typeof thresholdSourceSchema>;
