import type { StepOf } from '@app/exercises';
import classes from './steps.module.css';

/** Something to read. */
export function TextControl({ step }: { step: StepOf<'text'> }) {
  return (
    <div className={classes.reading}>
      {step.body.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
    </div>
  );
}
