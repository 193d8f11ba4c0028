import { asks, DISTRESS_ANCHORS, PLAN_PARTS, PRESENCE_CHOICES, type Step } from '@app/exercises';
import { SharingChip } from '@app/ui';
import { t } from '../words';
import classes from './assign.module.css';

/** One step in the client's words, with what it offers as answers. Nothing here can be filled in. */
export function StepPreview({ step }: { step: Step }) {
  const given = offered(step);
  return (
    <>
      <p className={classes.prompt}>{step.prompt}</p>
      {step.help && <p className={classes.hint}>{step.help}</p>}
      {paragraphs(step).map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
      {given.length > 0 && <p className={classes.offered}>{given.join(' · ')}</p>}
      <p className={classes.meta}>
        {asks(step) && <SharingChip sharing={step.sharing} name={t('clinic.assign.you')} />}
        {step.showWhen && <span>{t('clinic.assign.sometimes')}</span>}
      </p>
    </>
  );
}

function paragraphs(step: Step): string[] {
  switch (step.kind) {
    case 'text':
      return step.body;
    case 'content-note':
      return [step.topic, step.asks, ...step.body];
    case 'practice':
      return step.instructions;
    default:
      return [];
  }
}

/** The answers to choose from, or what there is to write. */
function offered(step: Step): string[] {
  switch (step.kind) {
    case 'single-choice':
    case 'multi-choice':
      return step.choices.map(({ label }) => label);
    case 'feelings':
      return step.feelings.map(({ label }) => label);
    case 'presence':
      return PRESENCE_CHOICES.map(({ label }) => label);
    case 'scale':
      return [`0: ${step.low}`, `10: ${step.high}`];
    case 'distress':
      return DISTRESS_ANCHORS.map(({ at, words }) => `${at}: ${words}`);
    case 'plan':
      return PLAN_PARTS.map((part) => step.labels[part]);
    case 'practice':
      return [step.doneLabel];
    case 'ladder':
      return [step.measure.prompt, `0: ${step.measure.low}`, `10: ${step.measure.high}`];
    case 'table-rows':
      return step.columns.map(({ label }) => label);
    case 'script-builder':
      return step.parts.map(({ label }) => `${label} …`);
    case 'short-answer':
    case 'long-answer':
      return [t('clinic.assign.ownWords')];
    default:
      return [];
  }
}
