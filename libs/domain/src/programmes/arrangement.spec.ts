import { type Arranged, misplaced } from './arrangement';

const one = (more: Partial<Arranged> = {}): Arranged => ({
  part: 'steps',
  pillar: 'inner-repair',
  intensity: 1,
  unlock: { by: 'completion' },
  skippedAt: null,
  ...more,
});
const opening = one({ part: 'opening', pillar: 'felt-safety' });
const LEFT_OUT = new Date('2026-03-02T10:00:00Z');
const deep = one({ intensity: 3, unlock: { by: 'hand' } });

describe('the order of a programme', () => {
  it.each<[string, Arranged[], ReturnType<typeof misplaced>]>([
    ['an opening, and steps', [opening, one(), deep, one(), deep], null],
    ['an opening step after others', [one(), opening], 'opening-first'],
    ['an opening alone', [opening], 'no-step'],
    ['an opening that does not settle', [one({ part: 'opening' }), one()], 'opening-settles'],
    ['level 3 by completion', [opening, one({ intensity: 3 })], 'deep-by-hand'],
    ['level 3 twice in a row', [opening, deep, deep], 'two-deep'],
    [
      'level 3 twice, with what was left out between',
      [opening, deep, one({ skippedAt: LEFT_OUT }), deep],
      'two-deep',
    ],
    [
      'level 3 beside one that was left out',
      [opening, { ...deep, skippedAt: LEFT_OUT }, deep],
      null,
    ],
  ])('%s', (_, steps, expected) => {
    expect(misplaced(steps)).toBe(expected);
  });
});
