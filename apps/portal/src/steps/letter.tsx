import { LETTER_MAX } from '@app/exercises';
import { Textarea } from '@mantine/core';
import { useId, useState } from 'react';
import { t } from '../words';
import { DestroyLetter } from './destroy-letter';
import { Example } from './example';
import { freeText } from './free-text';
import type { StepControlProps } from './step-control';
import classes from './kinds.module.css';

type LetterProps = StepControlProps<'letter', string> & {
  /** Every word goes for good, on the server and on the device. */
  onErase: () => void;
};

/** A letter on a page of its own. Nobody is sent it; whoever wrote it can destroy it. */
export function LetterControl(props: LetterProps) {
  const { step, value, onChange, onErase, describedBy } = props;
  const id = useId();
  // A new sheet has no memory: what was destroyed cannot be undone back onto it.
  const [sheet, setSheet] = useState(0);
  const [isDestroyed, setDestroyed] = useState(false);
  return (
    <div className={classes.kind}>
      <p id={`${id}kept`}>{t('portal.letter.kept')}</p>
      <Example text={step.example} />
      <div className={classes.sheet}>
        {step.greeting && <p className={classes.greeting}>{step.greeting}</p>}
        <Textarea
          {...freeText}
          key={sheet}
          id={`${id}page`}
          classNames={{ input: classes.page }}
          aria-label={step.prompt}
          aria-describedby={[describedBy, `${id}kept`].filter(Boolean).join(' ')}
          maxLength={LETTER_MAX}
          rows={12}
          value={value ?? ''}
          onChange={({ currentTarget }) => {
            setDestroyed(false);
            onChange(currentTarget.value || null);
          }}
        />
      </div>
      <DestroyLetter
        isThere={Boolean(value)}
        isDestroyed={isDestroyed}
        onDestroy={() => {
          onErase();
          setSheet(sheet + 1);
          setDestroyed(true);
        }}
      />
    </div>
  );
}
