import type { StepOf } from '@app/exercises';
import type { ReactNode } from 'react';
import { t } from '../words';
import classes from './steps.module.css';

type ContentNoteControlProps = {
  step: StepOf<'content-note'>;
  /** Further facts (minutes, who sees it), which the exercise knows and the step does not. */
  facts?: ReactNode;
};

/** What is coming and what it asks. */
export function ContentNoteControl({ step, facts }: ContentNoteControlProps) {
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
        {facts}
      </dl>
      {step.body.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
    </div>
  );
}
