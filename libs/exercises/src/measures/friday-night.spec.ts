import { pastFridayNight } from './friday-night';

it.each([
  ['2026-03-06T16:59', '2026-03-06T16:59'],
  ['2026-03-06T17:00', '2026-03-09T09:00'],
  ['2026-03-06T23:30', '2026-03-09T09:00'],
  ['2026-03-07T05:59', '2026-03-09T09:00'],
  ['2026-03-07T06:00', '2026-03-07T06:00'],
  ['2026-03-05T18:00', '2026-03-05T18:00'],
  // Over the end of a month, and of a year.
  ['2026-02-27T18:00', '2026-03-02T09:00'],
  ['2027-12-31T20:00', '2028-01-03T09:00'],
  ['', ''],
])('a measure for %s is ready at %s', (local, expected) => {
  expect(pastFridayNight(local)).toBe(expected);
});
