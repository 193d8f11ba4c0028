import type { ReactNode } from 'react';
import { t } from '../words';
import classes from './layout.module.css';

/** The frame before sign-in: one sheet in the middle. */
export function SignedOutLayout({ children }: { children: ReactNode }) {
  return (
    <main id="content" className={classes.signedOut}>
      <span className={classes.brand}>{t('clinic.name')}</span>
      {children}
    </main>
  );
}
