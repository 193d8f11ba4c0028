import { ChoiceInput } from '@app/ui';
import { t } from '../words';
import type { StepControlProps } from './step-control';
import classes from './steps.module.css';

/** Any number of answers out of a list. */
export function MultiChoiceControl(props: StepControlProps<'multi-choice', string[]>) {
  return (
    <>
      <p className={classes.example}>{t('portal.step.several')}</p>
      <ChoiceInput
        kind="multi"
        legend={props.step.prompt}
        choices={props.step.choices}
        value={props.value ?? []}
        onChange={(chosen) => props.onChange(chosen.length > 0 ? chosen : null)}
        describedBy={props.describedBy}
      />
    </>
  );
}
