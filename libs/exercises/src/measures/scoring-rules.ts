import { choiceIdSchema } from '../ids';
import { wording } from '../safe-text';
import { z } from '../zod';
import { thresholdSourceSchema } from './threshold-source';

const itemIds = z.array(choiceIdSchema).min(1);

/** How the values of some items become one number. */
const scaleRuleSchema = z.strictObject({
  method: z.enum(['sum', 'mean']),
  multipliedBy: z.number().positive().default(1),
});
export type ScaleRule = z.infer<typeof scaleRuleSchema>;

const subscaleSchema = scaleRuleSchema.extend({
  id: choiceIdSchema,
  name: wording(80),
  items: itemIds,
});

/** From `from` on, up to where the next one begins; `to` is its upper end as published. */
const bandSchema = z.strictObject({ from: z.number(), to: z.number(), name: wording(60) });

const cutOffSchema = z.strictObject({
  id: choiceIdSchema,
  /** What lies beyond it, e.g. "Screening cut-off for depression". */
  name: wording(120),
  rule: z.enum(['at-least', 'below']),
  value: z.number(),
  /** Where sources differ, the highest of their values: in between it is open. */
  upTo: z.number().optional(),
  source: thresholdSourceSchema,
});
export type CutOff = z.infer<typeof cutOffSchema>;

const clusterSchema = z.strictObject({
  id: choiceIdSchema,
  name: wording(80),
  items: itemIds,
  /** How many of its items have to be rated high enough. */
  needed: z.int().min(1),
});

const provisionalSchema = z.strictObject({
  /** From this value on an item counts. */
  ratedAtLeast: z.int().min(1),
  clusters: z.array(clusterSchema).min(1),
  diagnoses: z
    .array(
      z.strictObject({
        id: choiceIdSchema,
        name: wording(120),
        /** Ids of the clusters that all have to be met. */
        clusters: itemIds,
        /** The diagnosis in whose place this one never stands. */
        unless: choiceIdSchema.optional(),
      }),
    )
    .min(1),
  source: thresholdSourceSchema,
});
export type ProvisionalRule = z.infer<typeof provisionalSchema>;

/** How answers become numbers, and what those may be called: data, so that it can be read and checked. */
export const scoringSchema = z.strictObject({
  /** Items that are turned round before anything is added up. */
  reverse: z.array(choiceIdSchema).default([]),
  /** None of these instruments publishes how to fill a gap, so there is nothing else to choose. */
  missing: z.literal('not-scored').default('not-scored'),
  /** Of all items; absent where the instrument has no total. */
  total: scaleRuleSchema.optional(),
  subscales: z.array(subscaleSchema).default([]),
  bands: z
    .strictObject({ of: z.array(bandSchema).min(2), source: thresholdSourceSchema })
    .optional(),
  cutOffs: z.array(cutOffSchema).default([]),
  provisional: provisionalSchema.optional(),
  /** Answers that a person should read for themselves, whatever the total says. */
  flags: z
    .array(z.strictObject({ id: choiceIdSchema, item: choiceIdSchema, atLeast: z.number() }))
    .default([]),
  /** For clinicians: what is not published, and what is often got wrong. */
  notes: z.array(wording(300)).max(5).default([]),
});
export type Scoring = z.infer<typeof scoringSchema>;

const stepOfChange = z.strictObject({ atLeast: z.number(), source: thresholdSourceSchema });

/** What a difference between two totals may be called. Absent rules mean "unknown". */
export const changeRulesSchema = z.strictObject({
  better: z.enum(['lower', 'higher']),
  /** More than chance and the instrument's own error would make. */
  reliable: stepOfChange.optional(),
  /** Perhaps more than that. */
  possible: stepOfChange.optional(),
  /** So little that it is no change, by a source of its own. */
  notReliable: z.strictObject({ atMost: z.number(), source: thresholdSourceSchema }).optional(),
  /** A difference that matters to people, which is not the same: in points, or in per cent of the first total. */
  important: z
    .union([
      stepOfChange,
      z.strictObject({ atLeastPercent: z.number(), source: thresholdSourceSchema }),
    ])
    .optional(),
});
export type ChangeRules = z.infer<typeof changeRulesSchema>;
