import { NativeSelect } from '@mantine/core';
import type { ReactNode } from 'react';
import { t } from '../words';
import { AddEntry } from './add-entry';
import { ListActs } from './list-acts';
import { type DraftStep, wordsOf } from './own-draft';
import {
  askedBefore,
  choicesOf,
  emptyValue,
  freshRule,
  operatorsFor,
  type Rule,
  ruleOf,
  toShowWhen,
} from './rules';
import classes from './authoring.module.css';

type ShowWhenProps = {
  step: DraftStep;
  steps: readonly DraftStep[];
  onChange: (showWhen: object | null) => void;
};

/** When a step shows, as a sentence to fill in. */
export function ShowWhen({ step, steps, onChange }: ShowWhenProps) {
  const before = askedBefore(steps, step.id);
  const rule = ruleOf(step);
  const rules = rule?.rules ?? [];
  const join = rule?.join ?? 'all';
  const set = (next: Rule[]) => onChange(toShowWhen({ join, rules: next }));
  const first = before.at(-1);
  const id = `${step.id}.rules`;
  if (!rule && !first) return null;
  return (
    <fieldset className={classes.rule}>
      <legend>{t('clinic.author.when')}</legend>
      {rules.length === 0 && <p>{t('clinic.author.always')}</p>}
      {rules.length > 1 && (
        <NativeSelect
          aria-label={t('clinic.author.join')}
          value={join}
          onChange={(event) =>
            onChange(toShowWhen({ join: event.currentTarget.value as 'all' | 'any', rules }))
          }
          data={(['all', 'any'] as const).map((value) => ({
            value,
            label: t(`clinic.author.join.${value}`),
          }))}
        />
      )}
      {rules.map((one, index) => (
        <Condition
          key={index}
          id={`${id}.${index}`}
          rule={one}
          number={index + 1}
          before={before}
          onChange={(next) => set(rules.map((other, at) => (at === index ? next : other)))}
        >
          <ListActs
            id={id}
            label={t('clinic.author.rules')}
            list={rules}
            index={index}
            onList={set}
          />
        </Condition>
      ))}
      {first && (
        <AddEntry
          id={id}
          label={t(rules.length === 0 ? 'clinic.author.onlyWhen' : 'clinic.author.andWhen')}
          onAdd={() => set([...rules, freshRule(first)])}
          first={`${id}.${rules.length}.step`}
        />
      )}
    </fieldset>
  );
}

type ConditionProps = {
  id: string;
  rule: Rule;
  number: number;
  before: DraftStep[];
  onChange: (rule: Rule) => void;
  /** What can be done with it as a whole. */
  children: ReactNode;
};

function Condition({ id, rule, number, before, onChange, children }: ConditionProps) {
  const about = before.find(({ id }) => id === rule.step);
  const named = (step: DraftStep) => wordsOf(step.prompt) || t('clinic.author.noWords');
  const toOperator = (operator: Rule['operator']) =>
    onChange({ step: rule.step, operator, ...emptyValue(operator) });
  return (
    <div
      className={classes.condition}
      role="group"
      aria-label={t('clinic.author.nthRule', { number })}
    >
      <NativeSelect
        id={`${id}.step`}
        aria-label={t('clinic.author.ruleStep')}
        value={about ? rule.step : ''}
        onChange={(event) => {
          const step = before.find(({ id }) => id === event.currentTarget.value);
          if (step) onChange(freshRule(step));
        }}
        data={[
          ...(about ? [] : [{ value: '', label: t('clinic.author.goneStep') }]),
          ...before.map((step) => ({ value: step.id, label: named(step) })),
        ]}
      />
      <NativeSelect
        aria-label={t('clinic.author.ruleIs')}
        value={rule.operator === 'answered' && rule.value === false ? 'open' : rule.operator}
        onChange={(event) => {
          const { value } = event.currentTarget;
          if (value === 'open') onChange({ step: rule.step, operator: 'answered', value: false });
          else toOperator(value as Rule['operator']);
        }}
        data={[...operatorsFor(about?.kind), 'open' as const].map((value) => ({
          value,
          label: t(`clinic.author.is.${value}`),
        }))}
      />
      <Compared rule={rule} about={about} onChange={onChange} />
      {children}
    </div>
  );
}

type ComparedProps = Pick<ConditionProps, 'rule' | 'onChange'> & { about: DraftStep | undefined };

/** What an answer is compared with: a number, one choice, or several. */
function Compared({ rule, about, onChange }: ComparedProps) {
  const { operator, value } = rule;
  const label = t('clinic.author.ruleValue');
  if (operator === 'answered') return null;
  if (about?.kind === 'scale') {
    return (
      <NativeSelect
        aria-label={label}
        value={typeof value === 'number' ? String(value) : ''}
        onChange={(event) => onChange({ ...rule, value: Number(event.currentTarget.value) })}
        data={Array.from({ length: 11 }, (_, number) => String(number))}
      />
    );
  }
  const choices = choicesOf(about);
  if (operator === 'in' || operator === 'not-in') {
    const chosen = Array.isArray(value) ? (value as string[]) : [];
    return (
      <div role="group" aria-label={label} className={classes.checks}>
        {choices.map((choice) => (
          <label key={choice.id} className={classes.check}>
            <input
              type="checkbox"
              checked={chosen.includes(choice.id)}
              onChange={(event) =>
                onChange({
                  ...rule,
                  value: event.currentTarget.checked
                    ? [...chosen, choice.id]
                    : chosen.filter((id) => id !== choice.id),
                })
              }
            />
            {choice.label || t('clinic.author.noWords')}
          </label>
        ))}
      </div>
    );
  }
  return (
    <NativeSelect
      aria-label={label}
      value={typeof value === 'string' ? value : ''}
      onChange={(event) => onChange({ ...rule, value: event.currentTarget.value })}
      data={[
        { value: '', label: t('clinic.author.chooseAnswer') },
        ...choices.map(({ id, label: words }) => ({
          value: id,
          label: words || t('clinic.author.noWords'),
        })),
      ]}
    />
  );
}
