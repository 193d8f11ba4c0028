import type { z } from './zod';

/** One thing that is wrong, where, in words fit to show. */
export interface Problem {
  /** The step it concerns; absent where it concerns the exercise as a whole. */
  readonly stepId?: string;
  /** Dotted path inside the checked value; '' for the value itself. */
  readonly path: string;
  readonly message: string;
}

export type Checked<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** zod's findings as problems; `stepId` names the step they all concern. */
export function toProblems(error: z.ZodError, stepId?: string): Problem[] {
  return error.issues.map((issue) => ({
    ...(stepId === undefined ? {} : { stepId }),
    path: issue.path.map(String).join('.'),
    message: issue.code === 'unrecognized_keys' ? noPlaceFor(issue.keys) : issue.message,
  }));
}

/** Quoted as JSON and cut: the keys are whatever somebody sent. */
function noPlaceFor(keys: readonly string[]): string {
  const quoted = keys.slice(0, 3).map((key) => JSON.stringify(key.slice(0, 40)));
  return `There is no place here for ${quoted.join(', ')}.`;
}

/** Plain data as what a schema describes. Never throws. */
export function readAs<T>(schema: z.ZodType<T>, value: unknown): Checked<T> {
  const result = schema.safeParse(value);
  return result.success
    ? { ok: true, value: result.data }
    : { ok: false, problems: toProblems(result.error) };
}
