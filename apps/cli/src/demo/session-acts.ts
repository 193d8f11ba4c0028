import { AppointmentsService } from '@app/domain/appointments';
import { later, MINUTE, newId } from '@app/kernel';
import type { Act } from './act';
import type { StoryCalendar } from './calendar';
import type { ClientStory, Rhythm } from './story';

/** A session takes this long; what comes out of it is noted in the minutes after. */
export const SESSION_MINUTES = 50;
/** So many sessions are planned in one go. */
const BLOCK = 12;

/**
 * Sessions of one client, planned some weeks ahead; some are called off.
 * @param movedTo where the latest session stands instead of its usual time
 */
export function sessionActs(client: ClientStory, calendar: StoryCalendar, movedTo?: Date): Act[] {
  const { sessions, name, email, therapist } = client;
  /** Ids of what was planned, by the week it is in. */
  const planned = new Map<number, string>();

  const plan = (weeks: number[], at: Date): Act => ({
    at,
    zone: calendar.zone,
    name: `${name}, sessions from week ${weeks[0]}: planned`,
    perform: async (company) => {
      const { items } = await company.get(AppointmentsService).plan(company.member(therapist), {
        id: newId(),
        clientId: company.idOf(email),
        startsAt: calendar.sessionAt(sessions, weeks[0]!),
        place: sessions.place,
        weeks: weeks.length,
      });
      weeks.forEach((week, index) => planned.set(week, items[index]!.id));
    },
  });
  const callOff = (week: number): Act => ({
    at: calendar.moment(
      calendar.workingDay(calendar.sessionDate(sessions, week), -2),
      [0, 'afternoon'],
      calendar.zone,
      `${email}/called-off/${week}`,
    ),
    zone: calendar.zone,
    name: `${name}, session of week ${week}: called off`,
    perform: (company) =>
      company.get(AppointmentsService).cancel(company.member(therapist), planned.get(week)!, {}),
  });

  const move = (startsAt: Date): Act => ({
    at: calendar.moment(
      calendar.workingDay(calendar.sessionDate(sessions, 0), -1),
      [0, 'afternoon'],
      calendar.zone,
      `${email}/moved`,
    ),
    zone: calendar.zone,
    name: `${name}, session of week 0: moved`,
    perform: (company) =>
      company
        .get(AppointmentsService)
        .move(company.member(therapist), planned.get(0)!, { id: newId(), startsAt }),
  });

  return [
    ...blocksOf(sessions).map((weeks, index, blocks) => {
      // The next are planned while one or two are still ahead.
      const before = blocks[index - 1]?.slice(-2)[0];
      return plan(
        weeks,
        before === undefined ? firstTalk(client, calendar) : afterSession(client, calendar, before),
      );
    }),
    ...(sessions.without ?? []).map(callOff),
    ...(movedTo ? [move(movedTo)] : []),
  ].filter(({ at }) => at < calendar.end());
}

/** Some minutes after a session has ended. */
export function afterSession(
  { sessions }: ClientStory,
  calendar: StoryCalendar,
  week: number,
  minutes = 1,
): Date {
  return later(calendar.sessionAt(sessions, week), (SESSION_MINUTES + minutes) * MINUTE);
}

/** When the therapist and a new client agree on the first dates. */
function firstTalk({ sessions, email }: ClientStory, calendar: StoryCalendar): Date {
  const day = calendar.workingDay(calendar.sessionDate(sessions, sessions.firstWeek), -1);
  return calendar.moment(day, [0, 'office'], calendar.zone, `${email}/first-talk`);
}

/** Weeks of sessions, as they are planned together: also those that are still to come. */
function blocksOf({ firstWeek, lastWeek, everyOtherWeekFrom }: Rhythm): number[][] {
  const end = lastWeek ?? -BLOCK;
  const weekly = weeksFrom(firstWeek, everyOtherWeekFrom ?? end, 1);
  const blocks = Array.from({ length: Math.ceil(weekly.length / BLOCK) }, (_, index) =>
    weekly.slice(index * BLOCK, (index + 1) * BLOCK),
  );
  if (everyOtherWeekFrom === undefined) return blocks;
  return [...blocks, ...weeksFrom(everyOtherWeekFrom - 2, end, 2).map((week) => [week])];
}

function weeksFrom(first: number, last: number, step: number): number[] {
  const length = Math.max(0, Math.floor((first - last) / step) + 1);
  return Array.from({ length }, (_, index) => first - index * step);
}
