import { SkipLinks } from '@app/ui';
import { IconUserCircle, IconUsersGroup } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { t } from '../words';
import classes from './layout.module.css';

const entries = [
  { to: '/', label: 'clinic.nav.caseload', Icon: IconUsersGroup },
  { to: '/me', label: 'clinic.nav.me', Icon: IconUserCircle },
] as const;

export type ClinicLayoutProps = {
  /** Absent while the session is being asked for. */
  practice?: string;
  member?: string;
  children: ReactNode;
};

/** The frame of every signed-in screen: rail on the left, work on the right. */
export function ClinicLayout({ practice, member, children }: ClinicLayoutProps) {
  return (
    <div className={classes.frame}>
      <SkipLinks contentId="content" />
      <header className={classes.rail}>
        <span className={classes.brand}>{t('clinic.name')}</span>
        <nav aria-label={t('clinic.nav')} className={classes.entries}>
          {entries.map(({ to, label, Icon }) => (
            <Link key={to} to={to} activeOptions={{ exact: true }} className={classes.entry}>
              <Icon size={20} stroke={1.75} aria-hidden />
              <span>{t(label)}</span>
            </Link>
          ))}
        </nav>
        <div className={classes.who}>
          {practice && <span>{practice}</span>}
          {member && <strong>{member}</strong>}
        </div>
      </header>
      <main id="content" tabIndex={-1} className={classes.main}>
        {children}
      </main>
    </div>
  );
}

/** The frame before sign-in: one sheet in the middle. */
export function SignedOutLayout({ children }: { children: ReactNode }) {
  return (
    <main id="content" className={classes.signedOut}>
      <span className={classes.brand}>{t('clinic.name')}</span>
      {children}
    </main>
  );
}
