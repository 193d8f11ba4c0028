import { fieldsOf, FormErrorSummary } from '@app/ui';
import { Textarea, TextInput } from '@mantine/core';
import { t } from '../words';
import classes from './assign.module.css';

/** `dueAt` is an ISO instant read in the browser's zone. */
export type AssignTerms = { dueAt?: string; rationale?: string };

type AssignFormProps = {
  clientName: string;
  isBusy?: boolean;
  problem?: string;
  onSubmit: (terms: AssignTerms) => void;
};

/** When, and why in a line: both may stay open. Sent by the drawer's Assign button. */
export function AssignForm({ clientName, isBusy, problem, onSubmit }: AssignFormProps) {
  return (
    <form
      id="assign"
      className={classes.form}
      onSubmit={(event) => {
        const field = fieldsOf(event);
        if (isBusy) return;
        const due = field('due');
        const rationale = field('rationale');
        onSubmit({
          ...(due && { dueAt: new Date(due).toISOString() }),
          ...(rationale && { rationale }),
        });
      }}
    >
      <FormErrorSummary problems={problem ? [{ fieldId: 'due', message: problem }] : []} />
      <TextInput
        id="due"
        name="due"
        type="datetime-local"
        label={t('clinic.assign.due')}
        description={t('clinic.assign.dueHint')}
        className={classes.due}
      />
      <Textarea
        name="rationale"
        label={t('clinic.assign.rationale')}
        description={t('clinic.assign.rationaleHint', { name: clientName })}
        rows={3}
        maxLength={1000}
      />
    </form>
  );
}
