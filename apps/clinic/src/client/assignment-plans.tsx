import type { AssignmentDto } from '@app/api-client/clinic';
import { t } from '../words';
import classes from './client.module.css';

type Plans = Pick<AssignmentDto, 'plan' | 'ownPlan'>;

/** What was agreed on, and what the client plans and chose to share. */
export function AssignmentPlans(props: { row: Plans; clientName: string }) {
  const { plan, ownPlan } = props.row;
  const agreed = wordsOf([plan?.where, plan?.how, plan?.obstacle]);
  const own = wordsOf([ownPlan?.when, ownPlan?.where, ownPlan?.how, ownPlan?.obstacle]);
  return (
    <>
      {agreed && (
        <span className={classes.rationale}>{t('clinic.assignment.plan', { words: agreed })}</span>
      )}
      {own && (
        <span className={classes.rationale}>
          {t('clinic.assignment.ownPlan', { name: props.clientName, words: own })}
        </span>
      )}
    </>
  );
}

const wordsOf = (parts: (string | null | undefined)[]): string => parts.filter(Boolean).join(' · ');
