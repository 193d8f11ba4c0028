import type { CaseloadClientDto } from '@app/api-client/clinic';
import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useShownName } from '../privacy/veil';
import { t } from '../words';
import { isToRead, reasonOf } from './reason';
import classes from './caseload.module.css';

export type CaseloadRowsProps = {
  rows: CaseloadClientDto[];
  onOpen: (clientId: string) => void;
  /** Absent for those who hand out no work. */
  onAssign?: ((clientId: string) => void) | undefined;
};

/** A line a client: who, why they stand here, and the one thing to do about it. */
export function CaseloadRows({ rows, onOpen, onAssign }: CaseloadRowsProps) {
  const shown = useShownName();
  return (
    <ul className={`bare ${classes.rows}`}>
      {rows.map((row) => (
        <li key={row.id} className={classes.row}>
          <Link
            data-row
            to="/clients/$clientId"
            params={{ clientId: row.id }}
            className={classes.name}
          >
            {shown(row.name)}
          </Link>
          <span className={classes.why}>
            {isToRead(row) && (
              <strong className={classes.new}>
                {t('clinic.caseload.newCount', { count: row.newResponses })}
              </strong>
            )}
            {row.status === 'paused' && (
              <span className={classes.paused}>{t('clinic.client.paused')}</span>
            )}
            <span>{reasonOf(row)}</span>
          </span>
          <Action row={row} name={shown(row.name)} onOpen={onOpen} onAssign={onAssign} />
        </li>
      ))}
    </ul>
  );
}

type ActionProps = Omit<CaseloadRowsProps, 'rows'> & { row: CaseloadClientDto; name: string };

function Action({ row, name, onOpen, onAssign }: ActionProps) {
  if (isToRead(row))
    return (
      <Button
        variant="light"
        aria-label={t('clinic.caseload.readOf', { name })}
        onClick={() => onOpen(row.id)}
        className={classes.action}
      >
        {t('clinic.caseload.read')}
      </Button>
    );
  if (row.openAssignments === 0 && onAssign)
    return (
      <Button
        variant="default"
        aria-label={t('clinic.caseload.assignTo', { name })}
        onClick={() => onAssign(row.id)}
        className={classes.action}
      >
        {t('clinic.assign')}
      </Button>
    );
  return (
    <Button
      variant="default"
      aria-label={t('clinic.caseload.openOf', { name })}
      onClick={() => onOpen(row.id)}
      className={classes.action}
    >
      {t('clinic.caseload.openClient')}
    </Button>
  );
}
