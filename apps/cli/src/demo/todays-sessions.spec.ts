import { MINUTE } from '@app/kernel';
import { Temporal } from 'temporal-polyfill';
import { StoryCalendar } from './calendar';
import { readStory } from './read-story';
import { laterToday } from './todays-sessions';

const story = readStory();

/** An ordinary day, the ends of a year, and the days on which the clocks change. */
const DAYS = ['2027-03-25', '2026-12-31', '2027-03-28', '2026-10-25'];
const TIMES = [
  '00:00',
  '00:50',
  '01:30',
  '06:00',
  '10:31',
  '12:00',
  '18:31',
  '20:30',
  '21:40',
  '23:50',
];
const tellings = DAYS.flatMap((day) => TIMES.map((time): [string, string] => [day, time]));

/** Sessions of week 0 by client, as a telling at that moment leaves them. */
function sessionsAt(day: string, time: string) {
  const now = Temporal.PlainDateTime.from(`${day}T${time}`).toZonedDateTime(story.zone);
  const calendar = new StoryCalendar(new Date(now.epochMilliseconds), story.zone);
  const moved = laterToday(story, calendar);
  const sessions = story.clients
    .filter(({ sessions }) => sessions.day === 'today')
    .map(({ name, email, therapist, sessions }) => ({
      name,
      therapist,
      at: moved.get(email) ?? calendar.sessionAt(sessions, 0),
    }));
  const clock = (at: Date) => {
    const there = Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(
      story.zone,
    );
    const days = calendar.today.until(there.toPlainDate()).days;
    return `${there.toPlainTime().toString({ smallestUnit: 'minute' })}${days ? ' tomorrow' : ''}`;
  };
  return { now: calendar.now, sessions, moved, clock };
}

describe('the sessions of the day on which the story is told', () => {
  it.each(tellings)(
    'told on %s at %s, are all to come, and a therapist has one at a time',
    (day, time) => {
      const { now, sessions } = sessionsAt(day, time);
      expect(sessions.length).toBeGreaterThan(3);
      for (const one of sessions) {
        expect(one.at >= now).toBe(true);
        const others = sessions.filter(
          (other) => other !== one && other.therapist === one.therapist,
        );
        for (const other of others) {
          expect(Math.abs(other.at.getTime() - one.at.getTime())).toBeGreaterThanOrEqual(
            60 * MINUTE,
          );
        }
      }
    },
  );

  const day = (time: string) => {
    const { sessions, clock } = sessionsAt('2027-03-25', time);
    return Object.fromEntries(sessions.map(({ name, at }) => [name, clock(at)]));
  };

  it('stand where they always do while that is still to come', () => {
    const usual = { Callum: '18:30', Hana: '14:00', Priya: '10:30', Tomasz: '15:00' };
    expect(day('06:00')).toEqual(usual);
    expect(day('12:00')).toEqual({ ...usual, Priya: '12:30' });
  });

  it('stand on the next half hours in the evening, and on the next morning at night', () => {
    expect(day('20:30')).toEqual({
      Callum: '08:30 tomorrow',
      Hana: '21:00',
      Priya: '21:00',
      Tomasz: '22:00',
    });
    expect(day('23:50')).toEqual({
      Callum: '10:30 tomorrow',
      Hana: '08:30 tomorrow',
      Priya: '08:30 tomorrow',
      Tomasz: '09:30 tomorrow',
    });
  });
});
