import type { ResponseCardDto } from '@app/api-client/clinic';
import { Link } from '@tanstack/react-router';
import { t } from '../words';
import classes from './client.module.css';

type Titled = { title: string };

export function ResponseLink({ row }: { row: ResponseCardDto }) {
  return (
    <Link to="/responses/$responseId" params={{ responseId: row.id }}>
      {row.title}
    </Link>
  );
}

/** To the answers of one piece of work. */
export function ReadLink({ responseId, title }: Titled & { responseId: string }) {
  return (
    <Link
      to="/responses/$responseId"
      params={{ responseId }}
      className={classes.way}
      aria-label={t('clinic.since.readOne', { title })}
    >
      {t('clinic.since.read')}
    </Link>
  );
}

/** To what its answers come to. */
export function SummaryLink({ summaryId, title }: Titled & { summaryId: string }) {
  return (
    <Link
      to="/summaries/$summaryId"
      params={{ summaryId }}
      className={classes.way}
      aria-label={t('clinic.client.summaryOf', { title })}
    >
      {t('clinic.client.summary')}
    </Link>
  );
}
