import { Button, NumberInput, Textarea, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { t } from '../words';
import { freshId, partAt, wordsOf } from './own-draft';
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

type InnerProps = {
  id: string;
  label: string;
  value: unknown;
  change: (value: unknown) => void;
};

export function Line({ id, label, value, change }: InnerProps) {
  return (
    <Textarea
      id={id}
      label={label}
      autosize
      minRows={1}
      value={wordsOf(value)}
      onChange={(event) => change(event.currentTarget.value)}
      onKeyDown={(event) => {
        // One line, however long: it wraps and has no breaks.
        if (event.key === 'Enter') event.preventDefault();
      }}
    />
  );
}

/** Paragraphs, one a line. */
export function Lines({ id, label, value, change }: InnerProps) {
  const kept = Array.isArray(value) ? value.map(wordsOf).join('\n') : '';
  const [typed, setTyped] = useState(kept);
  const read = (text: string) => text.split('\n').filter((line) => line.trim());
  // What was typed stays as it is, unless something else was put in its place.
  const shown = read(typed).join('\n') === read(kept).join('\n') ? typed : kept;
  return (
    <Textarea
      id={id}
      label={label}
      description={t('clinic.author.onePerLine')}
      autosize
      minRows={2}
      value={shown}
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        change(read(event.currentTarget.value));
      }}
    />
  );
}

export function Check({ id, label, value, change }: InnerProps) {
  return (
    <label className={classes.check}>
      <input
        id={id}
        type="checkbox"
        checked={value === true}
        onChange={(event) => change(event.currentTarget.checked)}
      />
      {label}
    </label>
  );
}

type Choice = { id: string; label: string; example?: string };

/** Answers, columns or parts, each with an id that stays. */
function Choices({ id, label, value, change, withExample }: InnerProps & { withExample: boolean }) {
  const rows = (Array.isArray(value) ? value : []) as Choice[];
  const set = (place: number, part: Partial<Choice>) =>
    change(rows.map((row, index) => (index === place ? { ...row, ...part } : row)));
  return (
    <fieldset className={classes.choices}>
      <legend>{label}</legend>
      {rows.map((row, index) => (
        <div key={row.id}>
          <div className={classes.choice} data-wide={withExample || undefined}>
            <TextInput
              id={`${id}.${index}.label`}
              aria-label={t('clinic.author.nth', { label, number: index + 1 })}
              value={wordsOf(row.label)}
              onChange={(event) => set(index, { label: event.currentTarget.value })}
            />
            {withExample && (
              <TextInput
                aria-label={t('clinic.author.nthExample', { number: index + 1 })}
                placeholder={t('clinic.author.field.example')}
                value={wordsOf(row.example)}
                onChange={(event) => set(index, { example: event.currentTarget.value })}
              />
            )}
            <Button
              variant="subtle"
              aria-label={t('clinic.author.removeNth', { label, number: index + 1 })}
              onClick={() => change(rows.filter((_row, place) => place !== index))}
            >
              <IconTrash size={16} aria-hidden />
            </Button>
          </div>
          <Todo at={`${id}.${index}`} />
        </div>
      ))}
      <Button
        variant="subtle"
        size="compact-sm"
        className={classes.start}
        leftSection={<IconPlus size={16} aria-hidden />}
        onClick={() => change([...rows, { id: freshId('choice'), label: '' }])}
      >
        {t('clinic.author.addOne')}
      </Button>
    </fieldset>
  );
}
