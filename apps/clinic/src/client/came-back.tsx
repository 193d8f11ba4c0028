import type { CameBackDto, SentenceDto } from '@app/api-client/clinic';
import { dayAndTime, shortDay } from '@app/ui';
import { Button } from '@mantine/core';
import {
  IconArrowDownRight,
  IconArrowRight,
  IconArrowUpRight,
  IconCheck,
} from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { t } from '../words';
import { ResponseLink, SummaryLink } from './client-rows';
import { tells } from './earlier-work';
import { rowId } from './row-id';
import classes from './since-last.module.css';

/** Responses, each with what changed in words; the ones that are new ask to be read. */
export function CameBack({ rows }: { rows: CameBackDto[] }) {
  return (
    <ul className={`bare ${classes.rows}`}>
      {rows.map((row) => (
        <li
          key={row.id}
          id={rowId(row.assignmentId)}
          tabIndex={-1}
          className={classes.row}
          data-new={row.reviewedAt ? undefined : true}
        >
          <div className={classes.what}>
            <span className={classes.title}>
              <ResponseLink row={row} />
              {!row.reviewedAt && <span className={classes.new}>{t('clinic.since.new')}</span>}
            </span>
            <span className={classes.quiet}>
              {dayAndTime(row.submittedAt)}
              {row.isEarlier && ` · ${t('clinic.since.earlier')}`}
            </span>
            <Changes row={row} />
          </div>
          <div className={classes.ways}>
            {row.summaryId && tells(row.sentences) && (
              <SummaryLink summaryId={row.summaryId} title={row.title} />
            )}
            {row.reviewedAt ? (
              <span className={classes.read}>
                <IconCheck size={16} aria-hidden />
                {t('clinic.since.readOn', { day: shortDay(row.reviewedAt) })}
              </span>
            ) : (
              <ReadButton row={row} />
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}

function ReadButton({ row: { id, title } }: { row: CameBackDto }) {
  return (
    <Button
      variant="light"
      className={classes.act}
      aria-label={t('clinic.since.readOne', { title })}
      renderRoot={(props) => (
        <Link to="/responses/$responseId" params={{ responseId: id }} {...props} />
      )}
    >
      {t('clinic.since.read')}
    </Button>
  );
}

/** What the shared answers say; that it was done, the row says already. */
function Changes({ row: { sentences } }: { row: CameBackDto }) {
  const told = sentences.filter(({ kind }) => kind !== 'outcome');
  if (sentences.length > 0 && told.length === 0)
    return <span className={classes.quiet}>{t('clinic.since.onlyDone')}</span>;
  return (
    <ul className={`bare ${classes.changes}`}>
      {told.map((sentence) => (
        <li key={sentence.kind} data-kind={sentence.kind}>
          {sentence.words} <Direction sentence={sentence} />
        </li>
      ))}
    </ul>
  );
}

/** Which way a reading went, beside the words that say so. */
function Direction({ sentence: { before, after } }: { sentence: SentenceDto }) {
  if (before === null || after === null) return null;
  const Icon =
    after > before ? IconArrowUpRight : after < before ? IconArrowDownRight : IconArrowRight;
  return <Icon size={16} stroke={2} aria-hidden data-worse={after > before || undefined} />;
}
