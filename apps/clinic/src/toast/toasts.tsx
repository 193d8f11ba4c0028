import { Button, CloseButton } from '@mantine/core';
import { useEffect, useState } from 'react';
import { t } from '../words';
import { dropToast, toasts, type Toast } from './toast-store';
import classes from './toast.module.css';

/** Long enough to change one's mind, or to read a line. */
const WITH_ACTION_MS = 10_000;
const PLAIN_MS = 5_000;

/** The place at the foot of the page where short news appears. */
export function Toasts() {
  const shown = toasts.use();
  return (
    <div className={classes.place} role="status">
      {shown.map((one) => (
        <OneToast key={one.id} toast={one} />
      ))}
    </div>
  );
}

function OneToast({ toast: { id, text, action } }: { toast: Toast }) {
  const [isHeld, setHeld] = useState(false);
  useEffect(() => {
    if (isHeld) return undefined;
    const timer = setTimeout(() => dropToast(id), action ? WITH_ACTION_MS : PLAIN_MS);
    return () => clearTimeout(timer);
  }, [id, isHeld, action]);
  // The focus must not fall out of the page together with the note it was in.
  const close = () => {
    document.getElementById('content')?.focus({ preventScroll: true });
    dropToast(id);
  };
  return (
    <div
      className={classes.toast}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <span>{text}</span>
      {action && (
        <Button
          variant="subtle"
          onClick={() => {
            close();
            action.run();
          }}
        >
          {action.label}
        </Button>
      )}
      <CloseButton aria-label={t('clinic.toast.close')} onClick={close} />
    </div>
  );
}
