import { t } from '../words';
import classes from './care.module.css';

/** Beside whatever is shared: nobody waits at the other end, and whom to reach instead. */
export function NotWatched() {
  return (
    <p className={classes.hint}>
      {t('portal.step.notWatched')} {t('portal.danger')}
    </p>
  );
}
