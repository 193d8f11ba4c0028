import type { Problem } from './problem';
import { choiceIdSchema } from './ids';
import { wording } from './safe-text';
import { z } from './zod';

/** One answer to choose: a stable id that is stored, and the words that are shown. */
export const choiceSchema = z.strictObject({ id: choiceIdSchema, label: wording(120) });
export type Choice = z.infer<typeof choiceSchema>;

/** The words of a choice; the bare id where the exercise no longer has it. */
export function labelOf(choices: readonly Choice[], id: string): string {
  return choices.find((choice) => choice.id === id)?.label ?? id;
}

export function choiceIds(choices: readonly Choice[]): string[] {
  return choices.map((choice) => choice.id);
}

export function duplicateChoices(field: string, choices: readonly Choice[]): Problem[] {
  return repeated(choiceIds(choices)).map((id) => ({
    path: field,
    message: `The choice "${id}" is there twice.`,
  }));
}

/** Each value that occurs more than once, once. */
export function repeated(values: readonly string[]): string[] {
  return [...new Set(values.filter((value, index) => values.indexOf(value) !== index))];
}
