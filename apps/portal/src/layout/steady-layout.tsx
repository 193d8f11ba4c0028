import { SkipLinks } from '@app/ui';
import { useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { queries } from '../api/queries';
import { sessionQuery } from '../session/session-query';
import { t } from '../words';
import { BottomBar } from './bottom-bar';
import classes from './layout.module.css';
import { TopBar } from './top-bar';

/** The frame of Steady me. It asks the server nothing: it works for anybody, without a connection too. */
export function SteadyLayout({ children }: { children: ReactNode }) {
  const { next } = useSearch({ from: '/steadying' });
  const isKnown = queries.getQueryData(sessionQuery.queryKey) !== undefined;
  // From an exercise, or a page that is being written, there is one way on: back to it.
  const hasBar = isKnown && !/^\/(w|journal)\//.test(next ?? '');
  return (
    <div className={classes.frame}>
      <SkipLinks contentId="content" withLeave />
      <TopBar left={<span className={classes.name}>{t('portal.name')}</span>} />
      <main id="content" tabIndex={-1} className={classes.main}>
        {children}
      </main>
      {hasBar && <BottomBar />}
    </div>
  );
}
