import { dayAndTime } from '@app/ui';
import { t } from '../words';
import { AssignmentPlans } from './assignment-plans';
import { assignmentInWords } from './assignment-words';
import { ReadLink, SummaryLink } from './client-rows';
import type { EarlierWork } from './earlier-work';
import { rowId } from './row-id';
import classes from './client.module.css';

type EarlierRowsProps = { rows: EarlierWork[]; clientName: string };

/** Work that is over: how it ended, and the ways to what came back of it. */
export function EarlierRows({ rows, clientName }: EarlierRowsProps) {
  return (
    <ul className={`bare ${classes.rows}`}>
      {rows.map((row) => (
        <li key={row.id} id={rowId(row.id)} tabIndex={-1}>
          <div className={classes.withAction}>
            <span>
              <span className={classes.title}>{row.title}</span>
              <span className={classes.quiet}>{endInWords(row)}</span>
              {row.rationale && <span className={classes.rationale}>“{row.rationale}”</span>}
              <AssignmentPlans row={row} clientName={clientName} />
            </span>
            <div className={classes.ways}>
              {row.response && <ReadLink responseId={row.response.id} title={row.title} />}
              {row.summaryId && <SummaryLink summaryId={row.summaryId} title={row.title} />}
            </div>
          </div>
        </li>
      ))}
    </ul>
  );
}

function endInWords(row: EarlierWork): string {
  const readAt = row.response?.reviewedAt;
  const read = readAt && t('clinic.client.readAt', { at: dayAndTime(readAt) });
  return [assignmentInWords(row, new Date()), read].filter(Boolean).join(' · ');
}
