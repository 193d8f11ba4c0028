import { dayAndTime, shortDay } from '@app/ui';
import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { t } from '../words';
import type { ClientAssignment, ClientResponse, ClientSummary } from './client-screen';
import classes from './client.module.css';

type ResponseRowsProps = { rows: ClientResponse[]; link: (row: ClientResponse) => ReactNode };

/** Answers that came back: title, when, how many steps are shared. */
export function ResponseRows({ rows, link }: ResponseRowsProps) {
  return (
    <ul className={`bare ${classes.rows}`}>
      {rows.map((row) => (
        <li key={row.id}>
          <span className={classes.title}>{link(row)}</span>
          <span className={classes.quiet}>
            {t('clinic.client.responseMeta', {
              at: dayAndTime(row.submittedAt),
              count: row.sharedSteps,
            })}
          </span>
        </li>
      ))}
    </ul>
  );
}

type AssignmentRowsProps = {
  rows: ClientAssignment[];
  daysSince: (at: string) => number;
  onWithdraw: (assignmentId: string) => void;
};

const isOpen = (row: ClientAssignment) => row.state === 'not-opened' || row.state === 'started';

/** What was assigned and where it stands, in plain facts. */
export function AssignmentRows({ rows, daysSince, onWithdraw }: AssignmentRowsProps) {
  return (
    <ul className={`bare ${classes.rows}`}>
      {rows.map((row) => (
        <li key={row.id} className={classes.withAction}>
          <span>
            <span className={classes.title}>{row.title}</span>
            <span className={classes.quiet}>
              {row.state === 'not-opened'
                ? t('clinic.state.not-opened', { days: daysSince(row.assignedAt) })
                : t(`clinic.state.${row.state}`)}
              {row.dueAt &&
                isOpen(row) &&
                ` · ${t('clinic.client.due', { day: shortDay(row.dueAt) })}`}
            </span>
          </span>
          {isOpen(row) && (
            <Button
              variant="subtle"
              aria-label={t('clinic.client.withdrawOf', { title: row.title })}
              onClick={() => onWithdraw(row.id)}
            >
              {t('clinic.client.withdraw')}
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}

type SummaryRowsProps = { rows: ClientSummary[]; link: (row: ClientSummary) => ReactNode };

/** Summaries by date. */
export function SummaryRows({ rows, link }: SummaryRowsProps) {
  return (
    <ul className={`bare ${classes.rows}`}>
      {rows.map((row) => (
        <li key={row.id}>
          <span className={classes.title}>{link(row)}</span>
          <span className={classes.quiet}>{dayAndTime(row.madeAt)}</span>
        </li>
      ))}
    </ul>
  );
}
