import { Intensity } from '@app/ui';
import { TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { t } from '../words';
import classes from './assign.module.css';

/** A line of the library, as the API tells it. */
export type ExerciseEntry = {
  id: string;
  version: number;
  title: string;
  purpose: string;
  pillar: keyof typeof pillars;
  intensity: 1 | 2 | 3;
  minutes: number;
};

const pillars = {
  'felt-safety': 'clinic.pillar.felt-safety',
  'earned-vulnerability': 'clinic.pillar.earned-vulnerability',
  'inner-repair': 'clinic.pillar.inner-repair',
  'then-and-now': 'clinic.pillar.then-and-now',
  'new-blueprints': 'clinic.pillar.new-blueprints',
  across: 'clinic.pillar.across',
} as const;

type ExercisePickerProps = {
  entries: ExerciseEntry[];
  pickedId: string | null;
  onPick: (exerciseId: string) => void;
};

/** The library in one searchable list of radios. */
export function ExercisePicker({ entries, pickedId, onPick }: ExercisePickerProps) {
  const [search, setSearch] = useState('');
  const wanted = search.trim().toLocaleLowerCase();
  const found = entries.filter((entry) =>
    `${entry.title} ${entry.purpose} ${t(pillars[entry.pillar])}`
      .toLocaleLowerCase()
      .includes(wanted),
  );
  return (
    <div className={classes.picker}>
      <TextInput
        data-autofocus
        type="search"
        aria-label={t('clinic.assign.search')}
        placeholder={t('clinic.assign.search')}
        leftSection={<IconSearch size={16} aria-hidden />}
        value={search}
        onChange={(event) => setSearch(event.currentTarget.value)}
      />
      <fieldset className={classes.list}>
        <legend className="unseen">{t('clinic.assign.exercises')}</legend>
        {found.length === 0 && <p className={classes.quiet}>{t('clinic.assign.noneFound')}</p>}
        {found.map((entry) => (
          <label key={entry.id} className={classes.entry}>
            <input
              type="radio"
              name="exercise"
              checked={entry.id === pickedId}
              onChange={() => onPick(entry.id)}
            />
            <span className={classes.entryTitle}>{entry.title}</span>
            <span className={classes.meta}>
              <span>{t(pillars[entry.pillar])}</span>
              <span>{t('clinic.minutes', { minutes: entry.minutes })}</span>
              <Intensity level={entry.intensity} />
            </span>
          </label>
        ))}
      </fieldset>
    </div>
  );
}
