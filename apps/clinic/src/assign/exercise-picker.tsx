import type { ClientExercisesDto, ExerciseCardDto } from '@app/api-client/clinic';
import { Loaded, type Loadable } from '@app/ui';
import { Fragment, useState } from 'react';
import { ExerciseFilter } from '../catalogue/exercise-filter';
import {
  findExercises,
  inOrderOf,
  isFavourite,
  isWanting,
  nothingWanted,
} from '../catalogue/find-exercises';
import { tagNames } from '../catalogue/tag-words';
import { t } from '../words';
import { ExerciseEntries } from './exercise-entries';
import classes from './picker.module.css';

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
  const found = findExercises(all, wanted, tagNames);
  const recent = isWanting(wanted) ? [] : inOrderOf(before?.recentIds ?? [], all);
  const rest = found.filter((entry) => !recent.includes(entry));
  const groups = [
    { title: t('clinic.assign.recent'), rows: recent },
    { title: t('clinic.catalogue.favourites'), rows: rest.filter(isFavourite) },
    { title: t('clinic.assign.others'), rows: rest.filter((entry) => !isFavourite(entry)) },
  ].filter(({ rows }) => rows.length > 0);
  const entries = { given: before?.given ?? [], pickedId, onPick };
  return (
    <div className={classes.picker}>
      <ExerciseFilter
        wanted={wanted}
        onWanted={(part) => setWanted({ ...wanted, ...part })}
        onEnter={() => found[0] && onPick(found[0].id)}
      />
      <Loaded of={exercises} lines={8}>
        {() => (
          <fieldset className={classes.list}>
            <legend className="unseen">{t('clinic.assign.exercises')}</legend>
            {found.length === 0 && (
              <p role="status" className={classes.quiet}>
                {t('clinic.assign.noneFound')}
              </p>
            )}
            {groups.map(({ title, rows }) => (
              <Fragment key={title}>
                {groups.length > 1 && <p className={classes.group}>{title}</p>}
                <ExerciseEntries rows={rows} {...entries} />
              </Fragment>
            ))}
          </fieldset>
        )}
      </Loaded>
    </div>
  );
}
