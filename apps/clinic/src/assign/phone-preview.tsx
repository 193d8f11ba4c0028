import { type Step, tailor } from '@app/exercises';
import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { t } from '../words';
import { type OpeningTerms, OpeningPreview } from './opening-preview';
import { StepPreview } from './step-preview';
import { StepTailoring, type TailoringProps } from './step-tailoring';
import { comesTo } from './tailorings';
import classes from './phone.module.css';

type PhonePreviewProps = TailoringProps & { terms: OpeningTerms };

type Sheet = { key: string; place: string; note?: string; content: ReactNode; step?: Step };

/**
 * The exercise as its client meets it, a page at a time, on something of a phone's size. What is left
 * out for them keeps its page here: it can be put back.
 */
export function PhonePreview({ terms, ...tailoring }: PhonePreviewProps) {
  const [at, setAt] = useState(0);
  const sheets = sheetsOf(terms, tailoring);
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
      {sheet.step ? (
        <StepTailoring key={sheet.key} {...tailoring} step={sheet.step} />
      ) : (
        <p className={classes.tailoring}>
          {t('clinic.tailor.hint', { name: tailoring.clientName })}
        </p>
      )}
    </section>
  );
}

function sheetsOf(terms: OpeningTerms, props: TailoringProps): Sheet[] {
  const { exercise } = props;
  const { steps, close } = exercise;
  // The note that an exercise opens with is part of its first page.
  const walked = steps[0]?.kind === 'content-note' ? steps.slice(1) : steps;
  return [
    {
      key: 'opening',
      place: t('clinic.assign.previewOpening'),
      content: <OpeningPreview exercise={exercise} terms={terms} />,
    },
    ...stepSheets(walked, props),
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

/** A page for each step; those that are left out do not count. */
function stepSheets(
  walked: Step[],
  { exercise, tailoring, clientName: name }: TailoringProps,
): Sheet[] {
  const { dropped, reworded } = comesTo(exercise, tailoring);
  const { steps } = tailor(exercise, { dropped, reworded });
  const kept = walked.filter(({ id }) => !dropped.includes(id));
  return walked.map((step) => {
    const { id: key, showWhen } = step;
    const given = steps.find(({ id }) => id === key);
    if (!given) {
      const content = (
        <div className={classes.leftOut}>
          <p>{t('clinic.tailor.leftOut', { name })}</p>
          <StepPreview step={step} />
        </div>
      );
      return { key, step, place: t('clinic.tailor.isLeftOut'), content };
    }
    const isReworded = reworded.some((one) => one.step === key);
    const note = isReworded ? t('clinic.tailor.isReworded') : t('clinic.assign.sometimes');
    return {
      key,
      step,
      place: t('clinic.assign.previewStep', { number: kept.indexOf(step) + 1, of: kept.length }),
      content: <StepPreview step={given} />,
      ...((isReworded || showWhen) && { note }),
    };
  });
}
