import { Button } from '@mantine/core';
import { IconFlame } from '@tabler/icons-react';
import { useEffect, useId, useRef, useState } from 'react';
import { t } from '../words';
import rows from './rows.module.css';
import classes from './kinds.module.css';

type DestroyLetterProps = {
  /** Whether there are words to destroy. */
  isThere: boolean;
  /** They were destroyed a moment ago. */
  isDestroyed: boolean;
  onDestroy: () => void;
};

/** Two quiet steps: the first opens the second, which says plainly what it does. */
export function DestroyLetter({ isThere, isDestroyed, onDestroy }: DestroyLetterProps) {
  const id = useId();
  const [isAsked, setAsked] = useState(false);
  const question = useRef<HTMLDivElement>(null);
  const first = useRef<HTMLButtonElement>(null);
  const gone = useRef<HTMLParagraphElement>(null);
  const wasAsked = useRef(false);

  useEffect(() => {
    if (isAsked) question.current?.focus();
    else if (wasAsked.current) (isDestroyed ? gone : first).current?.focus();
    wasAsked.current = isAsked;
  }, [isAsked, isDestroyed]);

  if (isAsked)
    return (
      <div
        ref={question}
        tabIndex={-1}
        role="group"
        aria-labelledby={`${id}title`}
        aria-describedby={`${id}words`}
        className={classes.asked}
      >
        <h2 id={`${id}title`}>{t('portal.letter.sure')}</h2>
        <p id={`${id}words`}>{t('portal.letter.forGood')}</p>
        <div className={classes.equalActs}>
          <Button variant="default" onClick={() => setAsked(false)}>
            {t('portal.letter.keep')}
          </Button>
          <Button
            variant="default"
            onClick={() => {
              onDestroy();
              setAsked(false);
            }}
          >
            {t('portal.letter.yes')}
          </Button>
        </div>
      </div>
    );
  return (
    <div>
      <p ref={gone} hidden={!isDestroyed} tabIndex={-1} role="status">
        {isDestroyed && t('portal.letter.gone')}
      </p>
      {isThere && (
        <Button
          ref={first}
          className={rows.out}
          variant="subtle"
          leftSection={<IconFlame size={20} aria-hidden />}
          onClick={() => setAsked(true)}
        >
          {t('portal.letter.destroy')}
        </Button>
      )}
    </div>
  );
}
