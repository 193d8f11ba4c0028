import {
  DISTRESS_ANCHORS,
  optionsOf,
  PLAN_PARTS,
  PRESENCE_CHOICES,
  type Step,
} from '@app/exercises';
import type { ReactNode } from 'react';
import { BodyFigure } from '../drawings/body-figure';
import { CirclesDrawing, ringLetter } from '../drawings/circles-drawing';
import { PieDrawing } from '../drawings/pie-drawing';
import { t } from '../locales/words';
import { Boxes, Field, Lines, Numbered, Numbers } from './blank-parts';
import { BlankTable } from './blank-table';
import classes from './worksheet.module.css';

const labels = (choices: readonly { label: string }[]) => choices.map(({ label }) => label);
const ends = ({ low, high }: { low: string; high: string }) => [
  { at: 0, words: low },
  { at: 10, words: high },
];
const paragraphs = (all: readonly string[]) => all.map((one) => <p key={one}>{one}</p>);

/** Where an answer goes when a step is done with a pen. */
export function BlankForm({ step }: { step: Step }): ReactNode {
  switch (step.kind) {
    case 'text':
      return paragraphs(step.body);
    case 'content-note':
      return paragraphs([step.topic, step.asks, ...step.body]);
    case 'short-answer':
      return <Lines count={2} />;
    case 'long-answer':
      return <Lines count={8} />;
    case 'letter':
      return (
        <>
          {step.greeting && <p>{step.greeting}</p>}
          <Lines count={12} />
        </>
      );
    case 'single-choice':
      return <Boxes labels={labels(step.choices)} />;
    case 'multi-choice':
      return <Boxes labels={labels(step.choices)} />;
    case 'presence':
      return <Boxes labels={labels(PRESENCE_CHOICES)} />;
    case 'feelings':
      return (
        <>
          <Boxes labels={labels(step.feelings)} inRow />
          <Field label={t('ui.sheet.ownFeeling')} lines={1} />
        </>
      );
    case 'scale':
      return <Numbers anchors={ends(step)} />;
    case 'distress':
      return <Numbers anchors={DISTRESS_ANCHORS} />;
    case 'practice':
      return (
        <>
          <ol>
            {step.instructions.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ol>
          <Boxes labels={[step.doneLabel]} />
        </>
      );
    case 'breath-pacer':
      return (
        <>
          <p>{t('ui.sheet.breath')}</p>
          <p>{t('ui.sheet.or', { words: step.instead })}</p>
          <Boxes labels={[step.doneLabel]} />
        </>
      );
    case 'plan':
      return PLAN_PARTS.map((part) => <Field key={part} label={step.labels[part]} />);
    case 'script-builder':
      return step.parts.map(({ id, label }) => <Field key={id} label={`${label} …`} />);
    case 'ladder':
      return (
        <>
          <Numbered count={step.rungs} />
          <p>{t('ui.sheet.rate', { words: step.measure.prompt })}</p>
          <Numbers anchors={ends(step.measure)} />
        </>
      );
    case 'table-rows':
      return <BlankTable columns={labels(step.columns)} rows={Math.min(step.maxRows, 5)} />;
    case 'timeline':
      return (
        <>
          <BlankTable
            columns={[t('ui.sheet.when'), step.entryName, t('ui.sheet.kind')]}
            rows={Math.min(step.maxEntries, 7)}
          />
          {step.kinds.length > 1 && (
            <p>{t('ui.sheet.kinds', { words: labels(step.kinds).join(' · ') })}</p>
          )}
        </>
      );
    case 'body-map':
      return (
        <>
          <p>{t('ui.sheet.body')}</p>
          <BodyFigure label={t('ui.sheet.bodyDrawn')} chosen={[]} />
          <p>{labels(step.sensations).join(' · ')}</p>
        </>
      );
    case 'circles':
      return (
        <>
          <CirclesDrawing
            label={t('ui.sheet.circlesDrawn')}
            self={t('ui.sheet.me')}
            rings={step.rings.length}
            placed={[]}
          />
          <ul className={classes.plain}>
            {step.rings.map(({ id, label }, ring) => (
              <li key={id}>
                <b>{ringLetter(ring)}</b> {label}
              </li>
            ))}
          </ul>
        </>
      );
    case 'pie':
      return (
        <>
          <PieDrawing label={t('ui.sheet.pieDrawn')} sizes={[]} />
          <p>{t('ui.sheet.pie')}</p>
          <Numbered count={Math.min(step.maxSlices, 6)} name={step.sliceName} />
        </>
      );
    case 'measure':
      return (
        <>
          <p>{step.instrument.instructions}</p>
          <ol>
            {step.instrument.items.map((item) => (
              <li key={item.id} className={classes.whole}>
                {item.text}
                <Boxes labels={labels(optionsOf(step.instrument, item))} inRow />
              </li>
            ))}
          </ol>
          <p className={classes.small}>{step.instrument.attribution}</p>
        </>
      );
  }
}
