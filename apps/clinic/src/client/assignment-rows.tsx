import { Button } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import type { ListedAssignment } from '../assign/use-assign';
import { GivenActs } from '../together/given-acts';
import { t } from '../words';
import { AssignmentPlans } from './assignment-plans';
import { assignmentInWords } from './assignment-words';
import { rowId } from './row-id';
import classes from './client.module.css';

type AssignmentRowsProps = {
  rows: ListedAssignment[];
  clientName: string;
  onWithdraw?: ((assignmentId: string) => void) | undefined;
  onEndRepeat?: ((assignmentId: string) => void) | undefined;
};

/** What is open and where it stands, in plain facts. */
export function AssignmentRows(props: AssignmentRowsProps) {
  const { rows, clientName, onWithdraw, onEndRepeat } = props;
  const [askedId, setAskedId] = useState<string | null>(null);
  const putAway = (id: string) => {
    // The buttons go; the focus stays with their row.
    document.getElementById(rowId(id))?.focus({ preventScroll: true });
    setAskedId(null);
  };
  return (
    <ul className={`bare ${classes.rows}`}>
      {rows.map((row) => (
        <li key={row.id} id={rowId(row.id)} tabIndex={-1}>
          <div className={classes.withAction}>
            <span>
              <span className={classes.title}>{row.title}</span>
              <span className={classes.quiet}>{assignmentInWords(row, new Date())}</span>
              {row.rationale && <span className={classes.rationale}>“{row.rationale}”</span>}
              <AssignmentPlans row={row} clientName={clientName} />
              {row.status === 'open' && !row.isSending && (
                <GivenActs assignmentId={row.id} title={row.title} />
              )}
            </span>
            <div className={classes.acts}>
              {onEndRepeat && isGoingOn(row, rows) && (
                <Button
                  variant="subtle"
                  aria-label={t('clinic.assignment.endRepeatOf', { title: row.title })}
                  onClick={() => onEndRepeat(row.id)}
                >
                  {t('clinic.assignment.endRepeat')}
                </Button>
              )}
              {onWithdraw && row.status === 'open' && !row.isSending && askedId !== row.id && (
                <Button
                  variant="subtle"
                  aria-label={t('clinic.client.withdrawOf', { title: row.title })}
                  onClick={() => setAskedId(row.id)}
                >
                  {t('clinic.client.withdraw')}
                </Button>
              )}
            </div>
          </div>
          {onWithdraw && askedId === row.id && row.status === 'open' && (
            <ConfirmWithdraw
              clientName={clientName}
              title={row.title}
              onNo={() => putAway(row.id)}
              onYes={() => {
                putAway(row.id);
                onWithdraw(row.id);
              }}
            />
          )}
        </li>
      ))}
    </ul>
  );
}

/** Whether a series goes on after this row: only its newest can tell. */
function isGoingOn(row: ListedAssignment, rows: ListedAssignment[]): boolean {
  if (!row.series || row.series.isEnded || row.isSending || row.status === 'withdrawn')
    return false;
  return rows.find(({ series }) => series?.id === row.series?.id)?.id === row.id;
}

type ConfirmProps = { clientName: string; title: string; onNo: () => void; onYes: () => void };

/** Asked in place, because taking work back cannot be undone. */
function ConfirmWithdraw({ clientName, title, onNo, onYes }: ConfirmProps) {
  const keep = useRef<HTMLButtonElement>(null);
  useEffect(() => keep.current?.focus(), []);
  return (
    <div
      className={classes.confirm}
      role="group"
      aria-label={t('clinic.client.withdrawOf', { title })}
    >
      <p>{t('clinic.withdraw.ask', { name: clientName })}</p>
      <div className={classes.choices}>
        <Button variant="default" ref={keep} onClick={onNo}>
          {t('clinic.withdraw.no')}
        </Button>
        <Button color="brick" variant="default" onClick={onYes}>
          {t('clinic.withdraw.yes')}
        </Button>
      </div>
    </div>
  );
}
