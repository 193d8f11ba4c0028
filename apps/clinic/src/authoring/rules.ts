import { asksSomething, type DraftStep } from './own-draft';

/** One condition as far as it is filled in. */
export type Rule = {
  step: string;
  operator: 'eq' | 'ne' | 'in' | 'not-in' | 'includes' | 'gte' | 'lte' | 'gt' | 'lt' | 'answered';
  value?: unknown;
};

export type ShowRule = { join: 'all' | 'any'; rules: Rule[] };

/** Reads `showWhen`; null where the step always shows. */
export function ruleOf(step: DraftStep): ShowRule | null {
  const when = step.showWhen as { all?: Rule[]; any?: Rule[] } | undefined | null;
  if (!when) return null;
  return when.any ? { join: 'any', rules: when.any } : { join: 'all', rules: when.all ?? [] };
}

/** The same as the format writes it; without any condition there is no rule. */
export const toShowWhen = (rule: ShowRule | null): object | null =>
  rule && rule.rules.length > 0 ? { [rule.join]: rule.rules } : null;

/** Earlier steps that ask something: what a rule or a recall may be about. */
export function askedBefore(steps: readonly DraftStep[], stepId: string): DraftStep[] {
  const place = steps.findIndex(({ id }) => id === stepId);
  return steps.slice(0, place).filter(({ kind }) => asksSomething(kind));
}

/** What can be asked of the answer to a step. */
export function operatorsFor(kind: string | undefined): Rule['operator'][] {
  if (kind === 'single-choice') return ['eq', 'ne', 'in', 'not-in', 'answered'];
  if (kind === 'multi-choice') return ['includes', 'answered'];
  if (kind === 'scale') return ['gte', 'lte', 'eq', 'answered'];
  return ['answered'];
}

/** A new condition on a step, with what can be said without asking. */
export function freshRule(step: DraftStep): Rule {
  const operator = operatorsFor(step.kind)[0]!;
  return { step: step.id, operator, ...emptyValue(operator) };
}

/** What the value of an operator is before it is chosen. */
export function emptyValue(operator: Rule['operator']): Pick<Rule, 'value'> {
  if (operator === 'answered') return { value: true };
  if (operator === 'in' || operator === 'not-in') return { value: [] };
  if (operator === 'gte' || operator === 'lte') return { value: 5 };
  return {};
}

/** The choices of a step, to compare an answer with. */
export const choicesOf = (step: DraftStep | undefined): { id: string; label: string }[] =>
  Array.isArray(step?.choices) ? (step.choices as { id: string; label: string }[]) : [];
