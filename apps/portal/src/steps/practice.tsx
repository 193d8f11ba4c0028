import { ChoiceInput } from '@app/ui';
import type { StepControlProps } from './step-control';
import classes from './steps.module.css';

/** Something to do away from the screen, then a tick. No clock. */
export function PracticeControl(props: StepControlProps<'practice', boolean>) {
  const { step, value, onChange, describedBy } = props;
  return (
    <>
      <ol className={classes.doing}>
        {step.instructions.map((instruction) => (
          <li key={instruction}>{instruction}</li>
        ))}
      </ol>
      <ChoiceInput
        kind="multi"
        legend={step.prompt}
        choices={[{ id: 'done', label: step.doneLabel }]}
        value={value ? ['done'] : []}
        onChange={(chosen) => onChange(chosen.length > 0 ? true : null)}
        describedBy={describedBy}
      />
    </>
  );
}
