import { later, MINUTE } from '@app/kernel';
import type { StoryCalendar } from './calendar';
import type { Story } from './story';

/** So much time is left to look around before the first. */
const LEAD_MINUTES = 15;
/** Sessions of one therapist begin no closer to each other than this. */
const APART_MINUTES = 60;
/** Sessions are put on whole and half hours. */
const GRID_MINUTES = 30;
/** Nobody begins later in the evening; what finds no room by then waits for the next morning. */
const LATEST = '22:00';
const MORNING = '08:30';

/**
 * Where today's sessions stand that would be past when the story is told, by their client's address:
 * at the therapist's next free half hour. Whoever opens the demo in the evening still has a day
 * before them, and what came back since the last session is still to be spoken of.
 */
export function laterToday(
  { clients }: Pick<Story, 'clients'>,
  calendar: StoryCalendar,
): Map<string, Date> {
  const comeToday = clients
    .filter(
      ({ sessions: { day, lastWeek, without } }) =>
        day === 'today' && lastWeek === undefined && !without?.includes(0),
    )
    .map(({ email, therapist, sessions }) => ({
      email,
      therapist,
      at: calendar.sessionAt(sessions, 0),
    }))
    .sort((one, other) => one.at.getTime() - other.at.getTime());
  const moved = new Map<string, Date>();
  for (const therapist of new Set(comeToday.map((one) => one.therapist))) {
    const own = comeToday.filter((one) => one.therapist === therapist);
    const taken = own.filter(({ at }) => at >= calendar.now).map(({ at }) => at);
    for (const { email } of own.filter(({ at }) => at < calendar.now)) {
      const at = nextFree(calendar, taken);
      taken.push(at);
      moved.set(email, at);
    }
  }
  return moved;
}

function nextFree(calendar: StoryCalendar, taken: readonly Date[]): Date {
  const isFree = (at: Date) =>
    taken.every((other) => Math.abs(at.getTime() - other.getTime()) >= APART_MINUTES * MINUTE);
  const grid = GRID_MINUTES * MINUTE;
  const first = new Date(
    Math.ceil(later(calendar.now, LEAD_MINUTES * MINUTE).getTime() / grid) * grid,
  );
  const latest = calendar.at(calendar.today, LATEST);
  for (let at = first; at <= latest; at = later(at, grid)) if (isFree(at)) return at;
  let at = calendar.at(calendar.today.add({ days: 1 }), MORNING);
  while (!isFree(at)) at = later(at, grid);
  return at;
}
