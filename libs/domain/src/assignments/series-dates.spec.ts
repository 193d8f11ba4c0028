import * as fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { dayOf, dueOf, localDateOf, type SeriesStart } from './series-dates';

const ZONES = [
  'Australia/Lord_Howe',
  'Africa/Cairo',
  'America/Sao_Paulo',
  'America/New_York',
  'Europe/London',
  'Pacific/Auckland',
  'Asia/Kathmandu',
  'Africa/Casablanca',
];

const start = (zone: string, local: string, repeatDays: number): SeriesStart => ({
  zone,
  repeatDays,
  dueAt: new Date(Temporal.PlainDateTime.from(local).toZonedDateTime(zone).epochMilliseconds),
});

describe('the dates of a series', () => {
  it('are each one date of the client’s calendar, so many days apart, over ten years', () => {
    const minute = fc.integer({
      min: Date.UTC(2024, 0, 1) / 60_000,
      max: Date.UTC(2034, 0, 1) / 60_000,
    });
    const everyDays = fc.integer({ min: 1, max: 28 });
    fc.assert(
      fc.property(fc.constantFrom(...ZONES), minute, everyDays, (zone, at, repeatDays) => {
        const first = { zone, repeatDays, dueAt: new Date(at * 60_000) };
        const began = Temporal.PlainDate.from(localDateOf(first.dueAt, zone));
        const numbers = Array.from({ length: 26 }, (_, index) => index + 1);
        const dates = numbers.map((number) => began.add({ days: repeatDays * (number - 1) }));
        const days = numbers.map((number) => [
          localDateOf(dueOf(first, number), zone),
          localDateOf(dayOf(first, number), zone),
          dayOf(first, number) <= dueOf(first, number),
        ]);
        expect(days).toEqual(dates.map((date) => [date.toString(), date.toString(), true]));
      }),
      { numRuns: 40 },
    );
  });

  it.each([
    [
      'stay at the same time of the clock when it changes',
      'Europe/London',
      '2026-10-22T18:00',
      7,
      '2026-10-29T18:00:00Z',
    ],
    [
      'move on where the clocks skip that time',
      'Europe/London',
      '2026-03-22T01:30',
      7,
      '2026-03-29T01:30:00Z',
    ],
    ['take the earlier of two', 'Europe/London', '2026-10-18T01:30', 7, '2026-10-25T00:30:00Z'],
  ])('%s', (_, zone, local, days, expected) => {
    expect(dueOf(start(zone, local, days), 2)).toEqual(new Date(expected));
  });

  it('begin with the first moment of a day that has no midnight', () => {
    const first = start('Africa/Cairo', '2026-04-17T09:00', 7);
    expect(dayOf(first, 2)).toEqual(new Date('2026-04-23T22:00:00Z'));
    expect(localDateOf(dayOf(first, 2), 'Africa/Cairo')).toBe('2026-04-24');
  });
});
