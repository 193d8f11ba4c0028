import { choiceIdSchema, exerciseIdSchema } from '../ids';
import { wording } from '../safe-text';
import { z } from '../zod';

/** LOINC's code of a question or panel, and of an answer. */
export const loincSchema = z.string().regex(/^\d+-\d$/, 'A LOINC code looks like 44249-1.');
export const loincAnswerSchema = z
  .string()
  .regex(/^LA\d+-\d$/, 'A LOINC answer looks like LA6568-5.');

const shownOptionSchema = z.strictObject({
  value: z.int().min(0).max(100),
  label: wording(80),
  loinc: loincAnswerSchema.optional(),
});
const shownOptionsSchema = z.array(shownOptionSchema).min(2).max(12);

const shownItemSchema = z.strictObject({
  id: choiceIdSchema,
  text: wording(400),
  loinc: loincSchema.optional(),
  /** Where this one is answered in other words than the rest. */
  options: shownOptionsSchema.optional(),
});

/**
 * What is shown of a measure, in the words in which it is published. How it is scored is not part of it:
 * that stays with the measure of this id and version.
 */
export const instrumentSchema = z.strictObject({
  measure: exerciseIdSchema,
  version: z.int().min(1),
  /** LOINC's code of the whole panel. */
  panel: loincSchema.optional(),
  instructions: wording(600),
  options: shownOptionsSchema,
  items: z.array(shownItemSchema).min(1).max(40),
  /** Who made it and on what terms, shown below it. */
  attribution: wording(400),
});
export type Instrument = z.infer<typeof instrumentSchema>;
export type InstrumentItem = z.infer<typeof shownItemSchema>;
export type InstrumentOption = z.infer<typeof shownOptionSchema>;

/** The answers that one item of an instrument offers. */
export function optionsOf(
  { options }: Pick<Instrument, 'options'>,
  item: InstrumentItem,
): readonly InstrumentOption[] {
  return item.options ?? options;
}
