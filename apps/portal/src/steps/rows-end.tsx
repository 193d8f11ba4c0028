import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { t } from '../words';
import type { GrowingRows } from './use-growing-rows';
import classes from './rows.module.css';

type RowsEndProps<Row> = {
  rows: GrowingRows<Row>;
  /** Absent where there is no room for another, or rows come in another way. */
  onAdd?: (() => void) | undefined;
};

/** Below rows that come and go: the way back for the one taken out, and the way to another. */
export function RowsEnd<Row>({ rows, onAdd }: RowsEndProps<Row>) {
  const notice = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (rows.last) notice.current?.focus();
  }, [rows.last]);
  return (
    <>
      <div
        ref={notice}
        role="status"
        tabIndex={-1}
        className={rows.last ? classes.taken : 'unseen'}
      >
        {rows.last && (
          <>
            <span>{t('portal.step.takenOut')}</span>
            <Button variant="subtle" onClick={rows.bringBack}>
              {t('portal.today.undo')}
            </Button>
          </>
        )}
      </div>
      {onAdd && (
        <Button variant="default" leftSection={<IconPlus size={20} aria-hidden />} onClick={onAdd}>
          {t('portal.step.addRow')}
        </Button>
      )}
    </>
  );
}
