import { Button } from '@mantine/core';
import { type ReactNode, useId, useState } from 'react';
import { t } from '../words';
import classes from './phone.module.css';

/** One page of what is shown on the phone. */
export type Sheet = { key: string; place: string; note?: string; content: ReactNode };

type PhoneProps<S extends Sheet> = {
  sheets: readonly S[];
  /** The page to show, where somebody else decides; otherwise one turns them by oneself. */
  at?: number;
  onAt?: (at: number) => void;
  /** What can be done with all of it, beside its heading. */
  aside?: ReactNode;
  /** What stands below the page that is shown. */
  below?: (sheet: S) => ReactNode;
};

/** What a client meets, a page at a time, on something of a phone's size. */
export function Phone<S extends Sheet>({ sheets, aside, below, ...turned }: PhoneProps<S>) {
  const titleId = useId();
  const [own, setOwn] = useState(0);
  const at = turned.at ?? own;
  const turnTo = turned.onAt ?? setOwn;
  const index = Math.min(at, sheets.length - 1);
  const sheet = sheets[index]!;
  return (
    <section className={classes.preview} aria-labelledby={titleId}>
      <div className={classes.above}>
        <h3 id={titleId}>{t('clinic.assign.asClientSees')}</h3>
        {aside}
      </div>
      <div className={classes.phone}>
        <div
          key={sheet.key}
          className={classes.screen}
          tabIndex={0}
          role="group"
          aria-label={sheet.place}
        >
          {sheet.content}
        </div>
      </div>
      <div className={classes.turn}>
        <Button variant="default" disabled={index === 0} onClick={() => turnTo(index - 1)}>
          {t('clinic.assign.previewBack')}
        </Button>
        <span role="status" className={classes.place}>
          {sheet.place}
          {sheet.note && <span>{sheet.note}</span>}
        </span>
        <Button
          variant="default"
          disabled={index === sheets.length - 1}
          onClick={() => turnTo(index + 1)}
        >
          {t('clinic.assign.previewNext')}
        </Button>
      </div>
      {below?.(sheet)}
    </section>
  );
}
