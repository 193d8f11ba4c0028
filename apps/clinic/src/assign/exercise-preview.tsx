import { Intensity, SharingChip } from '@app/ui';
import { IconAlertTriangle } from '@tabler/icons-react';
import { t } from '../words';
import classes from './assign.module.css';

export type PreviewedExercise = {
  title: string;
  purpose: string;
  minutes: number;
  intensity: 1 | 2 | 3;
  /** The one line of care, composed by the caller; absent where there is none. */
  caution?: string;
  steps: { id: string; prompt: string; sharing: 'shared' | 'private'; asks: boolean }[];
};

/** What the client will meet, step by step. The caution is for the clinic's eyes alone. */
export function ExercisePreview({ exercise }: { exercise: PreviewedExercise }) {
  return (
    <section className={classes.preview} aria-labelledby="preview-title">
      <h3 id="preview-title">{exercise.title}</h3>
      <p>{exercise.purpose}</p>
      <p className={classes.meta}>
        <span>{t('clinic.minutes', { minutes: exercise.minutes })}</span>
        <Intensity level={exercise.intensity} />
      </p>
      {exercise.caution && (
        <p className={classes.caution}>
          <IconAlertTriangle size={18} aria-hidden />
          <span>{exercise.caution}</span>
        </p>
      )}
      <details className={classes.details}>
        <summary>{t('clinic.assign.steps', { count: exercise.steps.length })}</summary>
        <ol>
          {exercise.steps.map((step) => (
            <li key={step.id}>
              <span>{step.prompt}</span>
              {step.asks && <SharingChip sharing={step.sharing} name={t('clinic.assign.you')} />}
            </li>
          ))}
        </ol>
      </details>
    </section>
  );
}
