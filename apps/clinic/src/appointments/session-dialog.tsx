import type { AppointmentDto } from '@app/api-client/clinic';
import { Button, Modal } from '@mantine/core';
import { useState } from 'react';
import { v7 as newId } from 'uuid';
import type { ApiProblem } from '../api/problem';
import { useSession } from '../session/session-query';
import { toast } from '../toast/toast-store';
import { t } from '../words';
import { fieldId, SessionFields } from './session-fields';
import {
  problemsIn,
  proposal,
  type SessionField,
  startOf,
  type TypedSession,
  typedOf,
} from './typed-session';
import { sessionWords, useAppointments } from './use-appointments';
import classes from './appointments.module.css';

export type SessionDialogProps = {
  clientId: string;
  /** The session to change; null to plan one. */
  session: AppointmentDto | null;
  /** The latest there is: another is most likely meant to follow it. */
  after: AppointmentDto | null;
  /** How many stand after `session` that were planned together with it. */
  later: number;
  onClose: () => void;
};

/** Plans a session, or moves or cancels one. */
export function SessionDialog({ clientId, session, after, later, onClose }: SessionDialogProps) {
  const { zone } = useSession().practice;
  const [typed, setTyped] = useState<TypedSession>(() =>
    session ? typedOf(session, zone) : proposal(after, zone, new Date()),
  );
  // Kept over retries, so that a session that was planned although nobody heard is not doubled.
  const [id] = useState(() => newId());
  const [problems, setProblems] = useState<Partial<Record<SessionField, string>>>({});
  const { plan, move, cancel } = useAppointments();
  const refused = plan.error ?? move.error;

  const onError = (problem: ApiProblem) => {
    if (problem.code !== 'WRITE_ID_REUSED') return;
    toast(t('clinic.sessions.wasPlanned'));
    onClose();
  };
  const submit = () => {
    const found = problemsIn(typed, new Date());
    setProblems(
      Object.fromEntries(
        found.map(({ field, problem }) => [field, t(`clinic.sessions.${problem}`)]),
      ),
    );
    const start = startOf(typed, zone);
    if (found[0] || !start) {
      document.getElementById(fieldId(found[0]?.field ?? 'date'))?.focus();
      return;
    }
    const { place, weeks } = typed;
    const body = { id, startsAt: start.toISOString(), minutes: Number(typed.minutes), place };
    const after = { onSuccess: onClose, onError };
    if (session) move.mutate({ before: session, body }, after);
    else plan.mutate({ ...body, clientId, ...(weeks > 1 && { weeks }) }, after);
  };
  const takeOut = (andLater: boolean) => {
    if (session) cancel.mutate({ session, andLater }, { onSettled: onClose });
  };

  return (
    <Modal
      opened
      onClose={onClose}
      size="28rem"
      title={t(session ? 'clinic.sessions.change' : 'clinic.sessions.plan')}
      closeButtonProps={{ 'aria-label': t('clinic.assign.close') }}
      classNames={{ content: classes.sheet, header: classes.sheet, title: classes.title }}
      transitionProps={{ duration: 0 }}
      yOffset="10vh"
      returnFocus={false}
    >
      <form
        noValidate
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <SessionFields
          typed={typed}
          onTyped={(part) => {
            setTyped((before) => ({ ...before, ...part }));
            setProblems({});
          }}
          zone={zone}
          problems={problems}
          canRepeat={!session}
        />
        {refused && (
          <p role="alert" className={classes.problem}>
            {sessionWords(refused)}
          </p>
        )}
        <div className={classes.foot}>
          <Button type="submit" disabled={plan.isPending || move.isPending}>
            {t(session ? 'clinic.sessions.save' : 'clinic.sessions.planIt')}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t(session ? 'clinic.sessions.keep' : 'clinic.assign.cancel')}
          </Button>
        </div>
      </form>
      {session && (
        <div className={classes.out}>
          <Button color="brick" variant="subtle" onClick={() => takeOut(false)}>
            {t('clinic.sessions.cancel')}
          </Button>
          {later > 0 && (
            <Button color="brick" variant="subtle" onClick={() => takeOut(true)}>
              {t('clinic.sessions.cancelLater', { count: later })}
            </Button>
          )}
        </div>
      )}
    </Modal>
  );
}
