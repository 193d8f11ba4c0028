import { comparedValues, conditionsOf, isShown, type Condition } from '../condition';
import { kindOf, type Step } from '../registry';

/** One way through an exercise: the steps shown, and the answers that led there. */
export interface Path {
  readonly shown: readonly Step[];
  readonly given: ReadonlyMap<string, unknown>;
}

/**
 * Every way through the steps that differs in what is shown. Only questions that others refer to
 * fork it, and only into answers that some condition tells apart.
 */
export function* paths(steps: readonly Step[]): Generator<Path> {
  yield* walk(
    steps,
    steps.flatMap((step) => conditionsOf(step.showWhen)),
    [],
    new Map(),
  );
}

/** The ids that some step's condition refers to. */
export function branchingIds(steps: readonly Step[]): Set<string> {
  return new Set(steps.flatMap((step) => conditionsOf(step.showWhen)).map(({ step }) => step));
}

function* walk(
  rest: readonly Step[],
  conditions: readonly Condition[],
  shown: readonly Step[],
  given: ReadonlyMap<string, unknown>,
): Generator<Path> {
  const [step, ...later] = rest;
  if (!step) {
    yield { shown, given };
  } else if (!isShown(step.showWhen, given)) {
    yield* walk(later, conditions, shown, given);
  } else {
    const own = conditions.filter((condition) => condition.step === step.id);
    for (const answer of own.length > 0 ? tellingAnswers(step, own) : [undefined]) {
      const next = answer === undefined ? given : new Map([...given, [step.id, answer]]);
      yield* walk(later, conditions, [...shown, step], next);
    }
  }
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
    const apart = comparable.values.filter((value) => named.has(value) || value === other);
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
