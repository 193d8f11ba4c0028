import type { CreateAssignmentDto } from '@app/api-client/clinic';
import { addDays, instantIn, type LocalTime } from './zoned-time';

/** When it should be ready: whenever they are, after the next session, or at `due`. */
export type Timing = 'open' | 'after-session' | 'at';

/** Everything of an assignment but the exercise. */
export type AssignTerms = {
  rationale: string;
  timing: Timing;
  /** By the client's clock; counts where the timing is `at`. */
  due: LocalTime;
  /** Days from one date to the next; null for once. Counts where the timing is `at`. */
  everyDays: number | null;
  /** How many dates in all. */
  times: number;
  /** The client is asked to plan the rest; else it is in the words below. */
  isPlanTheirs: boolean;
  where: string;
  how: string;
  obstacle: string;
};

/** Nothing asked for that nobody asked for: no date, hence no mail. */
export const openTerms: AssignTerms = {
  rationale: '',
  timing: 'open',
  due: '',
  everyDays: null,
  times: 4,
  isPlanTheirs: true,
  where: '',
  how: '',
  obstacle: '',
};

/** What does not go: a time that is over, or one that was never said. */
export type TermsProblem = 'due-over' | 'due-missing';

export function problemOf(
  { timing, due }: AssignTerms,
  zone: string,
  now: Date,
): TermsProblem | null {
  if (timing !== 'at') return null;
  if (due === '') return 'due-missing';
  return instantIn(zone, due) < now ? 'due-over' : null;
}

/** Every date of the terms, by the client's clock; none without a date. */
export function datesOf({ timing, due, everyDays, times }: AssignTerms): LocalTime[] {
  if (timing !== 'at' || due === '') return [];
  if (everyDays === null) return [due];
  return Array.from({ length: times }, (_, number) => addDays(due, everyDays * number));
}

/** The terms as a request asks for them; what was left open is left out. */
export function orderOf(terms: AssignTerms, zone: string): Partial<CreateAssignmentDto> {
  const rationale = terms.rationale.trim();
  const hasDate = terms.timing === 'at' && terms.due !== '';
  const plan = planOf(terms);
  return {
    ...(rationale && { rationale }),
    ...(terms.timing === 'after-session' && { isAfterSession: true }),
    ...(hasDate && { dueAt: instantIn(zone, terms.due).toISOString() }),
    ...(hasDate &&
      terms.everyDays !== null && { repeat: { everyDays: terms.everyDays, times: terms.times } }),
    ...(terms.isPlanTheirs ? { asksPlan: true } : plan && { plan }),
  };
}

/** The words of the plan that say anything; null where none does. */
function planOf(terms: AssignTerms): Record<string, string> | null {
  const filled = (['where', 'how', 'obstacle'] as const).flatMap((part) => {
    const words = terms[part].trim();
    return words ? [[part, words] as const] : [];
  });
  return filled.length > 0 ? Object.fromEntries(filled) : null;
}
