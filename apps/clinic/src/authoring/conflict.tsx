import type { OwnDraftDto } from '@app/api-client/clinic';
import { dayAndTime } from '@app/ui';
import { Button } from '@mantine/core';
import { useBlocker } from '@tanstack/react-router';
import { toast } from '../toast/toast-store';
import { t } from '../words';
import { asOwnDraft, type OwnDraft } from './own-draft';
import classes from './publishing.module.css';

type ConflictProps = {
  /** What is on this screen. */
  mine: OwnDraft;
  /** What somebody else kept meanwhile. */
  theirs: OwnDraftDto;
  onKeep: () => void;
  onTake: (theirs: OwnDraft) => void;
  /** Puts the one that was not chosen in its place after all. */
  onBack: (draft: OwnDraft) => void;
};

/** Two windows wrote: one is chosen, and the other can still be had back. */
export function Conflict({ mine, theirs, onKeep, onTake, onBack }: ConflictProps) {
  useBlocker({
    shouldBlockFn: ({ next }) => {
      // Whoever is signed out has to sign in, whatever is open here.
      if (next.pathname === '/sign-in') return false;
      toast(t('clinic.author.chooseFirst'));
      return true;
    },
    // The saving asks by itself before the page is closed.
    enableBeforeUnload: false,
  });
  const other = asOwnDraft(theirs.draft);
  const said = (words: string, instead: OwnDraft) =>
    toast(words, { label: t('clinic.undo'), run: () => onBack(instead) });
  return (
    <div className={classes.conflict} role="alert">
      <p>{t('clinic.author.conflict', { at: dayAndTime(theirs.savedAt) })}</p>
      <div className={classes.buttons}>
        <Button
          variant="default"
          onClick={() => {
            onKeep();
            said(t('clinic.author.keptMine'), other);
          }}
        >
          {t('clinic.author.keepMine')}
        </Button>
        <Button
          variant="default"
          onClick={() => {
            onTake(other);
            said(t('clinic.author.tookTheirs'), mine);
          }}
        >
          {t('clinic.author.takeTheirs')}
        </Button>
      </div>
    </div>
  );
}
