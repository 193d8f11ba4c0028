import { Button } from '@mantine/core';
import { useLocation } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { t } from '../words';
import classes from './client.module.css';

/** As many rows of what is over as one looks at in passing. */
const FEW = 5;

type FoldedProps<T> = {
  rows: T[];
  /** The way to what is further back, where there is more. */
  onEarlier: (() => void) | undefined;
  children: (rows: T[]) => ReactNode;
};

/** The latest few; the others on demand, and at once where the address names one of them. */
export function Folded<T extends { id: string }>({ rows, onEarlier, children }: FoldedProps<T>) {
  const hash = useLocation({ select: (location) => location.hash });
  const [isWhole, setWhole] = useState(() => rows.some(({ id }) => hash.endsWith(id)));
  const hidden = rows.length - FEW;
  const isFolded = !isWhole && hidden > 0;
  const unfold = isFolded ? () => setWhole(true) : onEarlier;
  return (
    <>
      {children(isFolded ? rows.slice(0, FEW) : rows)}
      {unfold && (
        <Button variant="subtle" className={classes.earlier} onClick={unfold}>
          {isFolded
            ? t('clinic.client.more', { count: hidden, hasEarlier: onEarlier ? 'yes' : 'no' })
            : t('clinic.client.earlier')}
        </Button>
      )}
    </>
  );
}
