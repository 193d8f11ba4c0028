import * as fc from 'fast-check';
import { DAY, HOUR, later } from '@app/kernel';
import type { Outcome } from '../assignments';
import {
  canTakeUp,
  dayAfter,
  morningOf,
  PUT_OFF_DAYS,
  type RunFacts,
  standingOf,
  type StepFacts,
} from './standing';

const START = new Date('2026-03-02T10:00:00Z');
const at = (days: number) => later(START, days * DAY);

const run = (more: Partial<RunFacts> = {}): RunFacts => ({
  zone: 'Europe/London',
  asksIfOngoing: false,
  startedAt: START,
  ongoingAt: null,
  talkSince: null,
  toolsAt: null,
  pausedAt: null,
  ownPausedAt: null,
  resumedAt: null,
  finishedAt: null,
  endedAt: null,
  ...more,
});

const step = (id: string, more: Partial<StepFacts> = {}): StepFacts => ({
  id,
  part: id.startsWith('o') ? 'opening' : 'steps',
  intensity: 1,
  unlock: { by: 'completion' },
  isAssignable: true,
  given: null,
  skippedAt: null,
  ...more,
});

const ended = (outcome: Outcome, closedAt = START): Pick<StepFacts, 'given'> => ({
  given: { assignmentId: 'a', status: 'closed', outcome, closedAt },
});
const open: Pick<StepFacts, 'given'> = {
  given: { assignmentId: 'a', status: 'open', outcome: null, closedAt: null },
};
const opens = (facts: RunFacts, steps: StepFacts[], now = at(0)) =>
  standingOf(facts, steps, now).opens;

