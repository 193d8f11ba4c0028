import type { SharedEntryCardDto } from '@app/api-client/clinic';
import { dayAndTime, shortDay } from '@app/ui';
import { Button } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { t } from '../words';
import classes from './since-last.module.css';

/** Pages of the journal that are shared; what they say is read by opening them. */
export function SharedPages({ rows }: { rows: SharedEntryCardDto[] }) {
  return (
    <ul className={`bare ${classes.rows}`}>
      {rows.map(({ id, writtenAt, sharedAt, readAt }) => {
        const title = t('clinic.since.journalOf', { day: shortDay(writtenAt) });
        return (
          <li key={id} className={classes.row} data-new={readAt ? undefined : true}>
            <div className={classes.what}>
              <span className={classes.title}>
                <Link to="/journal/$entryId" params={{ entryId: id }}>
                  {title}
                </Link>
                {!readAt && <span className={classes.new}>{t('clinic.since.new')}</span>}
              </span>
              <span className={classes.quiet}>
                {t('clinic.since.shared', { at: dayAndTime(sharedAt) })}
              </span>
            </div>
            {readAt ? (
              <span className={classes.read}>
                <IconCheck size={16} aria-hidden />
                {t('clinic.since.readOn', { day: shortDay(readAt) })}
              </span>
            ) : (
              <Button
                variant="light"
                className={classes.act}
                aria-label={t('clinic.since.readOne', { title })}
                renderRoot={(props) => (
                  <Link to="/journal/$entryId" params={{ entryId: id }} {...props} />
                )}
              >
                {t('clinic.since.read')}
              </Button>
            )}
          </li>
        );
      })}
    </ul>
  );
}
