import type { FhirMapping } from './fhir/mapping';
import type { Problem } from './problem';
import { showWhenSchema } from './condition';
import { stepIdSchema } from './ids';
import type { Language } from './language';
import { wording } from './safe-text';
import { z } from './zod';

/** Who reads an answer unless the client decides otherwise: the therapist too, or nobody else. */
export const sharingSchema = z.enum(['shared', 'private']);
export type Sharing = z.infer<typeof sharingSchema>;

/**
 * What every step has. `prompt` is its title; `help` says why it is asked; `recall` names an earlier
 * step whose answer is read again beside this one; `keep` says that it is there for safety: nobody tailors it
 * away.
 */
export const stepFields = {
  id: stepIdSchema,
  prompt: wording(160),
  help: wording(400).optional(),
  sharing: sharingSchema,
  showWhen: showWhenSchema.optional(),
  recall: stepIdSchema.optional(),
  keep: z.boolean().optional(),
};

/** A step to read only: nothing to share, so its sharing need not be written. */
export const readingStepFields = { ...stepFields, sharing: sharingSchema.default('shared') };

/** What other steps' `showWhen` may compare an answer with. */
export type Comparable =
  | { readonly as: 'one-of' | 'some-of'; readonly values: readonly string[] }
  | { readonly as: 'number'; readonly min: number; readonly max: number };

/**
 * One kind of step: its shape in an exercise, its answer, and what can be said about both.
 * S is the zod definition of the step; A the type of a valid answer.
 */
export interface StepKind<S extends z.ZodObject = z.ZodObject, A = unknown> {
  readonly kind: string;
  readonly definition: S;
  /** The check of an answer to that step. A kind without it is read, not answered. */
  answer?(step: z.infer<S>): z.ZodType<A>;
  /** True for a valid answer that says nothing, such as blank text. */
  isEmpty(value: A): boolean;
  /** Plain language for a reader of that language; called with valid, non-empty answers only. */
  inWords(step: z.infer<S>, value: A, language: Language): string;
  /** Absent: other steps may only ask whether this one was answered. */
  comparesAs?(step: z.infer<S>): Comparable;
  /** What is wrong with the step although its shape is right; paths inside the step. */
  faults?(step: z.infer<S>): Problem[];
  /** How the step and its answer are said to other systems. */
  readonly fhir: FhirMapping<z.infer<S>, A>;
}

/** A reading kind: no answer, hence never anything to put in words. */
export function readingKind<const K extends string, S extends z.ZodObject>(kind: K, definition: S) {
  return {
    kind,
    definition,
    isEmpty: () => true,
    inWords: () => '',
    fhir: { item: () => ({ type: 'display' }) },
  } satisfies StepKind<S>;
}
