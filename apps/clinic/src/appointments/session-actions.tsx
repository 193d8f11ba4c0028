import type { AppointmentDto, SinceLastDto } from '@app/api-client/clinic';
import { Button } from '@mantine/core';
import { IconCalendarPlus } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { listedOf } from '../api/pages';
import { appointmentsQuery } from '../api/queries';
import { useMay, useSession } from '../session/session-query';
import { t } from '../words';
import { AllSessions } from './all-sessions';
import { SessionDialog } from './session-dialog';
import classes from './appointments.module.css';

type SessionActionsProps = {
  clientId: string;
  /** Their last and next session, once they are known. */
  known: Pick<SinceLastDto, 'lastSession' | 'nextSession'> | undefined;
};

type Open = { what: 'all' } | { what: 'one'; session: AppointmentDto | null } | null;

/** What can be done about sessions with a client: look at all, plan one, change the next. */
export function SessionActions({ clientId, known }: SessionActionsProps) {
  const mayPlan = useMay('appointment:plan');
  const { member } = useSession();
  const [open, setOpen] = useState<Open>(null);
  const sessions = useInfiniteQuery({ ...appointmentsQuery(clientId), enabled: open !== null });
  const isOwn = ({ memberId }: AppointmentDto) => mayPlan && memberId === member.id;
  const next = known?.nextSession ?? null;
  const opener = useRef<HTMLElement | null>(null);
  const begin = (what: Open) => {
    opener.current = document.activeElement as HTMLElement | null;
    setOpen(what);
  };
  const close = () => setOpen(null);
  useEffect(() => {
    if (!open) opener.current?.focus({ preventScroll: true });
  }, [open]);
  // The form proposes what follows the latest session, so it waits once for a list that is fresh.
  const [isReady, setReady] = useState(false);
  const isSettled = open !== null && !sessions.isFetching;
  useEffect(() => setReady((was) => open !== null && (was || isSettled)), [open, isSettled]);
  const rows = sessions.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <>
      <div className={classes.actions}>
        <Button variant="subtle" onClick={() => begin({ what: 'all' })}>
          {t('clinic.sessions.all')}
        </Button>
        {next && isOwn(next) && (
          <Button variant="subtle" onClick={() => begin({ what: 'one', session: next })}>
            {t('clinic.sessions.changeNext')}
          </Button>
        )}
        {mayPlan && (
          <Button
            variant="default"
            leftSection={<IconCalendarPlus size={18} stroke={1.75} aria-hidden />}
            onClick={() => begin({ what: 'one', session: null })}
          >
            {t('clinic.sessions.plan')}
          </Button>
        )}
      </div>
      {open?.what === 'all' && (
        <AllSessions
          sessions={listedOf(sessions)}
          isOwn={isOwn}
          onChange={(session) => setOpen({ what: 'one', session })}
          onClose={close}
        />
      )}
      {open?.what === 'one' && isReady && (
        <SessionDialog
          clientId={clientId}
          session={open.session}
          after={rows.find(({ state }) => state !== 'cancelled') ?? null}
          later={laterOf(open.session, rows)}
          onClose={close}
        />
      )}
    </>
  );
}

/** How many that were planned together with a session still stand after it. */
const laterOf = (session: AppointmentDto | null, rows: AppointmentDto[]): number =>
  rows.filter(
    ({ planId, startsAt, state }) =>
      planId === session?.planId && state === 'planned' && startsAt > session.startsAt,
  ).length;
