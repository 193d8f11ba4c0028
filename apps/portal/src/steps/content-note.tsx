import type { StepOf } from '@app/exercises';
import { t } from '../words';
import classes from './steps.module.css';

/** What is coming and what it asks, in the middle of an exercise; one at its beginning has a page of its own. */
export function ContentNoteControl({ step }: { step: StepOf<'content-note'> }) {
  return (
    <div className={classes.reading}>
      <dl className={classes.facts}>
        <div>
          <dt>{t('portal.note.topic')}</dt>
          <dd>{step.topic}</dd>
        </div>
        <div>
          <dt>{t('portal.note.asks')}</dt>
          <dd>{step.asks}</dd>
        </div>
      </dl>
      {step.body.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
    </div>
  );
}
