import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { t } from '../locales/words';
import classes from './states.module.css';

/** Nothing here, and that is fine. */
export function EmptyState(props: {
  title: string;
  body?: string;
  drawing?: ReactNode;
  action?: ReactNode;
}) {
  return (
    <div className={classes.state}>
      {props.drawing}
      <p className={classes.title}>{props.title}</p>
      {props.body && <p>{props.body}</p>}
      {props.action}
    </div>
  );
}

type ErrorStateProps = {
  title?: string;
  body?: string;
  /** The id of the request that did not work out, for whoever is asked for help. */
  requestId?: string;
  onRetry?: () => void;
};

/** Something did not load: says so, offers another try and a reference to quote. */
export function ErrorState({ title, body, requestId, onRetry }: ErrorStateProps) {
  return (
    <div className={classes.state} role="alert">
      <p className={classes.title}>{title ?? t('ui.error.title')}</p>
      <p>{body ?? t('ui.error.body')}</p>
      {onRetry && (
        <Button variant="default" onClick={onRetry}>
          {t('ui.error.retry')}
        </Button>
      )}
      {requestId && (
        <p className={classes.reference}>{t('ui.error.reference', { id: requestId })}</p>
      )}
    </div>
  );
}

/** Quiet bones of the page to come; nothing pulses. */
export function LoadingState({ lines = 3 }: { lines?: number }) {
  return (
    <div role="status">
      <span className="unseen">{t('ui.loading')}</span>
      <div className={classes.bones} aria-hidden>
        {Array.from({ length: lines }, (_, line) => (
          <div key={line} className={classes.bone} />
        ))}
      </div>
    </div>
  );
}
