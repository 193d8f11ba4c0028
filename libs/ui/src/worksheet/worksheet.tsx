import type { Exercise } from '@app/exercises';
import { t } from '../locales/words';
import { BlankStep } from './blank-step';
import classes from './worksheet.module.css';

export type WorksheetExercise = Pick<Exercise, 'steps' | 'close'>;

/** A whole exercise to do with a pen. It names nobody, and not itself: whoever finds it learns little. */
export function Worksheet({ exercise }: { exercise: WorksheetExercise }) {
  return (
    <article className={classes.sheet}>
      <h1>{t('ui.sheet.title')}</h1>
      <p>{t('ui.sheet.intro')}</p>
      {exercise.steps.map((step) => (
        <BlankStep key={step.id} step={step} />
      ))}
      <section className={classes.step}>
        <h2>{exercise.close.title}</h2>
        {exercise.close.body.map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
      </section>
    </article>
  );
}