describe('what opens in a programme', () => {
  it('begins with the first step of the opening, and with that alone', () => {
    const steps = [step('o1'), step('o2'), step('s1')];
    expect(standingOf(run(), steps, START)).toMatchObject({
      phase: 'opening',
      holds: [],
      opens: ['o1'],
      opensAt: null,
      hand: null,
    });
  });

  it.each<[Outcome, string[]]>([
    ['done', ['o2']],
    ['done-on-paper', ['o2']],
    ['not-now', []],
    ['not-private-here', []],
  ])('after a step that ended as %s opens %j', (outcome, expected) => {
    expect(opens(run(), [step('o1', ended(outcome)), step('o2'), step('s1')])).toEqual(expected);
  });

  it('waits while the one before is open, and goes past what was left out', () => {
    expect(opens(run(), [step('o1', open), step('o2'), step('s1')])).toEqual([]);
    const leftOut = step('o1', { ...open, skippedAt: START });
    expect(opens(run(), [leftOut, step('o2'), step('s1')])).toEqual(['o2']);
  });

  it('opens nothing early because what stands between was left out', () => {
    const leftOut = (id: string, days: number) => step(id, { skippedAt: at(days) });
    const steps = [step('o1', open), leftOut('o2', 0), step('o3'), step('s1')];
    expect(standingOf(run(), steps, at(1))).toMatchObject({ opens: [], hand: null });
    const hand = [step('o1', open), leftOut('o2', 0), step('o3', { unlock: { by: 'hand' } })];
    expect(standingOf(run(), hand, at(1)).hand).toBeNull();
    // The turn of what follows came when both were over: the one done, the other left out.
    const done = step('o1', ended('done', at(2)));
    expect(standingOf(run(), [done, ...hand.slice(1)], at(3)).hand?.since).toEqual(at(2));
    const late = [done, leftOut('o2', 4), hand[2]!];
    expect(standingOf(run(), late, at(5)).hand?.since).toEqual(at(4));
  });

  it('counts days from what was done, where steps before were left out on the way', () => {
    const delayed = (id: string) => step(id, { unlock: { by: 'delay', days: 2 } });
    const steps = [
      step('o1', ended('done', at(6))),
      { ...delayed('o2'), skippedAt: at(0) },
      delayed('s1'),
      { ...delayed('s2'), skippedAt: at(0) },
      delayed('s3'),
    ];
    const named = run({ toolsAt: at(6) });
    const day = new Date('2026-03-10T00:00:00Z');
    expect(standingOf(named, steps, at(6))).toMatchObject({ opens: [], opensAt: day });
    expect(opens(named, steps, day)).toEqual(['s1']);
  });

  it('opens no second copy of what was given', () => {
    expect(opens(run(), [step('o1', open), step('s1')])).toEqual([]);
  });

  it('waits so many days of the client’s calendar, from the first moment of the day', () => {
    const steps = [
      step('o1', ended('done', at(0))),
      step('o2', { unlock: { by: 'delay', days: 2 } }),
      step('s1'),
    ];
    const day = new Date('2026-03-04T00:00:00Z');
    expect(standingOf(run(), steps, later(day, -1))).toMatchObject({ opens: [], opensAt: day });
    expect(opens(run(), steps, day)).toEqual(['o2']);
    // A clock that was missed is caught up.
    expect(opens(run(), steps, at(40))).toEqual(['o2']);
  });

  it('opens on a date whether or not the one before is done, but not before that was given', () => {
    const dated = step('o2', { unlock: { by: 'date', at: at(3) } });
    expect(standingOf(run(), [step('o1', open), dated, step('s1')], at(0))).toMatchObject({
      opens: [],
      opensAt: at(3),
    });
    expect(opens(run(), [step('o1', open), dated, step('s1')], at(3))).toEqual(['o2']);
    const waiting = step('o1', { unlock: { by: 'hand' } });
    expect(opens(run(), [waiting, dated, step('s1')], at(3))).toEqual([]);
  });

  it('leaves to the hand what is for the hand, and everything of level 3', () => {
    for (const more of [{ unlock: { by: 'hand' } as const }, { intensity: 3 as const }]) {
      const steps = [step('o1', ended('done', at(1))), step('o2', more), step('s1')];
      expect(standingOf(run(), steps, at(9))).toMatchObject({
        opens: [],
        hand: { stepId: 'o2', since: at(1) },
      });
    }
    const early = [step('o1', open), step('o2', { unlock: { by: 'hand' } }), step('s1')];
    expect(standingOf(run(), early, at(9)).hand).toBeNull();
  });

  it('gives nobody what can be assigned no more: that waits for the hand once its turn has come', () => {
    const gone = { isAssignable: false };
    const steps = [step('o1', ended('done', at(1))), step('o2', gone), step('s1')];
    expect(standingOf(run(), steps, at(9))).toMatchObject({
      opens: [],
      hand: { stepId: 'o2', since: at(1) },
    });
    const early = [step('o1', open), step('o2', gone), step('s1')];
    expect(standingOf(run(), early, at(9)).hand).toBeNull();
    const later = step('o2', { ...gone, unlock: { by: 'date', at: at(3) } });
    expect(standingOf(run(), [steps[0]!, later], at(2))).toMatchObject({
      hand: null,
      opensAt: at(3),
    });
    expect(standingOf(run(), [steps[0]!, later], at(3)).hand?.stepId).toBe('o2');
    // What nobody can take up again is for the therapist as well.
    const putOff = step('o1', { ...gone, ...ended('not-now', at(2)) });
    expect(standingOf(run(), [putOff, step('s1')], at(9)).hand?.stepId).toBe('o1');
  });

  it('asks first whether it is still happening, and waits for the talk', () => {
    const steps = [step('o1'), step('s1')];
    const asks = run({ asksIfOngoing: true });
    expect(standingOf(asks, steps, at(0))).toMatchObject({ holds: ['question'], opens: [] });
    const answered = { ...asks, ongoingAt: at(1) };
    expect(opens(answered, steps, at(1))).toEqual(['o1']);
    const waits = { ...answered, talkSince: at(1) };
    expect(standingOf(waits, steps, at(1))).toMatchObject({ holds: ['talk'], opens: [] });
  });

  it('stands at the gate until the client has named what helps them', () => {
    const steps = [step('o1', ended('done', at(0))), step('s1')];
    expect(standingOf(run(), steps, at(9))).toMatchObject({ phase: 'gate', opens: [] });
    expect(standingOf(run({ toolsAt: at(9) }), steps, at(9))).toMatchObject({
      phase: 'steps',
      opens: ['s1'],
    });
  });

  it('counts the days of the first step after the gate from the end of the opening', () => {
    const steps = [
      step('o1', ended('done', at(0))),
      step('s1', { unlock: { by: 'delay', days: 3 } }),
    ];
    expect(standingOf(run({ toolsAt: at(1) }), steps, at(1)).opens).toEqual([]);
    expect(standingOf(run({ toolsAt: at(1) }), steps, at(3)).opens).toEqual(['s1']);
    expect(standingOf(run({ toolsAt: at(8) }), steps, at(8)).opens).toEqual(['s1']);
  });

  it('halts when a step was too much, until the therapist lets it go on', () => {
    const steps = [step('o1', ended('done')), step('o2', ended('too-much', at(2))), step('s1')];
    expect(standingOf(run(), steps, at(9))).toMatchObject({
      holds: ['too-much'],
      opens: [],
      tooMuch: { stepId: 'o2', at: at(2) },
    });
    // Leaving the step out is no leave to go on.
    const leftOut = [steps[0]!, { ...steps[1]!, skippedAt: at(3) }, step('o3'), step('s1')];
    expect(opens(run(), leftOut, at(9))).toEqual([]);
    expect(opens(run({ resumedAt: at(4) }), leftOut, at(9))).toEqual(['o3']);
    // Not left out, it stands in the way of what comes after, since it was let go on.
    expect(standingOf(run({ resumedAt: at(4) }), steps, at(9))).toMatchObject({
      opens: [],
      hand: { stepId: 'o2', since: at(4) },
    });
    const again = [steps[0]!, step('o2', ended('too-much', at(5))), step('s1')];
    expect(standingOf(run({ resumedAt: at(4) }), again, at(9)).holds).toEqual(['too-much']);
  });

  it('tells of a step that was put off once it has rested a while, where nothing else goes on', () => {
    const putOff = step('o1', ended('not-now', at(1)));
    const told = (steps: StepFacts[], more: Partial<RunFacts> = {}) =>
      standingOf(run(more), steps, at(2)).toldAt;
    expect(told([putOff, step('s1')])).toEqual(at(1 + PUT_OFF_DAYS));
    expect(told([putOff, step('s1')], { ownPausedAt: at(2) })).toBeNull();
    expect(told([putOff, step('o2', open), step('s1')])).toBeNull();
    const dated = step('o2', { unlock: { by: 'date', at: at(30) } });
    expect(told([putOff, dated, step('s1')])).toBeNull();
    expect(told([{ ...putOff, skippedAt: at(2) }, step('s1')])).toBeNull();
    // What waits for the hand already is told of at once.
    expect(told([{ ...putOff, unlock: { by: 'hand' } }, step('s1')])).toBeNull();
  });

  it('opens nothing while it is paused, and nothing any more once it is over', () => {
    const steps = [step('o1'), step('s1')];
    expect(opens(run({ pausedAt: at(0) }), steps)).toEqual([]);
    const both = run({ pausedAt: at(0), ownPausedAt: at(0) });
    for (const paused of [both, { ...both, pausedAt: null }, { ...both, ownPausedAt: null }])
      expect(standingOf(paused, steps, at(1))).toMatchObject({ holds: ['paused'], opens: [] });
    expect(standingOf(run({ endedAt: at(0) }), steps, at(1)).holds).toEqual(['ended']);
    expect(standingOf(run({ finishedAt: at(0) }), steps, at(1)).holds).toEqual(['finished']);
  });

  it('is finished when every step is done or left out', () => {
    const steps = [step('o1', ended('done')), step('s1', { skippedAt: at(1) })];
    expect(standingOf(run({ toolsAt: at(0) }), steps, at(1))).toMatchObject({
      holds: ['finished'],
      isComplete: true,
    });
    expect(standingOf(run(), steps, at(1))).toMatchObject({ phase: 'gate', isComplete: false });
  });

  it('never gets further than the gate, and never opens level 3, whatever the steps are', () => {
    const any = fc.record({
      id: fc.uuid(),
      part: fc.constantFrom('opening' as const, 'steps' as const),
      intensity: fc.constantFrom(1 as const, 2 as const, 3 as const),
      unlock: fc.constantFrom<StepFacts['unlock']>(
        { by: 'completion' },
        { by: 'delay', days: 1 },
        { by: 'date', at: at(0) },
        { by: 'hand' },
      ),
      isAssignable: fc.boolean(),
      given: fc.constantFrom(null, open.given, ended('done').given, ended('not-now').given),
      skippedAt: fc.constantFrom(null, START),
    });
    fc.assert(
      fc.property(fc.array(any, { maxLength: 8 }), fc.boolean(), (list, isNamed) => {
        const steps = [...list].sort((a, b) => a.part.localeCompare(b.part));
        const found = standingOf(run({ toolsAt: isNamed ? START : null }), steps, at(60));
        const opened = steps.filter(({ id }) => found.opens.includes(id));
        expect(opened.every(({ given, skippedAt }) => !given && !skippedAt)).toBe(true);
        expect(opened.some(({ intensity }) => intensity === 3)).toBe(false);
        expect(opened.every(({ isAssignable }) => isAssignable)).toBe(true);
        if (!isNamed) expect(opened.some(({ part }) => part === 'steps')).toBe(false);
      }),
    );
  });
});

