import type { ResponseCardDto, SummaryDto } from '@app/api-client/clinic';
import { dayAndTime } from '@app/ui';
import { Link } from '@tanstack/react-router';
import { t } from '../words';
import classes from './client.module.css';

export function ResponseLink({ row }: { row: ResponseCardDto }) {
  return (
    <Link to="/responses/$responseId" params={{ responseId: row.id }}>
      {row.title}
    </Link>
  );
}

export function SummaryLink({ row }: { row: SummaryDto }) {
  return (
    <Link to="/summaries/$summaryId" params={{ summaryId: row.id }}>
      {row.title}
    </Link>
  );
}

/** Answers that came back: title, when, and when they were read. */
export function ResponseRows({ rows }: { rows: ResponseCardDto[] }) {
  return (
    <ul className={`bare ${classes.rows}`}>
      {rows.map((row) => (
        <li key={row.id}>
          <span className={classes.title}>
            <ResponseLink row={row} />
          </span>
          <span className={classes.quiet}>
            {t('clinic.client.handedIn', { at: dayAndTime(row.submittedAt) })}
            {row.reviewedAt &&
              ` · ${t('clinic.client.readAt', { at: dayAndTime(row.reviewedAt) })}`}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** Summaries by date. */
export function SummaryRows({ rows }: { rows: SummaryDto[] }) {
  return (
    <ul className={`bare ${classes.rows}`}>
      {rows.map((row) => (
        <li key={row.id}>
          <span className={classes.title}>
            <SummaryLink row={row} />
          </span>
          <span className={classes.quiet}>{dayAndTime(row.compiledAt)}</span>
        </li>
      ))}
    </ul>
  );
}
