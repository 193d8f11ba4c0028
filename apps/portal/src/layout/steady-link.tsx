import { IconAnchor } from '@tabler/icons-react';
import { Link, useLocation } from '@tanstack/react-router';
import { nextOf } from '../session/next-path';
import { t } from '../words';
import classes from './layout.module.css';

/** One tap to Steady me, where no bar has it; from there back to this very place. */
export function SteadyLink() {
  const pathname = useLocation({ select: (location) => location.pathname });
  return (
    <Link to="/steady" search={nextOf(pathname)} state={{ away: 1 }} className={classes.steady}>
      <IconAnchor size={20} stroke={1.75} aria-hidden />
      <span>{t('portal.nav.steady')}</span>
    </Link>
  );
}
