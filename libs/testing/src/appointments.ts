import { AppointmentsService } from '@app/domain/appointments';
import { type ClientActor, type MemberActor, newId } from '@app/kernel';
import type { Bench } from './bench';

/** A session of fifty minutes, by video; answers its id. */
export async function aSession(
  bench: Bench,
  therapist: MemberActor,
  client: ClientActor,
  startsAt: Date,
): Promise<string> {
  const id = newId();
  const { clientId } = client;
  const order = { id, clientId, startsAt, place: 'video' as const };
  await bench.get(AppointmentsService).plan(therapist, order);
  return id;
}
