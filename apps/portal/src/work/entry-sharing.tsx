import { SharingChip, type Sharing } from '@app/ui';
import { Button } from '@mantine/core';
import { t } from '../words';
import { NotWatched } from '../care/not-watched';
import classes from './work.module.css';

export type EntrySharingProps = {
  state: Sharing;
  name: string;
  /** When whoever it is shared with can read it. */
  sharedHint: string;
  /** Absent where it is shared or not given at all. */
  onToggle?: (() => void) | undefined;
};

/** Who sees an entry, the way to change that, and what nobody watches. */
export function EntrySharing({ state, name, sharedHint, onToggle }: EntrySharingProps) {
  return (
    <>
      <div className={classes.sharing}>
        <SharingChip sharing={state} name={name} />
        {onToggle && (
          <Button variant="subtle" onClick={onToggle}>
            {state === 'private' ? t('portal.step.share', { name }) : t('portal.step.keep')}
          </Button>
        )}
      </div>
      {state === 'private' ? (
        <p className={classes.hint}>
          {t('portal.step.nobodySees')} {t('portal.danger')}
        </p>
      ) : (
        <>
          <p className={classes.hint}>{sharedHint}</p>
          <NotWatched />
        </>
      )}
    </>
  );
}
