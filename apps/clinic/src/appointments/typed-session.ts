import type { AppointmentDto } from '@app/api-client/clinic';
import { addDays, instantIn, localTimeIn } from '../assign/zoned-time';

type Place = AppointmentDto['place'];

export const PLACES: Place[] = ['room', 'video', 'phone'];

/** A session as it is typed, by the practice's clocks. */
export type TypedSession = {
  /** `YYYY-MM-DD`; empty while it is not a whole date. */
  date: string;
  /** `HH:mm`; empty likewise. */
  time: string;
  minutes: string;
  place: Place;
  /** How many, one a week. */
  weeks: number;
};

export type SessionField = 'date' | 'time' | 'minutes';
export type SessionProblem = 'date-missing' | 'date-far' | 'time-missing' | 'minutes-wrong';

/** Further away a year is mistyped rather than meant. */
const FAR_YEARS = 2;
const USUAL_MINUTES = 50;
const SHORTEST = 5;
const LONGEST = 480;
const WEEK = 7;

/** What is most likely meant: the same hour of the week as the session before, the next one ahead. */
export function proposal(before: AppointmentDto | null, zone: string, now: Date): TypedSession {
  if (!before)
    return { date: '', time: '', minutes: String(USUAL_MINUTES), place: 'room', weeks: 1 };
  let local = localTimeIn(zone, new Date(before.startsAt));
  do local = addDays(local, WEEK);
  while (instantIn(zone, local) <= now);
  return { ...typedOf(before, zone), date: local.slice(0, 10) };
}

export function typedOf(session: AppointmentDto, zone: string): TypedSession {
  const { startsAt, minutes, place } = session;
  const [date = '', time = ''] = localTimeIn(zone, new Date(startsAt)).split('T');
  return { date, time, minutes: String(minutes), place, weeks: 1 };
}

/** What does not go, by field, in their order. */
export function problemsIn(
  { date, time, minutes }: TypedSession,
  now: Date,
): { field: SessionField; problem: SessionProblem }[] {
  const length = Number(minutes);
  const isLength = Number.isInteger(length) && length >= SHORTEST && length <= LONGEST;
  const isFar = Math.abs(Number(date.slice(0, 4)) - now.getFullYear()) > FAR_YEARS;
  return [
    ...(date === '' ? [{ field: 'date', problem: 'date-missing' } as const] : []),
    ...(date !== '' && isFar ? [{ field: 'date', problem: 'date-far' } as const] : []),
    ...(time === '' ? [{ field: 'time', problem: 'time-missing' } as const] : []),
    ...(isLength ? [] : [{ field: 'minutes', problem: 'minutes-wrong' } as const]),
  ];
}

/** The instant that is meant; null while date or time are missing. */
export const startOf = ({ date, time }: TypedSession, zone: string): Date | null =>
  date && time ? instantIn(zone, `${date}T${time}`) : null;
