import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { t } from '../words';
import { wordsOf } from './own-draft';
import classes from './authoring.module.css';

export type InnerProps = {
  id: string;
  label: string;
  value: unknown;
  change: (value: unknown) => void;
};

type LineProps = Omit<InnerProps, 'label'> & {
  placeholder?: string;
} & ({ label: string } | { 'aria-label': string });

export function Line({ value, change, ...named }: LineProps) {
  return (
    <Textarea
      {...named}
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
