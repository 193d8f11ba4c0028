import { Temporal } from 'temporal-polyfill';
import type { Intensity } from '@app/exercises';
import { DAY, later } from '@app/kernel';
import type { Outcome } from '../assignments';

/** What opens a step: as the programme says, or a date that the therapist set. Never a number. */
export type StepUnlock =
  { by: 'completion' } | { by: 'delay'; days: number } | { by: 'date'; at: Date } | { by: 'hand' };

/** What is known of a step: how it opens, and what became of the assignment that came of it. */
export interface StepFacts {
  id: string;
  part: 'opening' | 'steps';
  intensity: Intensity;
  unlock: StepUnlock;
  /** False where its exercise was retired, or its licence has ended: then nobody is given it. */
  isAssignable: boolean;
  /** Null while nothing was given. */
  given: {
    assignmentId: string;
    status: 'open' | 'closed' | 'withdrawn';
    outcome: Outcome | null;
    closedAt: Date | null;
  } | null;
  skippedAt: Date | null;
}

/** What its client and its therapist did to a run. */
export interface RunFacts {
  /** IANA zone whose days count. */
  zone: string;
  asksIfOngoing: boolean;
  startedAt: Date;
  ongoingAt: Date | null;
  talkSince: Date | null;
  toolsAt: Date | null;
  /** Its therapist's pause, and the client's own: neither ends the other. */
  pausedAt: Date | null;
  ownPausedAt: Date | null;
  resumedAt: Date | null;
  finishedAt: Date | null;
  endedAt: Date | null;
}

/**
 * `ahead` not given yet · `open` waits for the client · `done`, on paper too · `set-aside`: ended
 * otherwise or taken back, and can be given again · `left-out` by the therapist.
 */
export type StepState = 'ahead' | 'open' | 'done' | 'set-aside' | 'left-out';

/** Why nothing opens. Several can hold at once. */
export type Hold = 'ended' | 'finished' | 'question' | 'talk' | 'too-much' | 'paused';

/** Where a run stands. */
export interface Standing {
  phase: 'opening' | 'gate' | 'steps';
  holds: Hold[];
  /** Ids of the steps that open now, in order. */
  opens: string[];
  /** When the next step opens by itself; null where no clock decides. */
  opensAt: Date | null;
  /**
   * The step that waits for the therapist's hand: the next one, since its turn came, or one that was
   * set aside and stands in the way. Null for `since` where nothing says when.
   */
  hand: { stepId: string; since: Date | null } | null;
  /**
   * From when its therapist hears that it stands still over a step that the client put off: until then
   * taking it up is the client's affair alone. Null where it goes on, or waits for the hand already.
   */
  toldAt: Date | null;
  /** The assignment that was too much, while that holds. */
  tooMuch: { stepId: string; at: Date } | null;
  isComplete: boolean;
}

/** @param step in the order of the run, as all of its kind here */
export function stateOf(step: StepFacts): StepState {
  if (step.skippedAt) return 'left-out';
  if (!step.given) return 'ahead';
  if (step.given.status === 'open') return 'open';
  const { outcome } = step.given;
  return outcome === 'done' || outcome === 'done-on-paper' ? 'done' : 'set-aside';
}

/**
 * Where a run stands at `now`, and what opens. Steps come one by one: by what was done before them, by
 * time, or by hand, and never by an answer. Of the steps after the opening none comes before the
 * client has named what helps them.
 */
export function standingOf(run: RunFacts, steps: readonly StepFacts[], now: Date): Standing {
  const opening = steps.filter(({ part }) => part === 'opening');
  const isOpened = opening.every((step) => passedAt(step) !== null);
  const phase = run.toolsAt ? 'steps' : isOpened ? 'gate' : 'opening';
  const isComplete = phase === 'steps' && steps.every((step) => passedAt(step) !== null);
  const tooMuch = tooMuchOf(run, steps);
  const holds = holdsOf(run, tooMuch !== null, isComplete);
  const within = phase === 'steps' ? steps : opening;
  const found = holds.length > 0 ? NOTHING : whatOpens(run, within, now);
  const isMoving = found.opens.length > 0 || within.some((step) => stateOf(step) === 'open');
  const isStill = holds.length === 0 && !isMoving && !found.opensAt;
  const hand = found.hand ?? (isStill ? stuckAt(run, within) : null);
  const toldAt = isStill && !hand ? putOffUntil(within) : null;
  return { phase, holds, ...found, hand, toldAt, tooMuch, isComplete };
}

/** How many days a step that the client put off may rest before their therapist hears of it. */
export const PUT_OFF_DAYS = 7;

const NOTHING = { opens: [], opensAt: null, hand: null };

function whatOpens(
  run: RunFacts,
  steps: readonly StepFacts[],
  now: Date,
): Pick<Standing, 'opens' | 'opensAt' | 'hand'> {
  const opens: string[] = [];
  for (const [index, step] of steps.entries()) {
    if (stateOf(step) !== 'ahead') continue;
    // What opens at this moment is before the next one, and not done.
    const turnAt = turnOf(run, steps.slice(0, index));
    const { unlock } = step;
    if (unlock.by === 'hand' || step.intensity === 3) {
      const hand = turnAt && { stepId: step.id, since: turnAt };
      return { opens, opensAt: null, hand };
    }
    const at = unlock.by === 'date' ? unlock.at : turnAt && opensAfter(unlock, turnAt, run);
    if (!at || at > now) return { opens, opensAt: at, hand: null };
    if (!step.isAssignable) return { opens, opensAt: null, hand: { stepId: step.id, since: at } };
    opens.push(step.id);
  }
  return { ...NOTHING, opens };
}

