import { LoadingState } from '@app/ui';
import { t } from '../words';
import classes from './layout.module.css';

/** The frame before anybody is known to be signed in: nothing moves when they are. */
export function FrameBones() {
  return (
    <div className={classes.frame}>
      <header className={classes.rail}>
        <span className={classes.brand}>{t('clinic.name')}</span>
      </header>
      <main id="content" className={classes.main}>
        <LoadingState lines={6} />
      </main>
    </div>
  );
}
