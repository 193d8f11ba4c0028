import { IconDots, IconSun } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { t } from '../words';
import classes from './layout.module.css';

const entries = [
  { to: '/', label: 'portal.nav.today', Icon: IconSun },
  { to: '/more', label: 'portal.nav.more', Icon: IconDots },
] as const;

/** Where one can go. An entry appears here when its screen exists. */
export function BottomBar() {
  return (
    <nav className={classes.bar} aria-label={t('portal.nav')}>
      {entries.map(({ to, label, Icon }) => (
        <Link key={to} to={to} activeOptions={{ exact: true }} className={classes.entry}>
          <Icon size={24} stroke={1.75} aria-hidden />
          <span>{t(label)}</span>
        </Link>
      ))}
    </nav>
  );
}
