import { comparedValues, conditionsOf, isShown, type Condition } from '../condition';
import { kindOf, type Step } from '../registry';

/**
 * Beyond so many steps taken, an exercise is too tangled for its author too. Several times what any of
 * the library takes; a draft is walked whenever it is kept.
 */
const MAX_STEPS = 5_000;
/** There are more ways than are walked; its message is for the author. */
export class TooTangled extends Error {
  constructor() {
    super('There are too many ways through this.');
    this.name = 'TooTangled';
  }
}

/**
 * Every way through the steps that differs in what it leads to. Only questions that others refer to fork
 * it, and only into answers that some condition tells apart. `track` carries along what the caller wants
 * to know of a way, as plain text or a number; ways that agree in it and in all that later conditions ask
 * about are the same from there on, and walked once.
 * @returns what was tracked, at the end of each way
 * @throws TooTangled where there is no end of them
 */
export function* ways<M extends string | number>(
  steps: readonly Step[],
  start: M,
  track: (known: M, shown: Step, answer: unknown) => M,
): Generator<M> {
  const asked = steps.map((step) => conditionsOf(step.showWhen));
  const later = steps.map(
    (_step, index) =>
      new Set(
        asked
          .slice(index)
          .flat()
          .map(({ step }) => step),
      ),
  );
  const own = steps.map((step) => asked.flat().filter((one) => one.step === step.id));
  const walked = steps.map(() => new Set<string>());
  let taken = 0;

  yield* walk(0, start, new Map());

  function* walk(index: number, known: M, given: ReadonlyMap<string, unknown>): Generator<M> {
    const step = steps[index];
    if (!step) {
      yield known;
      return;
    }
    const relevant = [...given].filter(([id]) => later[index]?.has(id));
    const state = JSON.stringify([known, relevant]);
    if (walked[index]?.has(state)) return;
    walked[index]?.add(state);
    if (!isShown(step.showWhen, given)) {
      yield* walk(index + 1, known, given);
      return;
    }
    const conditions = own[index] ?? [];
    for (const answer of conditions.length > 0 ? tellingAnswers(step, conditions) : [undefined]) {
      taken += 1;
      if (taken > MAX_STEPS) throw new TooTangled();
      const next = answer === undefined ? given : new Map([...given, [step.id, answer]]);
      yield* walk(index + 1, track(known, step, answer), next);
    }
  }
}

/** The ids that some step's condition refers to. */
export function branchingIds(steps: readonly Step[]): Set<string> {
  return new Set(steps.flatMap((step) => conditionsOf(step.showWhen)).map(({ step }) => step));
}

/** The answers that conditions tell apart, `undefined` (left open) among them. */
function* tellingAnswers(step: Step, conditions: readonly Condition[]): Generator<unknown> {
  const comparable = kindOf(step)?.comparesAs?.(step);
  const named = new Set(conditions.flatMap(comparedValues));
  yield undefined;
  if (!comparable) yield 'answered';
  else if (comparable.as === 'number') yield* telling(comparable, named);
  else {
    const other = comparable.values.find((value) => !named.has(value));
    // What is done about presence depends on which of the four it is, whatever the conditions name.
    const isApart = (value: string) => step.kind === 'presence' || named.has(value);
    const apart = comparable.values.filter((value) => isApart(value) || value === other);
    yield* comparable.as === 'one-of' ? apart : subsets(apart);
  }
}

function telling({ min, max }: { min: number; max: number }, named: Set<string | number>) {
  const near = [...named].map(Number).flatMap((value) => [value - 1, value, value + 1]);
  return new Set([min, ...near.filter((value) => value >= min && value <= max)]);
}

/** Every non-empty selection of the values, one at a time: there may be a million. */
function* subsets(values: readonly string[]): Generator<string[]> {
  for (let bits = 1; bits < 2 ** values.length; bits += 1)
    yield values.filter((_value, index) => (bits >> index) % 2 === 1);
}
