import type { JournalReadingDto } from '@app/api-client/portal';
import { fullDay, SavedNote, SharingChip, type Saved } from '@app/ui';
import { Button } from '@mantine/core';
import { IconArrowLeft, IconTrash } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useCare } from '../care/care-query';
import { therapistOf } from '../care/onlookers';
import type { useShareSwitch } from '../keeping/use-share-switch';
import { freeText } from '../steps/free-text';
import { t } from '../words';
import { BODY_MAX, TITLE_MAX, type EntryWords } from './entry-desk';
import { OwnPage, SharedPage } from './entry-state';
import classes from './journal.module.css';

export type EntryScreenProps = {
  words: EntryWords;
  /** Absent before the first words are kept: then it is today. */
  createdAt?: string;
  /** Since when it is shared; null for what is only one's own. */
  sharedAt: string | null;
  readings: JournalReadingDto[];
  saved: Saved;
  /** Already in words; what was written stays as it is. */
  problem?: string;
  onChange: (words: Partial<EntryWords>) => void;
  /** The moment to save at once. */
  onBlur: () => void;
  share: ReturnType<typeof useShareSwitch>;
  onBack: () => void;
  onDelete: () => void;
};

/** A sheet of paper to write on. Above it, always in sight, who sees it; below it, all about that. */
export function EntryScreen(props: EntryScreenProps) {
  const { words, sharedAt, readings, share } = props;
  const name = therapistOf(useCare().data?.whoSees ?? []);
  const body = useRef<HTMLTextAreaElement>(null);
  const isNew = props.createdAt === undefined;
  useEffect(() => {
    window.scrollTo(0, 0);
    if (isNew) body.current?.focus({ preventScroll: true });
    // Only where the page is opened.
  }, []);
  return (
    <div className={classes.entry}>
      <div className={classes.head}>
        <Button
          variant="subtle"
          leftSection={<IconArrowLeft size={20} aria-hidden />}
          onClick={props.onBack}
        >
          {t('portal.journal.back')}
        </Button>
        <SharingChip sharing={sharedAt ? 'shared' : 'private'} name={name} />
      </div>
      <article className={classes.sheet} onBlur={props.onBlur}>
        <h1 className={classes.day}>{fullDay(props.createdAt ?? new Date().toISOString())}</h1>
        <textarea
          {...freeText}
          rows={1}
          className={classes.title}
          aria-label={t('portal.journal.titleLabel')}
          placeholder={t('portal.journal.titleLabel')}
          maxLength={TITLE_MAX}
          value={words.title ?? ''}
          onChange={(event) =>
            props.onChange({ title: oneLine(event.currentTarget.value) || null })
          }
        />
        <textarea
          {...freeText}
          ref={body}
          className={classes.body}
          aria-label={t('portal.journal.bodyLabel')}
          placeholder={t('portal.journal.bodyHint')}
          maxLength={BODY_MAX}
          value={words.body}
          onChange={(event) => props.onChange({ body: event.currentTarget.value })}
        />
      </article>
      <div className={classes.under}>
        <SavedNote saved={props.saved} />
        <p role="alert" className={props.problem ? classes.problem : 'unseen'}>
          {props.problem}
        </p>
        {words.body.length >= BODY_MAX && <p>{t('portal.journal.long')}</p>}
      </div>
      {sharedAt ? (
        <SharedPage name={name} readings={readings} share={share} />
      ) : (
        <OwnPage
          name={name}
          readings={readings}
          share={share}
          isEmpty={words.title === null && words.body === ''}
        />
      )}
      <div className={classes.leave}>
        {sharedAt && <p className={classes.hint}>{t('portal.journal.deleteShared')}</p>}
        <Button
          variant="subtle"
          leftSection={<IconTrash size={20} aria-hidden />}
          onClick={props.onDelete}
        >
          {t('portal.journal.delete')}
        </Button>
      </div>
    </div>
  );
}

/** A title wraps where it is long, and holds no breaks of its own. */
const oneLine = (words: string): string => words.replace(/[\r\n]+/g, ' ');
