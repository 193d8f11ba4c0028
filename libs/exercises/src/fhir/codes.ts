import type { Exercise } from '../exercise';
import { CHOICE_SYSTEM } from './mapping';

/**
 * Something of FHIR with its words printable, and each code of ours in the system of its own question: the
 * same "yes" means another thing under another question.
 */
export function inSystemOf<T>({ id }: Pick<Exercise, 'id'>, resource: T): T {
  return within(resource, `${CHOICE_SYSTEM}:${id}`) as T;
}

function within(value: unknown, system: string): unknown {
  if (typeof value === 'string') return value === CHOICE_SYSTEM ? system : printable(value);
  if (Array.isArray(value)) return value.map((one) => within(one, system));
  if (typeof value !== 'object' || value === null) return value;
  const own = questionOf(value);
  const inner = own === undefined ? system : `${system.split(':').slice(0, 4).join(':')}:${own}`;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, within(one, inner)]));
}

/** The question whose codes stand inside: that of an item, or the one a condition asks about. */
function questionOf(value: object): string | undefined {
  const { question, linkId } = value as { question?: unknown; linkId?: unknown };
  return [question, linkId].find((one) => typeof one === 'string');
}

/** FHIR has no place for control characters (R4 §2.24.0.1). */
// eslint-disable-next-line no-control-regex -- these are what is looked for
const UNPRINTABLE = /[\u0000-\u0008\u000B\u000C\u000E-\u001F]/g;

function printable(words: string): string {
  return words.replace(UNPRINTABLE, '\uFFFD');
}
