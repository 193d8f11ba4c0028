import type { ClientExercisesDto, ExerciseCardDto } from '@app/api-client/clinic';
import type { Pillar, Strand } from '@app/exercises';
import { Loaded, type Loadable } from '@app/ui';
import { TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { t } from '../words';
import { ExerciseEntries } from './exercise-entries';
import { ExerciseFilter } from './exercise-filter';
import { findExercises, inOrderOf, isWanting, nothingWanted } from './find-exercises';
import classes from './picker.module.css';

const namesOf = ({ pillar, strands }: ExerciseCardDto): string[] => [
  t(`clinic.pillar.${pillar as Pillar}`),
  ...strands.map((strand) => t(`clinic.strand.${strand as Strand}`)),
];

type ExercisePickerProps = {
  exercises: Loadable<ExerciseCardDto[]>;
  /** What was given before; until it is there the list does without. */
  before: ClientExercisesDto | undefined;
  pickedId: string | null;
  onPick: (exerciseId: string) => void;
};

/** The library in one searchable list of radios. Enter in the search takes the first one found. */
export function ExercisePicker({ exercises, before, pickedId, onPick }: ExercisePickerProps) {
  const [wanted, setWanted] = useState(nothingWanted);
  const all = exercises.state === 'ready' ? exercises.value : [];
  const found = findExercises(all, wanted, namesOf);
  const recent = isWanting(wanted) ? [] : inOrderOf(before?.recentIds ?? [], all);
  const others = found.filter((entry) => !recent.includes(entry));
  const entries = { given: before?.given ?? [], pickedId, onPick };
  return (
    <div className={classes.picker}>
      <TextInput
        data-autofocus
        type="search"
        aria-label={t('clinic.assign.search')}
        placeholder={t('clinic.assign.searchHint')}
        leftSection={<IconSearch size={16} aria-hidden />}
        value={wanted.search}
        onChange={(event) => setWanted({ ...wanted, search: event.currentTarget.value })}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || !found[0]) return;
          event.preventDefault();
          onPick(found[0].id);
        }}
      />
      <ExerciseFilter wanted={wanted} onWanted={(part) => setWanted({ ...wanted, ...part })} />
      <Loaded of={exercises} lines={8}>
        {() => (
          <fieldset className={classes.list}>
            <legend className="unseen">{t('clinic.assign.exercises')}</legend>
            {found.length === 0 && (
              <p role="status" className={classes.quiet}>
                {t('clinic.assign.noneFound')}
              </p>
            )}
            {recent.length > 0 && <p className={classes.group}>{t('clinic.assign.recent')}</p>}
            <ExerciseEntries rows={recent} {...entries} />
            {recent.length > 0 && others.length > 0 && (
              <p className={classes.group}>{t('clinic.assign.others')}</p>
            )}
            <ExerciseEntries rows={others} {...entries} />
          </fieldset>
        )}
      </Loaded>
    </div>
  );
}
