import type { SharedEntryCardDto } from '@app/api-client/clinic';
import { dayAndTime, Loaded, Section, shortDay } from '@app/ui';
import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { listedOf } from '../api/pages';
import { sharedJournalQuery } from '../api/queries';
import { t } from '../words';
import classes from '../client/client.module.css';

/** What a client shares of their journal now: that it is there and since when, not what it says. */
export function JournalSection({ clientId }: { clientId: string }) {
  const journal = useInfiniteQuery(sharedJournalQuery(clientId));
  const { rows, onEarlier } = listedOf(journal);
  const takenBack = journal.data?.pages[0]?.takenBack ?? [];
  return (
    <Section title={t('clinic.journal.title')}>
      <Loaded of={rows}>
        {(entries) =>
          entries.length > 0 ? (
            <EntryRows entries={entries} />
          ) : (
            <p className={classes.quiet}>{t('clinic.journal.none')}</p>
          )
        }
      </Loaded>
      {onEarlier && (
        <Button variant="subtle" className={classes.earlier} onClick={onEarlier}>
          {t('clinic.client.earlier')}
        </Button>
      )}
      {takenBack[0] && (
        <p className={classes.quiet}>
          {t('clinic.journal.takenBack', {
            count: takenBack.length,
            day: shortDay(takenBack[0]),
          })}
        </p>
      )}
    </Section>
  );
}

function EntryRows({ entries }: { entries: SharedEntryCardDto[] }) {
  return (
    <ul className={`bare ${classes.rows}`}>
      {entries.map(({ id, writtenAt, sharedAt, readAt }) => (
        <li key={id}>
          <span className={classes.title}>
            <Link to="/journal/$entryId" params={{ entryId: id }}>
              {t('clinic.journal.of', { day: shortDay(writtenAt) })}
            </Link>
          </span>
          <span className={classes.quiet}>
            {t('clinic.journal.shared', { at: dayAndTime(sharedAt) })}
            {' · '}
            {readAt
              ? t('clinic.client.readAt', { at: dayAndTime(readAt) })
              : t('clinic.journal.unread')}
          </span>
        </li>
      ))}
    </ul>
  );
}
