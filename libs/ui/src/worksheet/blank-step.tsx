import { showsToWhoeverGoesOn, type Step } from '@app/exercises';
import { t } from '../locales/words';
import { BlankForm } from './blank-form';
import classes from './worksheet.module.css';

/** One step with nothing filled in, large enough for paper or for a room. */
export function BlankStep({ step }: { step: Step }) {
  const isForSome = step.showWhen !== undefined && !showsToWhoeverGoesOn(step);
  const example = 'example' in step ? step.example : undefined;
  return (
    <section className={classes.step}>
      <h2>{step.prompt}</h2>
      {isForSome && <p className={classes.small}>{t('ui.sheet.forSome')}</p>}
      {step.help && <p>{step.help}</p>}
      {example && <p className={classes.small}>{t('ui.sheet.example', { text: example })}</p>}
      <BlankForm step={step} />
    </section>
  );
}
