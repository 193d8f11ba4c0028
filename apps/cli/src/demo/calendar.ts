import { Temporal } from 'temporal-polyfill';
import { chance } from './chance';
import type { DayPart, Moment, Rhythm } from './story';

/** From and to on the clock. Nothing in the story happens at night. */
const PARTS: Record<DayPart, [string, string]> = {
  office: ['08:35', '09:25'],
  morning: ['07:25', '09:15'],
  midday: ['12:10', '13:30'],
  afternoon: ['15:20', '17:30'],
  evening: ['18:40', '20:45'],
  late: ['20:50', '22:05'],
};

/** Turns "so many weeks ago" into instants, seen from the day on which the story is told. */
export class StoryCalendar {
  /** The day of the telling, where the practice is. */
  readonly today: Temporal.PlainDate;

  constructor(
    /** The moment of the telling. */
    readonly now: Date,
    readonly zone: string,
  ) {
    this.today = Temporal.Instant.fromEpochMilliseconds(now.getTime())
      .toZonedDateTimeISO(zone)
      .toPlainDate();
  }

  /** The date of a session. */
  sessionDate({ day }: Rhythm, week: number): Temporal.PlainDate {
    const latest = day === 'today' ? this.today : this.workingDay(this.today, -day);
    return latest.subtract({ weeks: week });
  }

  /** When a session begins. */
  sessionAt(rhythm: Rhythm, week: number): Date {
    return this.at(this.sessionDate(rhythm, week), rhythm.at);
  }

  /** A date that lies so many working days after another (before it, where negative). */
  workingDay(from: Temporal.PlainDate, days: number): Temporal.PlainDate {
    let date = from;
    for (let left = Math.abs(days); left > 0;) {
      date = date.add({ days: Math.sign(days) });
      if (date.dayOfWeek <= 5) left -= 1;
    }
    return date;
  }

  /** A wall-clock time on a date. */
  at(date: Temporal.PlainDate, time: string, zone: string = this.zone): Date {
    const { epochMilliseconds } = date.toZonedDateTime({ timeZone: zone, plainTime: time });
    return new Date(epochMilliseconds);
  }

  /** A moment after a date; `key` chooses the minute. */
  moment(date: Temporal.PlainDate, [days, part]: Moment, zone: string, key: string): Date {
    const [from, to] = PARTS[part].map((time) => Temporal.PlainTime.from(time)) as [
      Temporal.PlainTime,
      Temporal.PlainTime,
    ];
    const minutes = chance(key, 0, from.until(to).total('minutes'));
    const time = from.add({ minutes, seconds: chance(`${key}/s`, 0, 59) });
    return this.at(date.add({ days }), time.toString(), zone);
  }

  /** When staff look at what came in on a day: in the morning of their next working day. */
  nextLook(date: Temporal.PlainDate, key: string): Date {
    return this.moment(this.workingDay(date, 1), [0, 'office'], this.zone, key);
  }

  /** Which day it was, somewhere. */
  dateOf(at: Date, zone: string = this.zone): Temporal.PlainDate {
    return Temporal.Instant.fromEpochMilliseconds(at.getTime())
      .toZonedDateTimeISO(zone)
      .toPlainDate();
  }

  /** The last midnight at the practice: by then the story has happened. */
  end(): Date {
    return this.at(this.today, '00:00');
  }
}
