import type { AppointmentDto, SinceLastDto } from '@app/api-client/clinic';
import { useInfiniteQuery } from '@tanstack/react-query';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { listedOf } from '../api/pages';
import { appointmentsQuery } from '../api/queries';
import { useMay, useSession } from '../session/session-query';
import { AllSessions } from './all-sessions';
import { SessionDialog } from './session-dialog';

type Known = Pick<SinceLastDto, 'lastSession' | 'nextSession'>;
type Open = { what: 'all' } | { what: 'one'; session: AppointmentDto | null } | null;

type SessionDialogs = {
  dialogs: ReactNode;
  onAll: () => void;
  /** Absent for those who plan no sessions. */
  onPlan: (() => void) | undefined;
  /** Absent where the next session is nobody's or somebody else's. */
  onChangeNext: (() => void) | undefined;
};

/**
 * What can be done about sessions with a client: look at all, plan one, change the next.
 * @param known their last and next session, once they are known
 */
export function useSessionDialogs(clientId: string, known: Known | undefined): SessionDialogs {
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
  const dialogs = (
    <>
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
  return {
    dialogs,
    onAll: () => begin({ what: 'all' }),
    onPlan: mayPlan ? () => begin({ what: 'one', session: null }) : undefined,
    onChangeNext: next && isOwn(next) ? () => begin({ what: 'one', session: next }) : undefined,
  };
}

/** How many that were planned together with a session still stand after it. */
const laterOf = (session: AppointmentDto | null, rows: AppointmentDto[]): number =>
  rows.filter(
    ({ planId, startsAt, state }) =>
      planId === session?.planId && state === 'planned' && startsAt > session.startsAt,
  ).length;
