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

/** Recalled answers that cannot be there yet, or never. */
export function brokenRecalls({ steps }: Exercise): Problem[] {
  return steps.flatMap((step, index) => {
    const found = step.recall === undefined ? undefined : askedBefore(step.recall, steps, index);
    return typeof found === 'string'
      ? [{ stepId: step.id, path: `steps.${index}.recall`, message: found }]
      : [];
  });
}

function faultOf(condition: Condition, steps: readonly Step[], index: number): string | undefined {
  const target = askedBefore(condition.step, steps, index);
  if (typeof target === 'string') return target;
  if (isInParts(target)) return `"${condition.step}" has several parts, and steers nothing.`;
  return mismatch(condition, kindOf(target)?.comparesAs?.(target));
}

/** The step of that id, where it asks something before the step at `index`; else what is wrong. */
function askedBefore(id: string, steps: readonly Step[], index: number): Step | string {
  const position = steps.findIndex((step) => step.id === id);
  const target = steps[position];
  if (!target) return `There is no step "${id}".`;
  if (position >= index) return `"${id}" has to come before this step.`;
  return asks(target) ? target : `"${id}" asks nothing.`;
}

/** A question in several parts: whether it was answered is no one thing, here or in FHIR. */
function isInParts(step: Step): boolean {
  return kindOf(step)?.fhir.item(step).type === 'group';
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
