import { Page, PageHeader } from '@app/ui';
import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { t } from '../words';
import classes from './keeping.module.css';

/** One of two versions: its words, and who sees them. */
type Version = { words: string; chip: ReactNode };

type ConflictChoiceProps = {
  /** The question that was answered, where there is one. */
  asked?: string;
  mine: Version;
  other: Version;
  onChoose: (choice: 'this' | 'other') => void;
};

/** The same was written in two places: both versions, and the choice between them. */
export function ConflictChoice({ asked, mine, other, onChoose }: ConflictChoiceProps) {
  return (
    <Page>
      <PageHeader title={t('portal.conflict.title')} intro={t('portal.conflict.intro')} />
      {asked && <p className={classes.asked}>{asked}</p>}
      <section className={classes.version} aria-labelledby="this-one">
        <h2 id="this-one">{t('portal.conflict.this')}</h2>
        <p className={classes.lines}>{mine.words || t('portal.conflict.empty')}</p>
        {mine.chip}
        <Button variant="default" onClick={() => onChoose('this')}>
          {t('portal.conflict.keepThis')}
        </Button>
      </section>
      <section className={classes.version} aria-labelledby="other-one">
        <h2 id="other-one">{t('portal.conflict.other')}</h2>
        <p className={classes.lines}>{other.words || t('portal.conflict.empty')}</p>
        {other.chip}
        <Button variant="default" onClick={() => onChoose('other')}>
          {t('portal.conflict.keepOther')}
        </Button>
      </section>
    </Page>
  );
}
