import type { SharedEntryDto } from '@app/api-client/clinic';
import { Card, dayAndTime, fullDay, Page, PageHeader } from '@app/ui';
import type { ReactNode } from 'react';
import { t } from '../words';
import classes from './journal.module.css';

type EntryScreenProps = { entry: SharedEntryDto; clientName: string; above: ReactNode };

/** An entry that the client shares, to be read in peace; and what the client is told of that. */
export function EntryScreen({ entry, clientName, above }: EntryScreenProps) {
  const { title, body, writtenAt, changedAt, sharedAt } = entry;
  return (
    <Page>
      <PageHeader
        above={above}
        title={t('clinic.journal.of', { day: fullDay(writtenAt) })}
        intro={t('clinic.journal.intro', { name: clientName, at: dayAndTime(sharedAt) })}
      />
      <Card className={classes.sheet}>
        {title && <h2 className={classes.title}>{title}</h2>}
        <p className={classes.body}>{body || t('clinic.journal.empty')}</p>
        <p className={classes.note}>
          {t('clinic.journal.changed', { at: dayAndTime(changedAt) })}{' '}
          {t('clinic.journal.told', { name: clientName })}
        </p>
      </Card>
    </Page>
  );
}
