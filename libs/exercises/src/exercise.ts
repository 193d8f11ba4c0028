import { exerciseIdSchema } from './ids';
import { stepSchema } from './registry';
import { paragraphs, wording } from './safe-text';
import {
  CARE_FLAGS,
  PATTERNS,
  PILLARS,
  PRACTISE_WITH,
  REPAIR_AIMS,
  STRANDS,
  WHENS,
  WOUNDS,
} from './vocabulary';
import { z } from './zod';

/** Steps of an exercise as it is published: those of its frame included. */
export const MAX_STEPS = 60;

/** 1 gentle, 2 some effort, 3 deep work that a therapist unlocks. */
const intensitySchema = z.union([z.literal(1), z.literal(2), z.literal(3)]);

const careSchema = z.strictObject({
  avoidWhen: z.array(z.enum(CARE_FLAGS)),
  practiseWith: z.enum(PRACTISE_WITH),
  rehearseFirst: z.boolean(),
  firstInSession: z.boolean(),
  caution: wording(200).optional(),
});

/** What an exercise rests on, for clinicians to look up: the work, and what it is named for. */
export const sourceSchema = z.strictObject({ cite: wording(300), about: wording(200) });

/**
 * An exercise as data. Once published, a version never changes: an assignment pins `id@version`.
 * `minutes` is how long it takes without hurry; `gentler` is the id of an easier exercise.
 */
export const exerciseSchema = z.strictObject({
  id: exerciseIdSchema,
  version: z.int().min(1),
  title: wording(80),
  purpose: wording(200),
  whyItHelps: wording(600),
  pillar: z.enum(PILLARS),
  strands: z.array(z.enum(STRANDS)).min(1),
  wounds: z.array(z.enum(WOUNDS)),
  patterns: z.array(z.enum(PATTERNS)),
  repairAims: z.array(z.enum(REPAIR_AIMS)).min(1),
  when: z.enum(WHENS),
  minutes: z.int().min(1).max(60),
  intensity: intensitySchema,
  touches: z.array(wording(80)).min(1).max(6),
  gentler: exerciseIdSchema,
  gentlerNote: wording(200).optional(),
  endsWhen: wording(200),
  /** What is written never lies on the device, for whom somebody else may hold the phone. */
  discreet: z.boolean().optional(),
  care: careSchema,
  sources: z.array(sourceSchema).max(5).default([]),
  steps: z.array(stepSchema).min(1).max(MAX_STEPS),
  close: z.strictObject({ title: wording(80), body: paragraphs(4) }),
});

/** The version of the format itself; an answer is kept with it. Raised when a stored answer would read otherwise. */
export const FORMAT_VERSION = 1;

export type Exercise = z.infer<typeof exerciseSchema>;
export type Intensity = z.infer<typeof intensitySchema>;
/** What the clinic weighs when assigning: one caution line is shown, nothing reaches the client. */
export type Care = z.infer<typeof careSchema>;
export type Source = z.infer<typeof sourceSchema>;
