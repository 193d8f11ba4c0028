import type { AppointmentDto } from '@app/api-client/clinic';
import { dayAndTime, Loaded } from '@app/ui';
import { Button, Modal } from '@mantine/core';
import type { Listed } from '../api/pages';
import { t } from '../words';
import { sessionInWords } from './session-words';
import { useAppointments } from './use-appointments';
import classes from './appointments.module.css';

type AllSessionsProps = {
  sessions: Listed<AppointmentDto>;
  /** Whether a session is the reader's own to change. */
  isOwn: (session: AppointmentDto) => boolean;
  onChange: (session: AppointmentDto) => void;
  onClose: () => void;
};

/** Every session with a client, the latest first: planned, held and cancelled ones. */
export function AllSessions({ sessions, isOwn, onChange, onClose }: AllSessionsProps) {
  return (
    <Modal
      opened
      onClose={onClose}
      size="36rem"
      title={t('clinic.sessions.title')}
      closeButtonProps={{ 'aria-label': t('clinic.assign.close') }}
      classNames={{ content: classes.sheet, header: classes.sheet, title: classes.title }}
      transitionProps={{ duration: 0 }}
      yOffset="10vh"
      returnFocus={false}
    >
      <Loaded of={sessions.rows} lines={6}>
        {(rows) =>
          rows.length > 0 ? (
            <ul className={`bare ${classes.rows}`}>
              {rows.map((row) => (
                <li key={row.id} className={classes.row} data-state={row.state}>
                  <div className={classes.when}>
                    <span className={classes.at}>{dayAndTime(row.startsAt)}</span>
                    <span className={classes.hint}>
                      {[
                        t(`clinic.sessions.state.${row.state}`),
                        sessionInWords(row),
                        !isOwn(row) && row.memberName,
                      ]
                        .filter(Boolean)
                        .join(' · ')}
                    </span>
                  </div>
                  {isOwn(row) && <Act session={row} onChange={onChange} />}
                </li>
              ))}
            </ul>
          ) : (
            <p className={classes.hint}>{t('clinic.sessions.none')}</p>
          )
        }
      </Loaded>
      {sessions.onEarlier && (
        <Button variant="subtle" onClick={sessions.onEarlier}>
          {t('clinic.client.earlier')}
        </Button>
      )}
    </Modal>
  );
}

type ActProps = { session: AppointmentDto; onChange: (session: AppointmentDto) => void };

/** The one thing to do: change what is ahead, say that it was not held, or bring it back. */
function Act({ session, onChange }: ActProps) {
  const { cancel, restore } = useAppointments();
  const act = { planned: 'move', held: 'notHeld', cancelled: 'restore' } as const;
  const run = {
    planned: () => onChange(session),
    held: () => cancel.mutate({ session }),
    cancelled: () => restore.mutate(session.id),
  };
  const words = t(`clinic.sessions.${act[session.state]}`);
  return (
    <Button
      variant="subtle"
      aria-label={t('clinic.sessions.actOn', { act: words, at: dayAndTime(session.startsAt) })}
      onClick={run[session.state]}
    >
      {words}
    </Button>
  );
}
