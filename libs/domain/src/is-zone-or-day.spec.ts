import { isDay } from './is-day';
import { isZone } from './is-zone';

describe('isZone', () => {
  it.each(['Europe/London', 'America/Argentina/Buenos_Aires', 'UTC'])('takes %s', (zone) => {
    expect(isZone(zone)).toBe(true);
  });

  it.each(['', '+02:00', 'Europe/Atlantis', 'London', 7, null, '2020-01-01T00:00Z[UTC]'])(
    'refuses %p',
    (zone) => {
      expect(isZone(zone)).toBe(false);
    },
  );
});

describe('isDay', () => {
  it.each(['1990-04-23', '2000-02-29', '1900-01-01'])('takes %s', (day) => {
    expect(isDay(day)).toBe(true);
  });

  it.each(['2001-02-29', '1899-12-31', '23.04.1990', '1990-4-23', '1990-04-23T00:00Z', 1990, null])(
    'refuses %p',
    (day) => {
      expect(isDay(day)).toBe(false);
    },
  );
});
