import { repeated } from '../choices';
import { comparedValues, conditionsOf, type Condition } from '../condition';
import type { Exercise } from '../exercise';
import type { Problem } from '../problem';
import { asks, kindOf, type Step } from '../registry';
import type { Comparable } from '../step-kind';

const OPERATORS: Readonly<Record<Comparable['as'], readonly string[]>> = {
  'one-of': ['eq', 'ne', 'in', 'not-in', 'answered'],
  'some-of': ['includes', 'answered'],
  number: ['eq', 'ne', 'in', 'not-in', 'gt', 'gte', 'lt', 'lte', 'answered'],
};

/** Step ids that occur twice. */
export function duplicateSteps({ steps }: Exercise): Problem[] {
  return repeated(steps.map((step) => step.id)).map((stepId) => ({
    stepId,
    path: 'steps',
    message: `Two steps have the id "${stepId}".`,
  }));
}

/**
 * Conditions that cannot work: on a step that does not exist, on itself or a later one (so no
 * circle can form), or comparing with what its answer can never be.
 */
export function brokenReferences({ steps }: Exercise): Problem[] {
  return steps.flatMap((step, index) =>
    conditionsOf(step.showWhen).flatMap((condition) => {
      const message = faultOf(condition, steps, index);
      return message ? [{ stepId: step.id, path: `steps.${index}.showWhen`, message }] : [];
    }),
  );
}

function faultOf(condition: Condition, steps: readonly Step[], index: number): string | undefined {
  const position = steps.findIndex((step) => step.id === condition.step);
  const target = steps[position];
  if (!target) return `There is no step "${condition.step}".`;
  if (position >= index) return `"${condition.step}" has to come before this step.`;
  if (!asks(target)) return `"${condition.step}" asks nothing.`;
  return mismatch(condition, kindOf(target)?.comparesAs?.(target));
}

function mismatch(condition: Condition, comparable: Comparable | undefined): string | undefined {
  const operators = comparable ? OPERATORS[comparable.as] : ['answered'];
  if (!operators.includes(condition.operator))
    return `"${condition.operator}" does not fit the answer to "${condition.step}".`;
  const stray = comparedValues(condition).find((value) => !canBe(value, comparable));
  return stray === undefined
    ? undefined
    : `The answer to "${condition.step}" can never be "${stray}".`;
}

function canBe(value: string | number, comparable: Comparable | undefined): boolean {
  if (!comparable) return false;
  if (comparable.as !== 'number') return comparable.values.some((known) => known === value);
  return typeof value === 'number' && value >= comparable.min && value <= comparable.max;
}
