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
  yield* walk(steps, steps.flatMap((step) => conditionsOf(step.showWhen)), [], new Map());
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
function tellingAnswers(step: Step, conditions: readonly Condition[]): unknown[] {
  const comparable = kindOf(step)?.comparesAs?.(step);
  const named = new Set(conditions.flatMap(comparedValues));
  if (!comparable) return [undefined, 'answered'];
  if (comparable.as === 'number') {
    const near = [...named].flatMap((value) => [Number(value) - 1, Number(value), Number(value) + 1]);
    const within = near.filter((value) => value >= comparable.min && value <= comparable.max);
    return [undefined, ...new Set([...within, comparable.min])];
  }
  const other = comparable.values.find((value) => !named.has(value));
  const telling = comparable.values.filter((value) => named.has(value) || value === other);
  return [undefined, ...(comparable.as === 'one-of' ? telling : subsets(telling))];
}

/** Every non-empty selection of the values. */
function subsets(values: readonly string[]): string[][] {
  const all = values.reduce<string[][]>(
    (sets, value) => [...sets, ...sets.map((set) => [...set, value])],
    [[]],
  );
  return all.slice(1);
}
