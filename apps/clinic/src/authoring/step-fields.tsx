import { NumberInput } from '@mantine/core';
import { t } from '../words';
import { Choices } from './choices-field';
import { Check, Line, Lines } from './inputs';
import { partAt } from './own-draft';
import type { StepField } from './step-forms';
import { Todo } from './todo';
import classes from './authoring.module.css';

type FieldProps = {
  /** The step or draft that has it. */
  of: unknown;
  field: StepField;
  /** Begins the ids of inputs, and the paths of problems; '' for the exercise itself. */
  at: string;
  onChange: (path: string, value: unknown) => void;
};

/** One field, whatever it takes. */
export function Field({ of, field, at, onChange }: FieldProps) {
  const { path } = field;
  const value = partAt(of, path);
  const label = t(field.label);
  const change = (next: unknown) => onChange(path, next);
  const inner = { id: at ? `${at}.${path}` : path, label, value, change };
  return (
    <div className={classes.field}>
      {field.as === 'line' && <Line {...inner} />}
      {field.as === 'lines' && <Lines {...inner} />}
      {field.as === 'number' && (
        <NumberInput
          id={inner.id}
          label={label}
          min={field.min}
          max={field.max}
          allowDecimal={false}
          value={typeof value === 'number' ? value : ''}
          onChange={(next) => change(next === '' ? null : Number(next))}
          className={classes.number}
        />
      )}
      {field.as === 'check' && <Check {...inner} />}
      {field.as === 'choices' && <Choices {...inner} withExample={field.withExample ?? false} />}
      <Todo at={inner.id} isWhole={field.as !== 'choices'} />
    </div>
  );
}
