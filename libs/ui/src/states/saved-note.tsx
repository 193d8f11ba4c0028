import { IconCheck, IconCloudOff } from '@tabler/icons-react';
import { activeLocale } from '../i18n';
import { t } from '../locales/words';
import classes from './states.module.css';

export type Saved =
  { state: 'none' } | { state: 'saving' } | { state: 'saved'; at: Date } | { state: 'waiting' };

/** A quiet line that says where the words are. Spoken politely, without taking the focus. */
export function SavedNote({ saved }: { saved: Saved }) {
  return (
    <span className={classes.saved} role="status">
      {saved.state === 'saving' && t('ui.saved.saving')}
      {saved.state === 'saved' && (
        <>
          <IconCheck size={18} aria-hidden />
          {t('ui.saved.at', { time: clockTime(saved.at) })}
        </>
      )}
      {saved.state === 'waiting' && (
        <>
          <IconCloudOff size={18} aria-hidden />
          {t('ui.saved.waiting')}
        </>
      )}
    </span>
  );
}

const clockTime = (at: Date): string =>
  new Intl.DateTimeFormat(activeLocale(), { hour: 'numeric', minute: '2-digit' }).format(at);