/**
 * Since when it is the turn of what comes after these steps; null while it is not. What was left out
 * stands in nobody's way, and takes nobody past the one before it.
 */
function turnOf(run: RunFacts, before: readonly StepFacts[]): Date | null {
  const last = before.findLastIndex(({ skippedAt }) => !skippedAt);
  const kept = before[last];
  const from = kept ? passedAt(kept) : (run.ongoingAt ?? run.startedAt);
  const leftOut = before.slice(last + 1).flatMap(({ skippedAt }) => skippedAt ?? []);
  return from && [from, ...leftOut].reduce((one, other) => (other > one ? other : one));
}

/**
 * Where it stands still with nobody else to move it: a step that was taken back, that was too much, or
 * that the client put off and cannot take up by themselves.
 */
function stuckAt(run: RunFacts, steps: readonly StepFacts[]): Standing['hand'] {
  const step = steps.find((one) => {
    if (stateOf(one) !== 'set-aside') return false;
    const isTheirs = one.given?.status !== 'withdrawn' && one.given?.outcome !== 'too-much';
    return !isTheirs || one.unlock.by === 'hand' || !one.isAssignable;
  });
  if (!step) return null;
  // Of what was too much a therapist knew when they let the run go on.
  const isTooMuch = step.given?.outcome === 'too-much';
  const since = isTooMuch ? run.resumedAt : (step.given?.closedAt ?? null);
  return { stepId: step.id, since };
}

function putOffUntil(steps: readonly StepFacts[]): Date | null {
  const closedAt = steps.find(isPutOff)?.given?.closedAt;
  return closedAt ? later(closedAt, PUT_OFF_DAYS * DAY) : null;
}

/** Ended as not now, or not private here: the client may have it again. */
export function isPutOff(step: StepFacts): boolean {
  const outcome = step.given?.outcome;
  return stateOf(step) === 'set-aside' && (outcome === 'not-now' || outcome === 'not-private-here');
}

/** Whether a step that the client put off opens at once when they want it again. */
export function canTakeUp(
  run: RunFacts,
  steps: readonly StepFacts[],
  id: string,
  now: Date,
): boolean {
  if (!steps.some((step) => step.id === id && isPutOff(step))) return false;
  const asked = steps.map((step) => (step.id === id ? { ...step, given: null } : step));
  return standingOf(run, asked, now).opens.includes(id);
}

function opensAfter(
  unlock: Extract<StepUnlock, { by: 'completion' | 'delay' }>,
  before: Date,
  { zone }: RunFacts,
): Date {
  return unlock.by === 'completion' ? before : dayAfter(before, unlock.days, zone);
}

/** The first instant of the day that comes so many days of the zone's calendar after `at`. */
export function dayAfter(at: Date, days: number, zone: string): Date {
  const day = localDay(at, zone).add({ days });
  return new Date(day.toZonedDateTime(zone).epochMilliseconds);
}

/** Nine in the morning of the day of `at`, for a reminder: nobody is written to at midnight. */
export function morningOf(at: Date, zone: string): Date {
  const nine = Temporal.PlainTime.from('09:00');
  const morning = localDay(at, zone).toZonedDateTime({ timeZone: zone, plainTime: nine });
  return new Date(morning.epochMilliseconds);
}

function localDay(at: Date, zone: string): Temporal.PlainDate {
  return Temporal.Instant.fromEpochMilliseconds(at.getTime())
    .toZonedDateTimeISO(zone)
    .toPlainDate();
}

/** When the way went on past a step: done, or left out; null where it did not. */
function passedAt(step: StepFacts): Date | null {
  if (step.skippedAt) return step.skippedAt;
  return stateOf(step) === 'done' ? step.given!.closedAt : null;
}

function tooMuchOf({ resumedAt }: RunFacts, steps: readonly StepFacts[]): Standing['tooMuch'] {
  const found = steps.flatMap(({ id, given }) =>
    given?.outcome === 'too-much' && given.closedAt && !(resumedAt && given.closedAt <= resumedAt)
      ? [{ stepId: id, at: given.closedAt }]
      : [],
  );
  return found.sort((one, other) => other.at.getTime() - one.at.getTime())[0] ?? null;
}

function holdsOf(run: RunFacts, isTooMuch: boolean, isComplete: boolean): Hold[] {
  if (run.endedAt) return ['ended'];
  if (run.finishedAt) return ['finished'];
  const holds: [Hold, boolean][] = [
    ['talk', run.talkSince !== null],
    ['too-much', isTooMuch],
    ['question', run.asksIfOngoing && !run.ongoingAt],
    ['paused', (run.pausedAt ?? run.ownPausedAt) !== null],
  ];
  const found = holds.flatMap(([hold, isSo]) => (isSo ? [hold] : []));
  return found.length === 0 && isComplete ? ['finished'] : found;
}
