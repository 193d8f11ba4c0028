import { IconAnchor, IconDots, IconNotebook, IconSun } from '@tabler/icons-react';
import { Link, useLocation, useSearch } from '@tanstack/react-router';
import { nextOf } from '../session/next-path';
import { stateAfter, useAway } from '../steady/away';
import { t } from '../words';
import classes from './layout.module.css';

const entries = [
  { to: '/', label: 'portal.nav.today', Icon: IconSun },
  { to: '/journal', label: 'portal.nav.journal', Icon: IconNotebook },
  { to: '/steady', label: 'portal.nav.steady', Icon: IconAnchor },
  { to: '/more', label: 'portal.nav.more', Icon: IconDots },
] as const;

/** Where one can go. An entry appears here when its screen exists. */
export function BottomBar() {
  const back = useWayBack();
  return (
    <nav className={classes.bar} aria-label={t('portal.nav')}>
      {entries.map(({ to, label, Icon }) => (
        <Link
          key={to}
          to={to}
          {...(to === '/steady' && back)}
          activeOptions={{ exact: to === '/', includeSearch: false }}
          className={classes.entry}
        >
          <Icon size={24} stroke={1.75} aria-hidden />
          <span>{t(label)}</span>
        </Link>
      ))}
    </nav>
  );
}

/** Where Steady me leads back to: this page, or where it was opened from. */
function useWayBack() {
  const pathname = useLocation({ select: (location) => location.pathname });
  const { next } = useSearch({ strict: false });
  const away = useAway();
  return pathname.startsWith('/steady')
    ? { search: { next }, state: stateAfter(away) }
    : { search: nextOf(pathname), state: { away: 1 } };
}
