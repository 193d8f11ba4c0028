import { asks, type Exercise } from '@app/exercises';
import { Intensity } from '@app/ui';
import { IconAlertTriangle } from '@tabler/icons-react';
import { t } from '../words';
import { Sources } from './sources';
import { StepPreview } from './step-preview';
import classes from './assign.module.css';

/** The one line to weigh before assigning. For the clinic's eyes alone. */
export function Caution({ exercise: { care } }: { exercise: Exercise }) {
  if (!care.caution) return null;
  return (
    <p className={classes.caution}>
      <IconAlertTriangle size={18} aria-hidden />
      <span>{care.caution}</span>
    </p>
  );
}

/** What the client will meet, step by step. */
export function ExercisePreview({ exercise }: { exercise: Exercise }) {
  const { steps, close } = exercise;
  return (
    <>
      <section className={classes.preview} aria-labelledby="preview-title">
        <h3 id="preview-title">{t('clinic.assign.asClientSees')}</h3>
        <div className={classes.sheet}>
          <h4>{exercise.title}</h4>
          <p>{exercise.purpose}</p>
          <p className={classes.meta}>
            <span>{t('clinic.minutes', { minutes: exercise.minutes })}</span>
            <Intensity level={exercise.intensity} />
            <span>{t('clinic.assign.questions', { count: steps.filter(asks).length })}</span>
          </p>
          <p>{exercise.whyItHelps}</p>
          <ol className={classes.steps}>
            {steps.map((step) => (
              <li key={step.id}>
                <StepPreview step={step} />
              </li>
            ))}
          </ol>
          <h4>{close.title}</h4>
          {close.body.map((paragraph) => (
            <p key={paragraph}>{paragraph}</p>
          ))}
        </div>
      </section>
      <Sources exercise={exercise} />
    </>
  );
}
