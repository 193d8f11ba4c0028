import {
  type AppointmentDto,
  appointmentsCancel,
  appointmentsMove,
  appointmentsPlan,
  appointmentsRestore,
  type MoveAppointmentDto,
  type PlanAppointmentDto,
} from '@app/api-client/clinic';
import { dayAndTime } from '@app/ui';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { v7 as newId } from 'uuid';
import { listsChanged } from '../api/lists-changed';
import { type ApiProblem, call } from '../api/problem';
import { wordsFor } from '../sign-in/form-problems';
import { toast } from '../toast/toast-store';
import { t } from '../words';

type Moved = { before: AppointmentDto; body: MoveAppointmentDto };
type Cancelled = { session: AppointmentDto; andLater?: boolean };

/** What can be done with sessions. Each says what it did, and for ten seconds it can be taken back. */
export function useAppointments() {
  const queries = useQueryClient();
  const onSettled = () => listsChanged(queries);
  const onError = (problem: ApiProblem) => toast(sessionWords(problem));

  const restore = useMutation({
    mutationFn: (id: string) => call(appointmentsRestore({ path: { id } })),
    onError,
    onSettled,
  });
  const takeOut = useMutation({
    mutationFn: (id: string) =>
      call(appointmentsCancel({ path: { id }, body: { andLater: true } })),
    onError,
    onSettled,
  });
  const putBack = useMutation({
    mutationFn: ({ id, startsAt, minutes, place }: AppointmentDto) =>
      call(appointmentsMove({ path: { id }, body: { id: newId(), startsAt, minutes, place } })),
    onError,
    onSettled,
  });

  const plan = useMutation({
    mutationFn: (body: PlanAppointmentDto) => call(appointmentsPlan({ body })),
    onSuccess: ({ items }, { id, startsAt }) =>
      toast(t('clinic.sessions.planned', { count: items.length, at: dayAndTime(startsAt) }), {
        label: t('clinic.undo'),
        run: () => takeOut.mutate(id),
      }),
    onSettled,
  });
  const move = useMutation({
    mutationFn: ({ before: { id }, body }: Moved) => call(appointmentsMove({ path: { id }, body })),
    onSuccess: ({ startsAt }, { before }) =>
      toast(t('clinic.sessions.moved', { at: dayAndTime(startsAt) }), {
        label: t('clinic.undo'),
        run: () => putBack.mutate(before),
      }),
    onSettled,
  });
  const cancel = useMutation({
    mutationFn: ({ session: { id }, andLater }: Cancelled) =>
      call(appointmentsCancel({ path: { id }, body: andLater ? { andLater } : {} })),
    onSuccess: ({ items }, { session }) =>
      toast(
        t('clinic.sessions.cancelled', { count: items.length, at: dayAndTime(session.startsAt) }),
        { label: t('clinic.undo'), run: () => restore.mutate(session.id) },
      ),
    onError,
    onSettled,
  });
  return { plan, move, cancel, restore };
}

/** Why something about a session was refused. */
export function sessionWords(problem: ApiProblem): string {
  if (problem.status === 404 || problem.code === 'APPOINTMENT_CANCELLED')
    return t('clinic.sessions.gone');
  return wordsFor(problem);
}
