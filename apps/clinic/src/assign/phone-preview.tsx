import type { Exercise, Step } from '@app/exercises';
import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { t } from '../words';
import { type OpeningTerms, OpeningPreview } from './opening-preview';
import { StepPreview } from './step-preview';
import classes from './phone.module.css';

type PhonePreviewProps = { exercise: Exercise; terms: OpeningTerms };

type Sheet = { key: string; place: string; note?: string; content: ReactNode };

/** The exercise as its client meets it, a page at a time, on something of a phone's size. */
export function PhonePreview({ exercise, terms }: PhonePreviewProps) {
  const [at, setAt] = useState(0);
  const sheets = sheetsOf(exercise, terms);
  const index = Math.min(at, sheets.length - 1);
  const sheet = sheets[index]!;
  return (
    <section className={classes.preview} aria-labelledby="preview-title">
      <h3 id="preview-title">{t('clinic.assign.asClientSees')}</h3>
      <div className={classes.phone}>
        <div
          key={sheet.key}
          className={classes.screen}
          tabIndex={0}
          role="group"
          aria-label={sheet.place}
        >
          {sheet.content}
        </div>
      </div>
      <div className={classes.turn}>
        <Button variant="default" disabled={index === 0} onClick={() => setAt(index - 1)}>
          {t('clinic.assign.previewBack')}
        </Button>
        <span role="status" className={classes.place}>
          {sheet.place}
          {sheet.note && <span>{sheet.note}</span>}
        </span>
        <Button
          variant="default"
          disabled={index === sheets.length - 1}
          onClick={() => setAt(index + 1)}
        >
          {t('clinic.assign.previewNext')}
        </Button>
      </div>
    </section>
  );
}

function sheetsOf(exercise: Exercise, terms: OpeningTerms): Sheet[] {
  const { steps, close } = exercise;
  // The note that an exercise opens with is part of its first page.
  const walked = steps[0]?.kind === 'content-note' ? steps.slice(1) : steps;
  return [
    {
      key: 'opening',
      place: t('clinic.assign.previewOpening'),
      content: <OpeningPreview exercise={exercise} terms={terms} />,
    },
    ...walked.map((step, index) => stepSheet(step, index + 1, walked.length)),
    {
      key: 'close',
      place: t('clinic.assign.previewClose'),
      content: (
        <>
          <h5>{close.title}</h5>
          {close.body.map((paragraph) => (
            <p key={paragraph}>{paragraph}</p>
          ))}
        </>
      ),
    },
  ];
}

function stepSheet(step: Step, number: number, of: number): Sheet {
  return {
    key: step.id,
    place: t('clinic.assign.previewStep', { number, of }),
    content: <StepPreview step={step} />,
    ...(step.showWhen && { note: t('clinic.assign.sometimes') }),
  };
}
