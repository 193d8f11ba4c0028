import type { JournalCardDto } from '@app/api-client/portal';
import { Loaded, monthAndYear, Page, PageHeader, type Loadable } from '@app/ui';
import { Button } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { t } from '../words';
import { byMonth } from './by-month';
import { DeletionNotice } from './deletion-notice';
import type { Deletion } from './deletions';
import { EntryRow } from './entry-row';
import { FirstPage } from './first-page';
import classes from './journal.module.css';

export type JournalScreenProps = {
  entries: Loadable<JournalCardDto[]>;
  /** Whom shared pages are shared with. */
  name: string;
  /** What can still be brought back. */
  deletion?: Deletion;
  onUndo: (deletion: Deletion) => void;
  onEarlier?: () => void;
  onWrite: () => void;
};

/** One's own pages by month, each with who sees it; before the first one, what there is to know. */
export function JournalScreen({ entries, name, onWrite, ...props }: JournalScreenProps) {
  const isEmpty = entries.state === 'ready' && entries.value.length === 0;
  return (
    <Page>
      <PageHeader
        title={t('portal.journal.title')}
        intro={t('portal.journal.intro')}
        actions={
          entries.state === 'ready' &&
          !isEmpty && (
            <Button leftSection={<IconPencil size={20} aria-hidden />} onClick={onWrite}>
              {t('portal.journal.write')}
            </Button>
          )
        }
      />
      <DeletionNotice deletion={props.deletion} onUndo={props.onUndo} />
      <Loaded of={entries} lines={5}>
        {(all) =>
          all.length === 0 ? (
            <FirstPage onWrite={onWrite} />
          ) : (
            byMonth(all, monthAndYear).map(({ month, rows }) => (
              <section key={month} className={classes.month} aria-label={month}>
                <h2>{month}</h2>
                <ul className="bare">
                  {rows.map((entry) => (
                    <EntryRow key={entry.id} entry={entry} name={name} />
                  ))}
                </ul>
              </section>
            ))
          )
        }
      </Loaded>
      {props.onEarlier && (
        <div>
          <Button variant="default" onClick={props.onEarlier}>
            {t('portal.journal.earlier')}
          </Button>
        </div>
      )}
    </Page>
  );
}
