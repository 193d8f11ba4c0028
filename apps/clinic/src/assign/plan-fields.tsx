import type { ClientDto } from '@app/api-client/clinic';
import { PLAN_PART_MAX } from '@app/exercises';
import { Checkbox } from './checkbox';
import { TextInput } from '@mantine/core';
import { t } from '../words';
import { RepeatField } from './repeat-field';
import type { AssignTerms, TermsProblem } from './terms';
import { WhenField } from './when-field';
import classes from './assign.module.css';

export type PlanFieldsProps = {
  client: ClientDto;
  terms: AssignTerms;
  /** Of a picked measure: the least days from one time to the next; null for an exercise. */
  atLeastDays: number | null;
  onTerms: (part: Partial<AssignTerms>) => void;
  problem: TermsProblem | null;
};

/** When, how often, and where and how: all of it may stay open. */
export function PlanFields(props: PlanFieldsProps) {
  const { client, terms, atLeastDays, onTerms } = props;
  return (
    <div className={classes.plan}>
      <WhenField {...props} />
      {terms.timing === 'at' && (
        <RepeatField terms={terms} atLeastDays={atLeastDays} onTerms={onTerms} />
      )}
      <Checkbox
        label={t('clinic.plan.theirs', { name: client.name })}
        hint={t('clinic.plan.theirsHint')}
        isChecked={terms.isPlanTheirs}
        onChange={(isPlanTheirs) => onTerms({ isPlanTheirs })}
      />
      {!terms.isPlanTheirs &&
        (['where', 'how', 'obstacle'] as const).map((part) => (
          <TextInput
            key={part}
            label={t(`clinic.plan.${part}`)}
            maxLength={PLAN_PART_MAX}
            value={terms[part]}
            onChange={(event) => onTerms({ [part]: event.currentTarget.value })}
          />
        ))}
    </div>
  );
}
