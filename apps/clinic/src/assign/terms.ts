import type { CreateAssignmentDto } from '@app/api-client/clinic';
import { pastFridayNight } from '@app/exercises';
import { addDays, instantIn, localTimeIn, type LocalTime } from './zoned-time';

const DAY_MS = 86_400_000;

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

/** How far apart dates can be: of a measure whole weeks, and no fewer days than it asks for. */
export function everyDaysOf(atLeastDays: number | null): number[] {
  if (atLeastDays === null) return [1, 2, 3, 7, 14];
  return [14, 28].filter((days) => days >= atLeastDays);
}

/**
 * What the terms come to for the picked exercise: a measure is ready on no Friday night, and comes again
 * no sooner than it may.
 * @param atLeastDays of a measure; null for an exercise
 */
export function termsFor(terms: AssignTerms, atLeastDays: number | null): AssignTerms {
  if (atLeastDays === null) return terms;
  const { due, everyDays } = terms;
  const isOften = everyDays !== null && !everyDaysOf(atLeastDays).includes(everyDays);
  return { ...terms, due: pastFridayNight(due), everyDays: isOften ? null : everyDays };
}

/** When a measure is ready that is given now and without a date; null where that is at once. */
export function heldBackTo({ timing }: AssignTerms, zone: string, now: Date): LocalTime | null {
  if (timing !== 'open') return null;
  const local = localTimeIn(zone, now);
  const ready = pastFridayNight(local);
  return ready === local ? null : ready;
}

/** Whether a measure would come again sooner than it is usually asked. */
export function comesSooner(
  terms: AssignTerms,
  atLeastDays: number,
  givenAt: Date,
  zone: string,
  now: Date,
): boolean {
  const { timing, due } = termsFor(terms, atLeastDays);
  const ready = timing === 'at' && due !== '' ? instantIn(zone, due) : now;
  return ready.getTime() - givenAt.getTime() < atLeastDays * DAY_MS;
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
