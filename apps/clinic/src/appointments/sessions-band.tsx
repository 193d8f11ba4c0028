import type { AppointmentDto } from '@app/api-client/clinic';
import { dayAndTime } from '@app/ui';
import { t } from '../words';
import { ago } from '../when/ago';
import { sessionInWords } from './session-words';
import classes from './sessions-band.module.css';

type SessionsBandProps = { last: AppointmentDto | null; next: AppointmentDto | null };

/** When they met last, and when they meet next. */
export function SessionsBand({ last, next }: SessionsBandProps) {
  return (
    <dl className={`bare ${classes.band}`}>
      <div>
        <dt>{t('clinic.since.last')}</dt>
        {last ? (
          <dd>
            <strong>{dayAndTime(last.startsAt)}</strong>
            <span
              className={classes.quiet}
            >{`${ago(last.startsAt)} · ${sessionInWords(last)}`}</span>
          </dd>
        ) : (
          <dd className={classes.quiet}>{t('clinic.since.noLast')}</dd>
        )}
      </div>
      <div>
        <dt>{t('clinic.since.next')}</dt>
        {next ? (
          <dd>
            <strong>{dayAndTime(next.startsAt)}</strong>
            <span className={classes.quiet}>{sessionInWords(next)}</span>
          </dd>
        ) : (
          <dd className={classes.quiet}>{t('clinic.since.noNext')}</dd>
        )}
      </div>
    </dl>
  );
}
