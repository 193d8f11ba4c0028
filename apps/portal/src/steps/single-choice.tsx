import { ChoiceInput } from '@app/ui';
import type { StepControlProps } from './step-control';

/** One answer out of a list. */
export function SingleChoiceControl(props: StepControlProps<'single-choice', string>) {
  return (
    <ChoiceInput
      kind="single"
      legend={props.step.prompt}
      choices={props.step.choices}
      value={props.value}
      onChange={props.onChange}
      describedBy={props.describedBy}
    />
  );
}
