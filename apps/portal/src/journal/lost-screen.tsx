import { Page, PageHeader } from '@app/ui';
import { Button } from '@mantine/core';
import { t } from '../words';
import type { EntryWords } from './entry-desk';
import classes from './journal.module.css';

type LostScreenProps = { words: EntryWords; onKeep: () => void; onBack: () => void };

/** The page was deleted in another window while something was written here: the words, and a place for them. */
export function LostScreen({ words, onKeep, onBack }: LostScreenProps) {
  return (
    <Page>
      <PageHeader title={t('portal.journal.lost')} intro={t('portal.journal.lostBody')} />
      <article className={classes.sheet}>
        {words.title && <h2>{words.title}</h2>}
        <p className={classes.lines}>{words.body}</p>
      </article>
      <div className={classes.equal}>
        <Button variant="default" onClick={onKeep}>
          {t('portal.journal.keepAsNew')}
        </Button>
        <Button variant="default" onClick={onBack}>
          {t('portal.journal.back')}
        </Button>
      </div>
    </Page>
  );
}
