import type { AppointmentDto } from '@app/api-client/clinic';
import { dayAndTime } from '@app/ui';
import { t } from '../words';
import { ago } from '../when/ago';
import { sessionInWords } from './session-words';
import classes from './sessions-band.module.css';

type SessionsBandProps = {
  last: AppointmentDto | null;
  next: AppointmentDto | null;
  onAll: () => void;
  onChangeNext?: (() => void) | undefined;
};

/** When they met last, and when they meet next. */
export function SessionsBand({ last, next, onAll, onChangeNext }: SessionsBandProps) {
  return (
    <dl className={`bare ${classes.band}`}>
      <div>
        <dt>{t('clinic.since.last')}</dt>
        <Session of={last} none={t('clinic.since.noLast')} />
        <dd>
          <button type="button" className={classes.act} onClick={onAll}>
            {t('clinic.sessions.all')}
          </button>
        </dd>
      </div>
      <div>
        <dt>{t('clinic.since.next')}</dt>
        <Session of={next} none={t('clinic.since.noNext')} />
        {onChangeNext && (
          <dd>
            <button type="button" className={classes.act} onClick={onChangeNext}>
              {t('clinic.sessions.changeNext')}
            </button>
          </dd>
        )}
      </div>
    </dl>
  );
}

function Session({ of, none }: { of: AppointmentDto | null; none: string }) {
  if (!of) return <dd className={classes.quiet}>{none}</dd>;
  return (
    <dd>
      <strong>{dayAndTime(of.startsAt)}</strong>
      <span className={classes.quiet}>
        {[sessionInWords(of), of.state === 'held' && ago(of.startsAt)].filter(Boolean).join(' · ')}
      </span>
    </dd>
  );
}
