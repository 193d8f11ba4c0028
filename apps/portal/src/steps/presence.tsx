import { presenceChoices, type PresenceAnswer } from '@app/exercises';
import { activeLanguage, ChoiceInput } from '@app/ui';
import type { StepControlProps } from './step-control';

/** How present someone feels. */
export function PresenceControl(props: StepControlProps<'presence', PresenceAnswer>) {
  return (
    <ChoiceInput
      kind="single"
      legend={props.step.prompt}
      choices={[...presenceChoices(activeLanguage())]}
      value={props.value}
      onChange={(id) => props.onChange(id as PresenceAnswer)}
      describedBy={props.describedBy}
    />
  );
}
