import { Button } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { t } from '../words';
import classes from './rows.module.css';

/** Takes a row out, and keeps it at hand until the next change: words are not lost to one tap. */
export function useTakenOut<Row>(rows: Row[], set: (rows: Row[]) => void) {
  const [last, setLast] = useState<{ row: Row; place: number }>();
  return {
    last,
    takeOut: (place: number) => {
      setLast({ row: rows[place]!, place });
      set(rows.toSpliced(place, 1));
    },
    forget: () => setLast(undefined),
    bringBack: () => {
      if (last) set(rows.toSpliced(last.place, 0, last.row));
      setLast(undefined);
    },
  };
}

type TakenOutProps = {
  taken: { last: { place: number } | undefined; bringBack: () => void };
  /** A row is about to be back in its place. */
  onBack: (place: number) => void;
};

/** Says that a row was taken out, with the way back. The focus would be lost with the row, so it comes here. */
export function TakenOut({ taken, onBack }: TakenOutProps) {
  const notice = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (taken.last) notice.current?.focus();
  }, [taken.last]);
  return (
    <div ref={notice} role="status" tabIndex={-1} className={taken.last ? classes.taken : 'unseen'}>
      {taken.last && (
        <>
          <span>{t('portal.step.takenOut')}</span>
          <Button
            variant="subtle"
            onClick={() => {
              if (taken.last) onBack(taken.last.place);
              taken.bringBack();
            }}
          >
            {t('portal.today.undo')}
          </Button>
        </>
      )}
    </div>
  );
}
