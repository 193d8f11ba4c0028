import { IconSearch } from '@tabler/icons-react';
import { lazy, Suspense, useRef, useState } from 'react';
import { chordName } from '../keys/chord-name';
import { useShortcut } from '../keys/use-shortcut';
import { t } from '../words';
import classes from './find.module.css';

const FindDialog = lazy(async () => ({ default: (await import('./find-dialog')).FindDialog }));

/** The search for a client: a button in the rail, and ⌘K on any page. */
export function FindClient() {
  const [isOpen, setOpen] = useState(false);
  const from = useRef<Element | null>(null);
  const open = () => {
    from.current = document.activeElement;
    setOpen(true);
  };
  const close = () => {
    setOpen(false);
    if (from.current instanceof HTMLElement) from.current.focus();
  };
  useShortcut({ key: 'mod+k' }, open);
  return (
    <>
      <button type="button" className={classes.button} onClick={open}>
        <IconSearch size={18} stroke={1.75} aria-hidden />
        <span>{t('clinic.caseload.search')}</span>
        <kbd aria-hidden>{chordName('K')}</kbd>
      </button>
      {isOpen && (
        <Suspense>
          <FindDialog onClose={close} />
        </Suspense>
      )}
    </>
  );
}
