import type { Exercise } from '@app/exercises';
import { Intensity } from '@app/ui';
import { IconArrowLeft } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Caution } from '../assign/caution';
import { sheetsOf } from '../assign/exercise-sheets';
import { Phone } from '../assign/phone';
import { Sources } from '../assign/sources';
import { PrintBlank } from '../together/print-blank';
import { t } from '../words';
import { TagTable } from './tag-table';
import { useReadFrom } from './use-read-from';
import classes from './catalogue.module.css';

type ExerciseDetailProps = {
  exercise: Exercise;
  /** To the programme that it was opened from; by itself it leads back to the list. */
  back?: ReactNode;
  actions: ReactNode;
};

/** One exercise: what it is for, what to weigh, and how a client meets it. */
export function ExerciseDetail({ exercise, back, actions }: ExerciseDetailProps) {
  const heading = useReadFrom(back !== undefined);
  return (
    <article className={classes.detail} aria-labelledby="exercise-title">
      <div className={classes.about}>
        {back ?? (
          <Link to="/library" search={{}} resetScroll={false} className={classes.back}>
            <IconArrowLeft size={16} aria-hidden />
            {t('clinic.catalogue.back')}
          </Link>
        )}
        <h2 id="exercise-title" ref={heading} tabIndex={-1}>
          {exercise.title}
        </h2>
        <p className={classes.meta}>
          <span>{t('clinic.minutes', { minutes: exercise.minutes })}</span>
          <Intensity level={exercise.intensity} />
        </p>
        <p>{exercise.purpose}</p>
        {actions}
        <Caution exercise={exercise} />
        <p>{exercise.whyItHelps}</p>
        <TagTable of={exercise} />
        <Sources exercise={exercise} />
      </div>
      <div className={classes.phone}>
        <Phone
          sheets={sheetsOf(exercise)}
          aside={<PrintBlank exercise={exercise} title={exercise.title} />}
        />
      </div>
    </article>
  );
}
