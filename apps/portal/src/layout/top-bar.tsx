import { LeaveButton } from '@app/ui';
import type { ReactNode } from 'react';
import { signInPath } from '../session/come-and-go';
import { giveUpSession } from '../session/left-mark';
import classes from './layout.module.css';

const neutralPage = 'https://www.wikipedia.org/';

/** The top of a page that can be left at once. */
export function TopBar({ left }: { left: ReactNode }) {
  return (
    <header className={classes.top}>
      {left}
      <LeaveButton to={neutralPage} signInPath={signInPath} onLeave={giveUpSession} />
    </header>
  );
}
