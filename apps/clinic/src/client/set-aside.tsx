import type { EndedUndoneDto } from '@app/api-client/clinic';
import { Button } from '@mantine/core';
import { ago } from '../when/ago';
import { t } from '../words';
import { rowId } from './row-id';
import classes from './since-last.module.css';

type SetAsideProps = {
  rows: EndedUndoneDto[];
  onAssign?: ((exerciseId: string) => void) | undefined;
};

/** Work that ended without being handed in, and what could be offered instead. */
export function SetAside({ rows, onAssign }: SetAsideProps) {
  return (
    <ul className={`bare ${classes.rows}`}>
      {rows.map((row) => (
        <li key={row.id} id={rowId(row.id)} tabIndex={-1} className={classes.row}>
          <div className={classes.what}>
            <span className={classes.title}>{row.title}</span>
            <span className={classes.quiet} data-outcome={row.outcome}>
              {row.outcome && t(`clinic.since.${row.outcome}`)}
              {row.closedAt && ` · ${ago(row.closedAt)}`}
            </span>
          </div>
          {onAssign && <Again row={row} onAssign={onAssign} />}
        </li>
      ))}
    </ul>
  );
}

type AgainProps = { row: EndedUndoneDto; onAssign: (exerciseId: string) => void };

function Again({ row: { gentler, exerciseId, title }, onAssign }: AgainProps) {
  const offered = gentler?.title;
  return (
    <Button
      variant="default"
      className={classes.act}
      aria-label={
        offered
          ? t('clinic.since.gentlerFor', { offered, title })
          : t('clinic.since.againOf', { title })
      }
      onClick={() => onAssign(gentler?.exerciseId ?? exerciseId)}
    >
      {offered ? t('clinic.since.gentler', { offered }) : t('clinic.since.again')}
    </Button>
  );
}
