import { choiceIdSchema, exerciseIdSchema } from '../ids';
import { paragraphs, wording } from '../safe-text';
import { z } from '../zod';
import { loincAnswerSchema, loincSchema } from './instrument';
import { changeRulesSchema, scoringSchema } from './scoring-rules';

const optionSchema = z.strictObject({
  value: z.int().min(0).max(100),
  /** Absent where the text is not shipped. */
  label: wording(80).optional(),
  loinc: loincAnswerSchema.optional(),
});

const itemSchema = z.strictObject({
  /** Stable for good: answers and exports refer to it. */
  id: choiceIdSchema,
  /** In the published words; absent where the text is not shipped. */
  text: wording(400).optional(),
  loinc: loincSchema.optional(),
});
const unscoredSchema = itemSchema.extend({ options: z.array(optionSchema).min(2).max(12) });

const licenceSchema = z.strictObject({
  terms: z.enum(['free', 'restricted']),
  /** Who holds it and what it allows, in one line that is shown with the instrument. */
  line: wording(400),
  shipsText: z.boolean(),
  /** Off in a practice until an admin says that it holds a licence, and loads the text. */
  needsAttestation: z.boolean(),
});

const cadenceSchema = z.strictObject({
  /** When it is offered, for clinicians; never by itself. */
  words: wording(200),
  /** Not sooner again than after this many days. */
  atLeastDays: z.int().min(1),
});

/** A questionnaire that was tested with many people, with the rules by which it is read. */
export const measureSchema = z.strictObject({
  id: exerciseIdSchema,
  version: z.int().min(1),
  title: wording(80),
  shortTitle: wording(20),
  /** For clinicians: what it asks about. */
  about: wording(300),
  /** Over which time, e.g. "the last 2 weeks". */
  recall: wording(80),
  /** Its heading for whoever answers it. */
  prompt: wording(160),
  /** In the published words; absent where the text is not shipped. */
  instructions: wording(600).optional(),
  minutes: z.int().min(1).max(30),
  touches: z.array(wording(80)).min(1).max(6),
  /** Told before the first question: what is asked that may weigh, and who sees it. */
  beforehand: paragraphs(3).optional(),
  /** For whoever assigns it. */
  caution: wording(200),
  codes: z
    .strictObject({ panel: loincSchema.optional(), total: loincSchema.optional() })
    .default({}),
  options: z.array(optionSchema).min(2).max(12),
  items: z.array(itemSchema).min(1).max(40),
  /** Asked with it, and never part of a number. */
  unscored: z.array(unscoredSchema).max(3).default([]),
  /** Raised whenever the same answers could come to something else. */
  algorithmVersion: z.int().min(1),
  scoring: scoringSchema,
  change: changeRulesSchema,
  licence: licenceSchema,
  cadence: cadenceSchema,
  /** What it is: the work that published it. */
  sources: z
    .array(z.strictObject({ cite: wording(400), about: wording(200) }))
    .min(1)
    .max(5),
});

export type Measure = z.infer<typeof measureSchema>;
export type MeasureItem = z.infer<typeof itemSchema>;

/** The lowest and the highest value that an item can be answered with. */
export function valueRange({ options }: Pick<Measure, 'options'>): { min: number; max: number } {
  const values = options.map(({ value }) => value);
  return { min: Math.min(...values), max: Math.max(...values) };
}

/** The lowest and the highest total; null where the instrument has none. */
export function totalRange(measure: Measure): { min: number; max: number } | null {
  const { total } = measure.scoring;
  if (!total) return null;
  const { min, max } = valueRange(measure);
  const times = total.multipliedBy * (total.method === 'sum' ? measure.items.length : 1);
  return { min: min * times, max: max * times };
}
