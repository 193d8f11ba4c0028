import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { t } from '../words';
import classes from './response.module.css';

type ResponseWaysProps = { newerId: string | null; olderId: string | null };

/** To the same client's responses before and after this one. */
export function ResponseWays({ newerId, olderId }: ResponseWaysProps) {
  if (!newerId && !olderId) return null;
  return (
    <nav aria-label={t('clinic.response.ways')} className={classes.ways}>
      <Way responseId={newerId} keyName="K" icon={<IconArrowUp size={16} aria-hidden />}>
        {t('clinic.response.newer')}
      </Way>
      <Way responseId={olderId} keyName="J" icon={<IconArrowDown size={16} aria-hidden />}>
        {t('clinic.response.older')}
      </Way>
    </nav>
  );
}

type WayProps = {
  responseId: string | null;
  keyName: string;
  icon: ReactNode;
  children: ReactNode;
};

/** At either end it stands there in grey: what does not lead on should not jump about either. */
function Way({ responseId, keyName, icon, children }: WayProps) {
  if (!responseId)
    return (
      <span className={classes.noWay}>
        {icon}
        {children}
      </span>
    );
  return (
    <Link
      to="/responses/$responseId"
      params={{ responseId }}
      className={classes.way}
      aria-keyshortcuts={keyName.toLowerCase()}
      title={keyName}
    >
      {icon}
      {children}
    </Link>
  );
}
