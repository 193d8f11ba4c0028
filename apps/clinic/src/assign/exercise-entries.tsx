import type { ExerciseCardDto, GivenExerciseDto } from '@app/api-client/clinic';
import { Intensity, shortDay } from '@app/ui';
import { sortName } from '../catalogue/tag-words';
import { t } from '../words';
import classes from './picker.module.css';

type ExerciseEntriesProps = {
  rows: ExerciseCardDto[];
  /** What the client was given before. */
  given: GivenExerciseDto[];
  pickedId: string | null;
  onPick: (exerciseId: string) => void;
};

/** Exercises to choose one of, each with what there is to weigh at a glance. */
export function ExerciseEntries({ rows, given, pickedId, onPick }: ExerciseEntriesProps) {
  return rows.map((entry) => {
    const before = given.find(({ exerciseId }) => exerciseId === entry.id);
    return (
      <label key={entry.id} className={classes.entry}>
        <input
          type="radio"
          name="exercise"
          checked={entry.id === pickedId}
          onChange={() => onPick(entry.id)}
        />
        <span className={classes.title}>{entry.title}</span>
        {before && (
          <span className={classes.given} data-open={before.isOpen || undefined}>
            {givenInWords(before)}
          </span>
        )}
        <span className={classes.purpose}>{entry.purpose}</span>
        <span className={classes.meta}>
          <span>{sortName(entry)}</span>
          <span>{t('clinic.minutes', { minutes: entry.minutes })}</span>
          <Intensity level={entry.intensity as 1 | 2 | 3} />
        </span>
      </label>
    );
  });
}

/** "Given Tue 3 Mar, still open": whether the client has or had it. */
export function givenInWords({ assignedAt, isOpen }: GivenExerciseDto): string {
  return t(isOpen ? 'clinic.assign.givenOpen' : 'clinic.assign.givenBefore', {
    at: shortDay(assignedAt),
  });
}
