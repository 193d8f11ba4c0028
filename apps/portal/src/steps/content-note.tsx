import type { StepOf } from '@app/exercises';
import { t } from '../words';
import classes from './steps.module.css';

/** What is coming and what it asks. Minutes, who sees it and the three ways on belong to the screen around it. */
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
