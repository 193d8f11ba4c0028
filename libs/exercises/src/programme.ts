import { exerciseIdSchema, stepIdSchema } from './ids';
import { paragraphs, wording } from './safe-text';
import { sourceSchema } from './exercise';
import { PATTERNS, REPAIR_AIMS, STRANDS, WHENS, WOUNDS } from './vocabulary';
import { z } from './zod';

/**
 * What opens a step of a programme. Never a number: nobody earns their way on.
 * - `completion`: the one before it was done, on paper too
 * - `delay`: so many days after the one before it was done
 * - `hand`: the therapist opens it; the only way to a step of intensity 3
 */
const unlockSchema = z.discriminatedUnion('by', [
  z.strictObject({ by: z.literal('completion') }),
  z.strictObject({ by: z.literal('delay'), days: z.int().min(1).max(28) }),
  z.strictObject({ by: z.literal('hand') }),
]);
export type Unlock = z.infer<typeof unlockSchema>;

const programmeStepSchema = z.strictObject({
  /** Stable inside the programme; the exercise's id where nothing else is said. */
  id: stepIdSchema.optional(),
  exercise: exerciseIdSchema,
  unlock: unlockSchema.default({ by: 'completion' }),
  /** Why this now, in one line, read by the client. */
  why: wording(200),
});

/**
 * An ordered way through exercises over some weeks. It opens with felt safety, and goes on to `steps`
 * only when the client has named two settling tools that help them.
 */
export const programmeSchema = z.strictObject({
  id: exerciseIdSchema,
  version: z.int().min(1),
  title: wording(80),
  purpose: wording(200),
  /** For the client: what it is, and that the pace is theirs. */
  about: paragraphs(4),
  /** For the therapist: whom it fits, what to weigh, when to wait. */
  forTherapists: paragraphs(4),
  weeks: z.int().min(4).max(10),
  strands: z.array(z.enum(STRANDS)).min(1),
  wounds: z.array(z.enum(WOUNDS)),
  patterns: z.array(z.enum(PATTERNS)),
  repairAims: z.array(z.enum(REPAIR_AIMS)).min(1),
  when: z.enum(WHENS),
  /** Asks the client first whether the hurt is still happening; if so, it waits for the therapist. */
  asksIfOngoing: z.boolean(),
  sources: z.array(sourceSchema).max(5).default([]),
  opening: z.array(programmeStepSchema).min(2).max(8),
  steps: z.array(programmeStepSchema).min(1).max(24),
  close: z.strictObject({ title: wording(80), body: paragraphs(4) }),
});

export type Programme = z.infer<typeof programmeSchema>;
export type ProgrammeStep = z.infer<typeof programmeStepSchema>;

/** The id of a step inside its programme. */
export function programmeStepId({ id, exercise }: ProgrammeStep): string {
  return id ?? exercise;
}
