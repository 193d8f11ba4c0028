import type { Placeable } from '@app/exercises';
import type { Outcome } from '../assignments';
import { type Arranged, followsDeep, misplaced } from './arrangement';
import type { StepFacts } from './standing';

type Changes = Omit<Partial<Arranged>, 'exercise'> & { exercise?: Partial<Placeable> };

const one = ({ exercise, ...more }: Changes = {}): Arranged => ({
  part: 'steps',
  unlock: { by: 'completion' },
  skippedAt: null,
  isGiven: false,
  ...more,
  exercise: {
    pillar: 'inner-repair',
    intensity: 1,
    when: 'both',
    care: { firstInSession: false },
    ...exercise,
  },
});
const calm: Partial<Placeable> = { pillar: 'felt-safety' };
const opening = one({ part: 'opening', exercise: calm });
const LEFT_OUT = new Date('2026-03-02T10:00:00Z');
const deep = one({ exercise: { intensity: 3 }, unlock: { by: 'hand' } });
const together = { care: { firstInSession: true } };

describe('the order of a programme', () => {
  it.each<[string, Arranged[], ReturnType<typeof misplaced>]>([
    ['an opening, and steps', [opening, one(), deep, one(), deep], null],
    ['an opening step after others', [one(), opening], 'opening-first'],
    ['an opening alone', [opening], 'no-step'],
    ['no opening', [one()], 'no-opening'],
    ['an opening that was left out', [{ ...opening, skippedAt: LEFT_OUT }, one()], 'no-opening'],
    [
      'an opening step after one that was left out',
      [opening, one({ skippedAt: LEFT_OUT }), opening, one()],
      null,
    ],
    ['steps that were all left out', [opening, one({ skippedAt: LEFT_OUT })], 'no-step'],
    ['an opening that does not settle', [one({ part: 'opening' }), one()], 'opening-settles'],
    [
      'an opening of level 3',
      [
        one({ part: 'opening', unlock: { by: 'hand' }, exercise: { ...calm, intensity: 3 } }),
        one(),
      ],
      'opening-deep',
    ],
    ['what is for what is over', [opening, one({ exercise: { when: 'past' } })], 'past-only'],
    ['what comes first in a session', [opening, one({ exercise: together })], 'in-session-by-hand'],
    [
      'what comes first in a session, by hand',
      [opening, one({ exercise: together, unlock: { by: 'hand' } })],
      null,
    ],
    [
      'what came first in a session, given before that had to be by hand',
      [opening, one({ exercise: together, isGiven: true }), one()],
      null,
    ],
    [
      'level 3 after level 3 that was given',
      [opening, { ...deep, isGiven: true }, deep],
      'two-deep',
    ],
    ['level 3 by completion', [opening, one({ exercise: { intensity: 3 } })], 'deep-by-hand'],
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
    expect(misplaced(steps, { when: 'both' })).toBe(expected);
  });

  it('has what is for what is over where the programme is', () => {
    const steps = [opening, one({ exercise: { when: 'past' } })];
    expect(misplaced(steps, { when: 'past' })).toBeNull();
  });
});

describe('level 3 after level 3', () => {
  const step = (
    id: string,
    intensity: 1 | 3,
    status: 'open' | 'closed' | 'withdrawn' | null,
    outcome: Outcome | null = null,
  ): StepFacts => ({
    ...{ id, intensity, part: 'steps', unlock: { by: 'hand' }, skippedAt: null },
    isAssignable: true,
    given: status && {
      ...{ assignmentId: id, status, outcome },
      closedAt: outcome && new Date(`2026-03-0${id}T10:00:00Z`),
    },
  });
  const first = step('1', 3, 'closed', 'done');
  const last = step('3', 3, null);

  it.each<[string, StepFacts | null, boolean]>([
    ['nothing', null, true],
    ['a gentler one done', step('2', 1, 'closed', 'done'), false],
    ['a gentler one set aside', step('2', 1, 'closed', 'not-now'), true],
    ['a gentler one taken back', step('2', 1, 'withdrawn'), true],
    ['a gentler one still open', step('2', 1, 'open'), true],
    ['a gentler one done, and level 3 open', step('2', 3, 'open'), true],
  ])('with %s between', (_, between, expected) => {
    expect(followsDeep([first, ...(between ? [between] : []), last], '3')).toBe(expected);
  });

  it('comes after what was too much as after what was done, left out later or not', () => {
    const between = step('2', 1, 'closed', 'not-now');
    for (const skippedAt of [null, LEFT_OUT]) {
      const much = { ...step('1', 3, 'closed', 'too-much'), skippedAt };
      expect(followsDeep([much, between, last], '3')).toBe(true);
    }
    const eased = step('2', 1, 'closed', 'too-much');
    expect(followsDeep([first, { ...eased, skippedAt: LEFT_OUT }, last], '3')).toBe(false);
  });

  it('is about level 3 alone', () => {
    expect(followsDeep([first, step('2', 1, null)], '2')).toBe(false);
  });
});
