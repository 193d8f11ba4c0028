import { DemoBand, SkipLinks } from '@app/ui';
import { useEffect, type ReactNode } from 'react';
import { useCare } from '../care/care-query';
import { readLeftBehind } from '../session/left-behind';
import { useSession } from '../session/session-query';
import { SessionWarning } from '../session/session-warning';
import { t } from '../words';
import classes from './layout.module.css';
import { SteadyLink } from './steady-link';
import { TopBar } from './top-bar';
import { useFreshAfterBack } from './use-fresh-after-back';

type SignedInLayoutProps = {
  /** The bottom bar; absent inside an exercise, which has a foot of its own. */
  bar?: ReactNode;
  children: ReactNode;
};

/** The frame of every signed-in screen: the way out at the top, one column, the bar at the bottom. */
export function SignedInLayout({ bar, children }: SignedInLayoutProps) {
  // Asked along with the page's own data; a refusal of either leads to the sign-in page.
  const { data: session } = useSession();
  // So that this device knows whom to turn to before it is without a connection.
  useCare();
  useFreshAfterBack();
  const clientId = session?.client.id;
  useEffect(() => {
    if (clientId) void resumeWords(clientId).catch(() => undefined);
  }, [clientId]);
  return (
    <div className={classes.frame}>
      <SkipLinks contentId="content" withLeave />
      <SessionWarning />
      <TopBar
        left={bar ? <span className={classes.name}>{t('portal.name')}</span> : <SteadyLink />}
      />
      {session?.practice.isDemo && <DemoBand />}
      <main id="content" tabIndex={-1} className={classes.main}>
        {children}
      </main>
      {bar}
    </div>
  );
}

/** Words that waited on the device. What sends them is fetched late: the first page does without. */
async function resumeWords(clientId: string): Promise<void> {
  if (!(await readLeftBehind(clientId))) return;
  const [{ resumeEntries }, { resumeAnswers }] = await Promise.all([
    import('../journal/resume-entries'),
    import('../work/resume-answers'),
  ]);
  await Promise.all([resumeEntries(), resumeAnswers()]);
}

/** The frame before sign-in. */
export function SignedOutLayout({ children }: { children: ReactNode }) {
  return (
    <div className={classes.frame}>
      <SkipLinks contentId="content" />
      <header className={classes.top}>
        <span className={classes.name}>{t('portal.name')}</span>
        <SteadyLink />
      </header>
      <main id="content" tabIndex={-1} className={classes.main}>
        {children}
      </main>
    </div>
  );
}
