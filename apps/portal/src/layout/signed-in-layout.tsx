import { DemoBand, LeaveButton, SkipLinks } from '@app/ui';
import type { ReactNode } from 'react';
import { signInPath } from '../session/come-and-go';
import { giveUpSession } from '../session/left-mark';
import { useSession } from '../session/session-query';
import { SessionWarning } from '../session/session-warning';
import { t } from '../words';
import classes from './layout.module.css';
import { useFreshAfterBack } from './use-fresh-after-back';

const neutralPage = 'https://www.wikipedia.org/';

type SignedInLayoutProps = {
  /** The bottom bar; absent inside an exercise, which has a foot of its own. */
  bar?: ReactNode;
  children: ReactNode;
};

/** The frame of every signed-in screen: the way out at the top, one column, the bar at the bottom. */
export function SignedInLayout({ bar, children }: SignedInLayoutProps) {
  // Asked along with the page's own data; a refusal of either leads to the sign-in page.
  const { data: session } = useSession();
  useFreshAfterBack();
  return (
    <div className={classes.frame}>
      <SkipLinks contentId="content" withLeave />
      <SessionWarning />
      <header className={classes.top}>
        <span className={classes.name}>{t('portal.name')}</span>
        <LeaveButton to={neutralPage} signInPath={signInPath} onLeave={giveUpSession} />
      </header>
      {session?.practice.isDemo && <DemoBand />}
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
