import type { NextLookDto } from '@app/api-client/portal';
import { dayAndTime } from '@app/ui';
import { t } from '../words';
import classes from './care.module.css';
import { useCare } from './care-query';

/** Beside whatever is shared: nobody waits at the other end, when somebody looks next, and whom to reach. */
export function NotWatched() {
  const { data } = useCare();
  return (
    <p className={classes.hint}>
      {t('portal.step.notWatched')} {data && nextLookWords(data.nextLook)} {t('portal.danger')}
    </p>
  );
}

/** When somebody looks next, in words that promise no more than is known. */
export const nextLookWords = (look: NextLookDto | null): string =>
  look
    ? t('portal.step.nextLook', { at: dayAndTime(look.at), name: look.name })
    : t('portal.step.noNextLook');
