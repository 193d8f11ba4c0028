import { IconCheck, IconCloudOff, IconDeviceMobile, IconFile } from '@tabler/icons-react';
import { clockTime } from '../dates';
import { t } from '../locales/words';
import classes from './states.module.css';

export type Saved =
  | { state: 'none' }
  | { state: 'saving' }
  | { state: 'saved'; at: Date }
  | { state: 'waiting' }
  | { state: 'on-device' }
  /** Only as long as the page: the device is meant to keep nothing of them. */
  | { state: 'on-page' };

/** A quiet line that says where the words are. Spoken politely, without taking the focus. */
export function SavedNote({ saved }: { saved: Saved }) {
  return (
    <span className={classes.saved} role="status">
      {saved.state === 'saving' && t('ui.saved.saving')}
      {saved.state === 'saved' && (
        <>
          <IconCheck size={18} aria-hidden />
          {t('ui.saved.at', { time: clockTime(saved.at.toISOString()) })}
        </>
      )}
      {saved.state === 'waiting' && (
        <>
          <IconCloudOff size={18} aria-hidden />
          {t('ui.saved.waiting')}
        </>
      )}
      {saved.state === 'on-page' && (
        <>
          <IconFile size={18} aria-hidden />
          {t('ui.saved.onPage')}
        </>
      )}
      {saved.state === 'on-device' && (
        <>
          <IconDeviceMobile size={18} aria-hidden />
          {t('ui.saved.onDevice')}
        </>
      )}
    </span>
  );
}
