import { Textarea } from '@mantine/core';
import { useRef } from 'react';
import { t } from '../words';
import classes from './assign.module.css';

const RATIONALE_MAX = 2_000;
const STARTERS = ['said', 'soThat', 'noticed'] as const;
/** Where somebody's own words go. */
const GAP = '…';

type RationaleFieldProps = {
  clientName: string;
  value: string;
  onChange: (value: string) => void;
};

/** Why this, in a line; the starters begin it in the client's words. */
export function RationaleField({ clientName, value, onChange }: RationaleFieldProps) {
  const field = useRef<HTMLTextAreaElement>(null);
  const begin = (starter: (typeof STARTERS)[number]) => {
    const before = value.trim();
    const text = [before, t(`clinic.starter.${starter}`)].filter(Boolean).join(' ');
    onChange(text);
    // Once it is on the screen: the gap is marked, so that typing fills it.
    requestAnimationFrame(() => {
      const at = text.lastIndexOf(GAP);
      field.current?.focus();
      field.current?.setSelectionRange(at, at + GAP.length);
    });
  };
  return (
    <div className={classes.rationale}>
      <Textarea
        ref={field}
        id="rationale"
        label={t('clinic.assign.rationale')}
        description={t('clinic.assign.rationaleHint', { name: clientName })}
        rows={2}
        maxLength={RATIONALE_MAX}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      <div role="group" aria-label={t('clinic.assign.starters')} className={classes.starters}>
        {STARTERS.map((starter) => (
          <button key={starter} type="button" onClick={() => begin(starter)}>
            {t(`clinic.starter.${starter}`)}
          </button>
        ))}
      </div>
    </div>
  );
}
