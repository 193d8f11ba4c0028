import { isReading } from './checks/readings';
import { conditionsOf, type ShowWhen } from './condition';
import type { Exercise } from './exercise';
import { readExerciseFile } from './exercise-file';
import { faultsOfCare } from './draft-care';
import { isOfTheFrame, unframed, type Frame } from './frame';
import type { Checked, Problem } from './problem';
import { forAuthors, wordingForAuthors } from './problems-for-authors';
import type { Step } from './registry';

/**
 * An exercise as a practice writes it: whatever was typed so far, without id and version, and without
 * readings, which come by themselves. Half of one is kept as it is.
 */
export type Draft = Readonly<Record<string, unknown>>;

/** Which exercise, and which version of it, a draft is to become. */
export interface DraftOf {
  readonly id: string;
  readonly version: number;
}

/**
 * The exercise that a draft comes to, or what stands against publishing it, in words for its author.
 * Levels 2 and 3 are framed. Paths lie inside the draft. Never throws.
 */
export function readDraft(draft: Draft, of: DraftOf, frame: Frame): Checked<Exercise> {
  const written = asWritten(draft);
  const foreign = stepsOf(written).flatMap(notForAuthors);
  if (foreign.length > 0) return { ok: false, problems: foreign };
  const isFramed = written.intensity === 2 || written.intensity === 3;
  const read = readExerciseFile({ ...written, ...of, framed: isFramed }, frame, wordingForAuthors);
  if (!read.ok) return { ok: false, problems: forAuthors(read.problems, stepsOf(written)) };
  const careless = faultsOfCare(read.value);
  return careless.length === 0 ? read : { ok: false, problems: careless };
}

/** A draft that begins with all of an exercise but its id, its version, and its readings. */
export function draftOf(exercise: Exercise, frame: Frame): Draft {
  // Level 1 has no frame: what is called so there is its own.
  const work = exercise.intensity > 1 ? unframed(exercise.steps, frame) : exercise.steps;
  const steps = withoutReadings(work);
  const kept = Object.entries({ ...exercise, steps });
  return Object.fromEntries(kept.filter(([key]) => key !== 'id' && key !== 'version'));
}

/** Plain data without what was left empty: an empty field says the same as none. */
function asWritten(value: Draft): Draft {
  return pruned(value) as Draft;
}

function pruned(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(pruned);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, inner]) => inner !== null && !(typeof inner === 'string' && !inner.trim()))
      .map(([key, inner]) => [key, pruned(inner)]),
  );
}

function stepsOf({ steps }: Draft): Step[] {
  return Array.isArray(steps) ? (steps as Step[]) : [];
}

/** Readings and their frame come by themselves, at levels that have one; an instrument is given as it was published, under its licence. */
function notForAuthors(step: Step, index: number): Problem[] {
  if (typeof step !== 'object' || step === null) return [];
  const isMeasure = step.kind === 'measure';
  if (!isMeasure && !isReading(step) && !isOfTheFrame(step)) return [];
  const message = isMeasure
    ? 'A questionnaire is assigned as it is. Take this step out.'
    : 'Levels 2 and 3 ask this by themselves. Take this step out.';
  return [{ stepId: step.id, path: `steps.${index}`, message }];
}

/**
 * Without measures too. What a step made of an answer that is asked no longer, it makes of it no more:
 * where nothing else decides, it shows to everybody, so that nobody is left without the way back.
 */
function withoutReadings(steps: readonly Step[]): Step[] {
  const isGone = (step: Step) => isReading(step) || step.kind === 'measure';
  const gone = new Set(steps.filter(isGone).map(({ id }) => id));
  return steps
    .filter((step) => !isGone(step))
    .map(({ showWhen, ...step }) => {
      const rule = ruleWithout(gone, showWhen);
      // The frame's own names are nobody else's: a draft may rise to a level that has it.
      const id = isOfTheFrame(step) ? `own-${step.id}` : step.id;
      return { ...step, id, ...(rule && { showWhen: rule }) };
    });
}

function ruleWithout(gone: ReadonlySet<string>, rule: ShowWhen | undefined): ShowWhen | undefined {
  if (!rule) return undefined;
  const kept = conditionsOf(rule).filter(({ step }) => !gone.has(step));
  if (kept.length === 0) return undefined;
  return 'all' in rule ? { all: kept } : { any: kept };
}