describe('what a client put off', () => {
  const put = ended('not-now', at(1));
  it.each<[string, StepFacts[], boolean]>([
    ['was opened in its turn', [step('o1', put)], true],
    ['was not private', [step('o1', ended('not-private-here'))], true],
    [
      'was opened on its day',
      [step('o1', open), step('o2', { ...put, unlock: { by: 'date', at: at(0) } })],
      true,
    ],
    ['was opened early, by hand', [step('o1', open), step('o2', put)], false],
    [
      'was opened before its days were over',
      [step('o1', ended('done', at(1))), step('o2', { ...put, unlock: { by: 'delay', days: 7 } })],
      false,
    ],
    ['is for the hand', [step('o1', { ...put, unlock: { by: 'hand' } })], false],
    ['is of level 3', [step('o1', { ...put, intensity: 3 })], false],
    ['is retired', [step('o1', { ...put, isAssignable: false })], false],
    ['was too much', [step('o1', ended('too-much'))], false],
    ['is open', [step('o1', open)], false],
  ])('can be taken up where that opens it at once: what %s', (_name, steps, expected) => {
    const { id } = steps.at(-1)!;
    expect(canTakeUp(run(), steps, id, at(2))).toBe(expected);
    expect(canTakeUp(run({ ownPausedAt: at(1) }), steps, id, at(2))).toBe(false);
  });
});

describe('the days of a programme', () => {
  it('begin where the client is', () => {
    const late = new Date('2026-03-02T10:30:00Z');
    expect(dayAfter(late, 1, 'Pacific/Auckland')).toEqual(new Date('2026-03-02T11:00:00Z'));
    expect(dayAfter(late, 1, 'America/New_York')).toEqual(new Date('2026-03-03T05:00:00Z'));
  });

  it('are spoken of in the morning', () => {
    const midnight = new Date('2026-07-02T23:00:00Z');
    expect(morningOf(midnight, 'Europe/London')).toEqual(later(midnight, 9 * HOUR));
  });
});
