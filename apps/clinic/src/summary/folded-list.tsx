import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { t } from '../words';
import classes from './client-summary.module.css';

type FoldedListProps<Row> = {
  rows: Row[];
  /** Rows that are there without asking. */
  first: number;
  children: (shown: Row[]) => ReactNode;
};

/** The first rows of a list, and the rest for whoever reads on. */
export function FoldedList<Row>({ rows, first, children }: FoldedListProps<Row>) {
  const [isAll, setAll] = useState(false);
  const hidden = isAll ? 0 : Math.max(0, rows.length - first);
  return (
    <>
      {children(rows.slice(0, rows.length - hidden))}
      {hidden > 0 && (
        <Button variant="default" className={classes.more} onClick={() => setAll(true)}>
          {t('clinic.period.showMore', { count: hidden })}
        </Button>
      )}
    </>
  );
}
