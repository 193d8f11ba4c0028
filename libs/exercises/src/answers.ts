import type { Language } from './language';
import { toProblems, type Checked, type Problem } from './problem';
import { kindOf, type Step } from './registry';

/** Answers by step id, as they were sent or stored: nothing is known about the values. */
export type Answers = Readonly<Record<string, unknown>>;

/**
 * Whether `value` can stand as the answer to `step`. Nothing at all (null, undefined) always can,
 * and so can half of an answer: a draft is kept as it is. Never throws.
 */
export function checkAnswer(step: Step, value: unknown): Checked<unknown> {
  if (value === null || value === undefined) return { ok: true, value: null };
  const schema = kindOf(step)?.answer?.(step);
  if (!schema) return refuse(step, 'This step takes no answer.');
  try {
    const result = schema.safeParse(value);
    return result.success
      ? { ok: true, value: result.data }
      : { ok: false, problems: toProblems(result.error, step.id) };
  } catch {
    // Only a value that throws when it is looked at gets here: a hostile getter or proxy.
    return refuse(step, 'This answer cannot be read.');
  }
}

/** True where nothing was said: no answer, or a valid one such as blank text. Never throws. */
export function isEmptyAnswer(step: Step, value: unknown): boolean {
  if (value === null || value === undefined) return true;
  const checked = checkAnswer(step, value);
  return checked.ok && (kindOf(step)?.isEmpty(checked.value) ?? false);
}

const UNREADABLE = {
  en: 'This answer cannot be shown.',
  es: 'Esta respuesta no se puede mostrar.',
} as const;

/**
 * An answer in plain language for its reader, e.g. "7 of 10" or the words of a choice; lines are
 * split by `\n`. '' where nothing was said. Never throws.
 * @param language of the reader; what the client wrote stays as it is
 */
export function answerInWords(step: Step, value: unknown, language: Language = 'en'): string {
  if (value === null || value === undefined) return '';
  const kind = kindOf(step);
  const checked = checkAnswer(step, value);
  if (!kind || !checked.ok) return UNREADABLE[language];
  return kind.isEmpty(checked.value) ? '' : kind.inWords(step, checked.value, language);
}

function refuse(step: Step, message: string): { ok: false; problems: Problem[] } {
  return { ok: false, problems: [{ stepId: step.id, path: '', message }] };
}
