import { stepIdSchema } from './ids';
import { wording } from './safe-text';
import { z } from './zod';

const plainValue = z.union([wording(60), z.int()]);

const conditionSchema = z.discriminatedUnion('operator', [
  z.strictObject({
    step: stepIdSchema,
    operator: z.enum(['eq', 'ne']),
    value: plainValue,
  }),
  z.strictObject({
    step: stepIdSchema,
    operator: z.enum(['in', 'not-in']),
    value: z.array(plainValue).min(1),
  }),
  z.strictObject({
    step: stepIdSchema,
    operator: z.enum(['gt', 'gte', 'lt', 'lte']),
    value: z.int(),
  }),
  z.strictObject({
    step: stepIdSchema,
    operator: z.literal('includes'),
    value: wording(60),
  }),
  z.strictObject({
    step: stepIdSchema,
    operator: z.literal('answered'),
    value: z.boolean(),
  }),
]);

/**
 * When a step shows, as data: flat on purpose, so that it maps to FHIR `enableWhen` and
 * `enableBehavior`. An unanswered step satisfies `ne`, `not-in` and `answered: false` alone.
 */
export const showWhenSchema = z.union([
  z.strictObject({ all: z.array(conditionSchema).min(1).max(10) }),
  z.strictObject({ any: z.array(conditionSchema).min(1).max(10) }),
]);

export type Condition = z.infer<typeof conditionSchema>;
export type ShowWhen = z.infer<typeof showWhenSchema>;

/** The conditions of a rule, whichever way they are joined. */
export function conditionsOf(rule: ShowWhen | undefined): readonly Condition[] {
  if (!rule) return [];
  return 'all' in rule ? rule.all : rule.any;
}

/** The values a condition compares with; none for `answered`. */
export function comparedValues(condition: Condition): readonly (string | number)[] {
  if (condition.operator === 'answered') return [];
  return Array.isArray(condition.value) ? condition.value : [condition.value];
}

/** `given` holds answers to shown steps only; a missing key is a question left open. */
export function isShown(rule: ShowWhen | undefined, given: ReadonlyMap<string, unknown>): boolean {
  if (!rule) return true;
  const met = (condition: Condition): boolean => holds(condition, given.get(condition.step));
  return 'all' in rule ? rule.all.every(met) : rule.any.some(met);
}

function holds(condition: Condition, answer: unknown): boolean {
  switch (condition.operator) {
    case 'answered':
      return (answer !== undefined) === condition.value;
    case 'eq':
      return answer === condition.value;
    case 'ne':
      return answer !== condition.value;
    case 'in':
      return condition.value.some((value) => value === answer);
    case 'not-in':
      return condition.value.every((value) => value !== answer);
    case 'includes':
      return Array.isArray(answer) && answer.includes(condition.value);
    default:
      return typeof answer === 'number' && inOrder(answer, condition.operator, condition.value);
  }
}

function inOrder(answer: number, operator: 'gt' | 'gte' | 'lt' | 'lte', value: number): boolean {
  if (operator === 'gt') return answer > value;
  if (operator === 'gte') return answer >= value;
  if (operator === 'lt') return answer < value;
  return answer <= value;
}
