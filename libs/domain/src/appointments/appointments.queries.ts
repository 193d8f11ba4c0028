import type { Tx } from '@app/database';
import type { Place } from './appointment.entity';

/** A session as lists read it. */
export interface AppointmentRow {
  id: string;
  clientId: string;
  memberId: string;
  planId: string;
  startsAt: Date;
  minutes: number;
  place: Place;
  state: 'planned' | 'cancelled';
}

const COLUMNS = `a.id, a.client_id as "clientId", a.member_id as "memberId", a.plan_id as "planId",
  a.starts_at as "startsAt", a.minutes, a.place, a.state`;
/** Instant at which a session is over. */
const ENDS_AT = `a.starts_at + make_interval(mins => a.minutes)`;

/** The client's next session: the first that is planned and not over yet. */
export async function nextOf(
  tx: Tx,
  practiceId: string,
  clientId: string,
  at: Date,
): Promise<AppointmentRow | null> {
  const [row] = await tx.query<AppointmentRow[]>(
    `select ${COLUMNS} from appointments a
     where a.practice_id = $1 and a.client_id = $2 and a.state = 'planned' and ${ENDS_AT} > $3
     order by a.starts_at, a.id limit 1`,
    [practiceId, clientId, at],
  );
  return row ?? null;
}

/** The session that was held last: planned, and over. */
export async function lastHeldOf(
  tx: Tx,
  practiceId: string,
  clientId: string,
  at: Date,
): Promise<AppointmentRow | null> {
  const [row] = await tx.query<AppointmentRow[]>(
    `select ${COLUMNS} from appointments a
     where a.practice_id = $1 and a.client_id = $2 and a.state = 'planned' and ${ENDS_AT} <= $3
     order by a.starts_at desc, a.id desc limit 1`,
    [practiceId, clientId, at],
  );
  return row ?? null;
}

/** When the sessions of a client that are over began, oldest first; within a stretch of time. */
export async function heldWithin(
  tx: Tx,
  practiceId: string,
  clientId: string,
  { from, to }: { from: Date; to: Date },
  at: Date,
): Promise<Date[]> {
  const rows = await tx.query<{ startsAt: Date }[]>(
    `select a.starts_at as "startsAt" from appointments a
     where a.practice_id = $1 and a.client_id = $2 and a.state = 'planned'
       and a.starts_at >= $3 and a.starts_at < $4 and ${ENDS_AT} <= $5
     order by a.starts_at limit 1000`,
    [practiceId, clientId, from, to, at],
  );
  return rows.map(({ startsAt }) => startsAt);
}

/** The client's next session with whoever treats them, not with a cover. */
export async function nextWithTherapist(
  tx: Tx,
  practiceId: string,
  clientId: string,
  at: Date,
): Promise<{ startsAt: Date; memberId: string } | null> {
  const [row] = await tx.query<{ startsAt: Date; memberId: string }[]>(
    `select a.starts_at as "startsAt", a.member_id as "memberId" from appointments a
     join caseload c on c.practice_id = a.practice_id and c.client_id = a.client_id
       and c.member_id = a.member_id and c.kind = 'primary'
       and c.starts_at <= $3 and (c.ends_at is null or c.ends_at > $3)
     where a.practice_id = $1 and a.client_id = $2 and a.state = 'planned' and a.starts_at > $3
     order by a.starts_at, a.id limit 1`,
    [practiceId, clientId, at],
  );
  return row ?? null;
}

/** A member's own sessions that start in a stretch of time, with the clients' sealed names. */
export function listDiary(
  tx: Tx,
  practiceId: string,
  memberId: string,
  from: Date,
  to: Date,
): Promise<(AppointmentRow & { clientName: Buffer })[]> {
  return tx.query(
    `select ${COLUMNS}, c.name as "clientName" from appointments a
     join clients c on c.practice_id = a.practice_id and c.id = a.client_id
     where a.practice_id = $1 and a.member_id = $2 and a.state = 'planned'
       and a.starts_at >= $3 and a.starts_at < $4
     order by a.starts_at, a.id`,
    [practiceId, memberId, from, to],
  );
}

/** Cancels what was planned by `ended.at` with these people, and was to begin after it. */
export async function cancelEnded(
  tx: Tx,
  practiceId: string,
  ended: { memberId?: string; clientId?: string; at: Date },
  now: Date,
): Promise<{ id: string; clientId: string }[]> {
  const [rows] = await tx.query<[{ id: string; clientId: string }[], number]>(
    `update appointments set state = 'cancelled', cancelled_at = $5
     where practice_id = $1 and state = 'planned' and starts_at > $4 and planned_at <= $4
       and ($2::uuid is null or member_id = $2) and ($3::uuid is null or client_id = $3)
     returning id, client_id as "clientId"`,
    [practiceId, ended.memberId ?? null, ended.clientId ?? null, ended.at, now],
  );
  return rows;
}
