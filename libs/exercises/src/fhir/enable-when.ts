import type { QuestionnaireItem, QuestionnaireItemEnableWhen } from '@medplum/fhirtypes';
import type { Condition, ShowWhen } from '../condition';
import { kindOf, type Step } from '../registry';
import type { Comparable } from '../step-kind';
import { CHOICE_SYSTEM } from './mapping';

type Enabling = Pick<QuestionnaireItem, 'enableWhen' | 'enableBehavior'>;
type Value = string | number;

/**
 * When a step shows, as FHIR says it: one flat list, all or any of it (R4 `enableWhen`). A list of values
 * inside `all`, or of excluded ones inside `any`, is turned round into what is left of the answers there are.
 */
export function enableWhen(rule: ShowWhen | undefined, steps: readonly Step[]): Enabling {
  if (!rule) return {};
  const enableBehavior = 'all' in rule ? 'all' : 'any';
  const conditions = 'all' in rule ? rule.all : rule.any;
  const flat = conditions.flatMap((condition) => {
    const step = steps.find(({ id }) => id === condition.step);
    const comparable = step && kindOf(step)?.comparesAs?.(step);
    return flatten(condition, valuesOf(comparable), enableBehavior);
  });
  return flat.length > 1 ? { enableWhen: flat, enableBehavior } : { enableWhen: flat };
}

function flatten(
  condition: Condition,
  known: readonly Value[],
  join: 'all' | 'any',
): QuestionnaireItemEnableWhen[] {
  const { step: question } = condition;
  const exists = (answerBoolean: boolean) =>
    ({ question, operator: 'exists', answerBoolean }) as const;
  const each = (operator: '=' | '!=', values: readonly Value[]) =>
    values.map((value) => ({ question, operator, ...answerOf(value) }));
  const without = (values: readonly Value[]) => known.filter((value) => !values.includes(value));
  switch (condition.operator) {
    case 'answered':
      return [exists(condition.value)];
    case 'eq':
    case 'includes':
      return each('=', [condition.value]);
    case 'ne':
      return each('!=', [condition.value]);
    case 'in':
      return join === 'any'
        ? each('=', condition.value)
        : [exists(true), ...each('!=', without(condition.value))];
    case 'not-in':
      return join === 'all'
        ? each('!=', condition.value)
        : [exists(false), ...each('=', without(condition.value))];
    default:
      return [{ question, operator: ORDER[condition.operator], answerInteger: condition.value }];
  }
}

const ORDER = { gt: '>', gte: '>=', lt: '<', lte: '<=' } as const;

function answerOf(value: Value): Partial<QuestionnaireItemEnableWhen> {
  return typeof value === 'number'
    ? { answerInteger: value }
    : { answerCoding: { system: CHOICE_SYSTEM, code: value } };
}

function valuesOf(comparable: Comparable | undefined): readonly Value[] {
  if (!comparable) return [];
  if (comparable.as !== 'number') return comparable.values;
  const { min, max } = comparable;
  return Array.from({ length: max - min + 1 }, (_none, index) => min + index);
}
