import type { WrittenStepDto } from '@app/api-client/clinic';
import type { Pillar } from '@app/exercises';
import { Intensity } from '@app/ui';
import type { ReactNode } from 'react';
import { t } from '../words';
import { unlockInWords } from './run-words';
import classes from './programmes.module.css';

/** Makes a step's title the way to its exercise. */
export type ToExercise = (exerciseId: string, title: string) => ReactNode;

type ProgrammeStepsProps = {
  /** Opening first, then the others. */
  order: readonly WrittenStepDto[];
  name: string;
  Heading: 'h3' | 'h4';
  toExercise?: ToExercise;
};

/** Every step of a programme, with what opens it. */
export function ProgrammeSteps({ order, name, Heading, toExercise }: ProgrammeStepsProps) {
  const opening = order.filter(({ part }) => part === 'opening');
  const listed = (steps: readonly WrittenStepDto[], from: number) => (
    <ol className={`bare ${classes.steps}`}>
      {steps.map((step, index) => (
        <Step
          key={`${step.exerciseId} ${index}`}
          step={step}
          number={from + index}
          {...(toExercise && { toExercise })}
        />
      ))}
    </ol>
  );
  return (
    <section>
      <Heading>{t('clinic.programme.part.opening')}</Heading>
      {listed(opening, 1)}
      <p className={classes.gate}>{t('clinic.programme.gateNote', { name })}</p>
      <Heading>{t('clinic.programme.part.steps')}</Heading>
      {listed(order.slice(opening.length), opening.length + 1)}
    </section>
  );
}

type StepProps = { step: WrittenStepDto; number: number; toExercise?: ToExercise };

function Step({ step, number, toExercise }: StepProps) {
  const { exerciseId, title, pillar, intensity, caution, why } = step;
  return (
    <li className={classes.written}>
      <span className={classes.nth} aria-hidden>
        {number}
      </span>
      <div className={classes.what}>
        <span className={classes.first}>
          <span className={classes.name}>{toExercise ? toExercise(exerciseId, title) : title}</span>
          <span className={classes.pace}>{unlockInWords(step, number === 1)}</span>
        </span>
        {toExercise && why && <span className={classes.why}>{why}</span>}
        <span className={classes.meta}>
          <span>{t(`clinic.pillar.${pillar as Pillar}`)}</span>
          <span>{t('clinic.minutes', { minutes: step.minutes })}</span>
          <Intensity level={intensity as 1 | 2 | 3} />
          {step.isFirstInSession && <span>{t('clinic.care.firstInSession')}</span>}
        </span>
        {caution && <span className={classes.care}>{caution}</span>}
      </div>
    </li>
  );
}
