import { DemoBand, SkipLinks } from '@app/ui';
import {
  IconBooks,
  IconBuildingCommunity,
  IconEye,
  IconEyeOff,
  IconSun,
  IconUserCircle,
  IconUsersGroup,
} from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { FindClient } from '../find/find-client';
import { chordName } from '../keys/chord-name';
import { ShortcutsHelp } from '../keys/shortcuts-help';
import { useShortcut } from '../keys/use-shortcut';
import { veil } from '../privacy/veil';
import { useMay, useSession } from '../session/session-query';
import { t } from '../words';
import classes from './layout.module.css';

/** The frame of every signed-in screen: rail on the left, work on the right. */
export function ClinicLayout({ children }: { children: ReactNode }) {
  const { member, practice } = useSession();
  const hasCaseload = useMay('caseload:read');
  const hasLibrary = useMay('exercise:read');
  const administers = useMay('practice:administer');
  return (
    <div className={classes.frame}>
      <SkipLinks contentId="content" />
      <header className={classes.rail}>
        <span className={classes.brand}>{t('clinic.name')}</span>
        {hasCaseload && <FindClient />}
        <nav aria-label={t('clinic.nav')} className={classes.entries}>
          {hasCaseload && (
            <Link to="/" activeOptions={{ exact: true }} className={classes.entry}>
              <IconSun size={20} stroke={1.75} aria-hidden />
              <span>{t('clinic.nav.today')}</span>
            </Link>
          )}
          {hasCaseload && (
            <Link to="/caseload" className={classes.entry}>
              <IconUsersGroup size={20} stroke={1.75} aria-hidden />
              <span>{t('clinic.nav.caseload')}</span>
            </Link>
          )}
          {hasLibrary && (
            <Link to="/library" className={classes.entry}>
              <IconBooks size={20} stroke={1.75} aria-hidden />
              <span>{t('clinic.nav.library')}</span>
            </Link>
          )}
          {administers && (
            <Link to="/practice" className={classes.entry}>
              <IconBuildingCommunity size={20} stroke={1.75} aria-hidden />
              <span>{t('clinic.nav.practice')}</span>
            </Link>
          )}
          <Link to="/me" className={classes.entry}>
            <IconUserCircle size={20} stroke={1.75} aria-hidden />
            <span>{t('clinic.nav.me')}</span>
          </Link>
        </nav>
        <div className={classes.foot}>{hasCaseload && <VeilSwitch />}</div>
        <div className={classes.who}>
          <span>{practice.name}</span>
          <strong>{member.name}</strong>
        </div>
      </header>
      <div className={classes.work}>
        {practice.isDemo && <DemoBand />}
        <main id="content" tabIndex={-1} className={classes.main}>
          {children}
        </main>
      </div>
      <ShortcutsHelp />
    </div>
  );
}

/** Names or initials, for when somebody else sees the screen. */
function VeilSwitch() {
  const isVeiled = veil.use();
  const change = () => veil.set((was) => !was);
  useShortcut({ key: 'mod+.' }, change);
  const Icon = isVeiled ? IconEyeOff : IconEye;
  return (
    <button
      type="button"
      className={classes.veil}
      aria-pressed={isVeiled}
      title={chordName('.')}
      onClick={change}
    >
      <Icon size={20} stroke={1.75} aria-hidden />
      <span>{t('clinic.veil')}</span>
    </button>
  );
}
