import { PLAN_PART_MAX, PLAN_PARTS, type PlanAnswer, type PlanPart } from '@app/exercises';
import { Textarea } from '@mantine/core';
import { freeText } from './free-text';
import type { StepControlProps } from './step-control';
import rows from './rows.module.css';
import classes from './steps.module.css';

/** When, where, how, and what may get in the way. Any part may stay open. */
export function PlanControl({
  step,
  value,
  onChange,
  describedBy,
}: StepControlProps<'plan', PlanAnswer>) {
  const write = (part: PlanPart, words: string) => {
    const next: PlanAnswer = { ...value, [part]: words };
    onChange(PLAN_PARTS.some((name) => next[name]) ? next : null);
  };
  return (
    <div
      className={classes.plan}
      role="group"
      aria-label={step.prompt}
      aria-describedby={describedBy}
    >
      {PLAN_PARTS.map((part) => (
        <Textarea
          {...freeText}
          key={part}
          label={step.labels[part]}
          classNames={{ input: rows.cell }}
          rows={2}
          maxLength={PLAN_PART_MAX}
          value={value?.[part] ?? ''}
          onChange={(event) => write(part, event.currentTarget.value)}
        />
      ))}
    </div>
  );
}
