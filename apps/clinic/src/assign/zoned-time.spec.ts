import * as fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { instantIn, localTimeIn, nextAt, onDay } from './zoned-time';

const zones = [
  'Europe/London',
  'Europe/Lisbon',
  'America/New_York',
  'America/St_Johns',
  'Australia/Lord_Howe',
  'Pacific/Apia',
  'Asia/Kathmandu',
  'UTC',
];

describe('instantIn', () => {
  it('agrees with Temporal in every zone, over changes of the clocks too', () => {
    const minutes = fc.integer({
      min: Date.UTC(2024, 0, 1) / 60_000,
      max: Date.UTC(2032, 0, 1) / 60_000,
    });
    fc.assert(
      fc.property(fc.constantFrom(...zones), minutes, (zone, minute) => {
        const local = new Date(minute * 60_000).toISOString().slice(0, 16);
        const expected = Temporal.PlainDateTime.from(local).toZonedDateTime(zone);
        expect(instantIn(zone, local).getTime()).toBe(expected.epochMilliseconds);
      }),
      { numRuns: 2_000 },
    );
  });

  it('takes the earlier of two and moves on where there is none', () => {
    expect(instantIn('Europe/London', '2026-10-25T01:30').toISOString()).toBe(
      '2026-10-25T00:30:00.000Z',
    );
    expect(instantIn('Europe/London', '2026-03-29T01:30').toISOString()).toBe(
      '2026-03-29T01:30:00.000Z',
    );
  });
});

describe('localTimeIn', () => {
  it('reads the clocks of a zone', () => {
    expect(localTimeIn('Asia/Kathmandu', new Date('2026-01-01T00:00:30Z'))).toBe(
      '2026-01-01T05:45',
    );
  });
});

describe('nextAt', () => {
  it('is today while that is still ahead, and tomorrow after', () => {
    expect(nextAt('Europe/London', 18, new Date('2026-07-01T16:59:00Z'))).toBe('2026-07-01T18:00');
    expect(nextAt('Europe/London', 18, new Date('2026-07-01T17:00:00Z'))).toBe('2026-07-02T18:00');
  });

  it('goes by the client’s day, not by ours', () => {
    expect(nextAt('Pacific/Auckland', 18, new Date('2026-07-01T20:00:00Z'))).toBe(
      '2026-07-02T18:00',
    );
  });
});

describe('onDay', () => {
  it('counts days over the end of a month', () => {
    expect(onDay('Europe/London', 18, new Date('2026-01-28T12:00:00Z'), 7)).toBe(
      '2026-02-04T18:00',
    );
  });
});
