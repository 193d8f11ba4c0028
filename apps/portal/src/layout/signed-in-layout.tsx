import { LeaveButton, SkipLinks } from '@app/ui';
import type { ReactNode } from 'react';
import { t } from '../words';
import classes from './layout.module.css';

export const neutralPage = 'https://www.wikipedia.org/';

type SignedInLayoutProps = {
  /** Revokes the session without waiting; the page is blank already. */
  onLeave?: () => void;
  /** The bottom bar; absent inside an exercise, which has a foot of its own. */
  bar?: ReactNode;
  children: ReactNode;
};

/** The frame of every signed-in screen: the way out at the top, one column, the bar at the bottom. */
export function SignedInLayout({ onLeave, bar, children }: SignedInLayoutProps) {
  return (
    <div className={classes.frame}>
      <SkipLinks contentId="content" withLeave />
      <header className={classes.top}>
        <span className={classes.name}>{t('portal.name')}</span>
        <LeaveButton to={neutralPage} signInPath="/sign-in" onLeave={onLeave} />
      </header>
      <main id="content" tabIndex={-1} className={classes.main}>
        {children}
      </main>
      {bar}
    </div>
  );
}

/** The frame before sign-in. */
export function SignedOutLayout({ children }: { children: ReactNode }) {
  return (
    <div className={classes.frame}>
      <SkipLinks contentId="content" />
      <main id="content" tabIndex={-1} className={classes.main}>
        {children}
      </main>
    </div>
  );
}
