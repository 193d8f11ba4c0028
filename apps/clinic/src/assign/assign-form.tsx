import type { ClientDto } from '@app/api-client/clinic';
import { IconChevronRight } from '@tabler/icons-react';
import { t } from '../words';
import { PlanFields } from './plan-fields';
import { planInWords } from './plan-in-words';
import { RationaleField } from './rationale-field';
import { problemOf, termsFor, type AssignTerms } from './terms';
import classes from './assign.module.css';

type AssignFormProps = {
  client: ClientDto;
  terms: AssignTerms;
  /** Of a picked measure: the least days from one time to the next; null for an exercise. */
  atLeastDays: number | null;
  onTerms: (part: Partial<AssignTerms>) => void;
  isPlanOpen: boolean;
  onPlanOpen: (isOpen: boolean) => void;
  problem: string | null;
  onSubmit: () => void;
};

/** Why in a line, and the plan, folded: all of it may stay open. Sent by the drawer's Assign button. */
export function AssignForm(props: AssignFormProps) {
  const { client, terms, atLeastDays, onTerms, problem, onSubmit, onPlanOpen } = props;
  const wrong = problemOf(terms, client.zone, new Date());
  return (
    <form
      id="assign"
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (!wrong) return onSubmit();
        onPlanOpen(true);
        // Once it is unfolded.
        requestAnimationFrame(() => document.getElementById('due')?.focus());
      }}
    >
      {problem && (
        <p role="alert" className={classes.problem}>
          {problem}
        </p>
      )}
      <RationaleField
        clientName={client.name}
        value={terms.rationale}
        onChange={(rationale) => onTerms({ rationale })}
      />
      <details
        className={classes.fold}
        open={props.isPlanOpen}
        onToggle={(event) => onPlanOpen(event.currentTarget.open)}
      >
        <summary>
          <IconChevronRight size={16} aria-hidden />
          <span>
            <b>{t('clinic.plan.title')}</b> {planInWords(termsFor(terms, atLeastDays), client)}
          </span>
        </summary>
        <PlanFields
          client={client}
          terms={terms}
          atLeastDays={atLeastDays}
          onTerms={onTerms}
          problem={wrong}
        />
      </details>
    </form>
  );
}
