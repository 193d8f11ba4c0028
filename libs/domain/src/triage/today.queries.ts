import type { Tx } from '@app/database';
import { type ClientFacts, NEWS_DAYS, QUIET_DAYS, type SharedPage, type Work } from './attention';
import type { Reason } from './put-off.entity';

/** What one row of `listFacts` holds: instants within JSON are still text. */
export interface FactsRow {
  clientId: string;
  name: Buffer;
  status: ClientFacts['status'];
  isOwn: boolean;
  lastHeldAt: Date | null;
  lastSeenSessionAt: Date | null;
  session: {
    id: string;
    startsAt: string;
    minutes: number;
    place: 'room' | 'video' | 'phone';
  } | null;
  cameBack: number;
  pagesShared: number;
  tooMuch: WorkFact[] | null;
  lastAssignedAt: Date | null;
  programme: ProgrammeFact | null;
  unread: WorkFact[] | null;
  unreadPages: PageFact[] | null;
  waiting: WorkFact[] | null;
  lastSignAt: Date | null;
  lastSharedAt: Date | null;
  putOffs: { reason: Reason; at: string }[] | null;
}

/** A client's programme that is on its way, as JSON has it. */
export interface ProgrammeFact {
  programmeId: string;
  programmeVersion: number;
  talkSince: string | null;
  tooMuchAt: string | null;
  handSince: string | null;
  resumedAt: string | null;
}

/** `Work` as JSON has it. */
export type WorkFact = Omit<Work, 'at'> & { at: string };

/** `SharedPage` as JSON has it. */
export type PageFact = Omit<SharedPage, 'at'> & { at: string };

/** Unread work older than this is history: somebody new to a client begins with what is recent. */
const UNREAD_DAYS = 90;
/** Rows of one kind that are looked at for one client. */
const EACH = 20;

const fact = (id: string, at: string) =>
  `json_build_object('id', x.${id}, 'exerciseId', x.exercise_id,
     'exerciseVersion', x.exercise_version, 'at', x.${at})`;

/**
 * What is known of everybody the actor works with, in one statement whatever their number: each part
 * is a look-up in an index by client.
 */
export function listFacts(tx: Tx, practiceId: string, memberId: string, at: Date) {
  return tx.query<FactsRow[]>(
    `with day as (
       select ((date_trunc('day', $3::timestamptz at time zone p.zone) + interval '1 day')
         at time zone p.zone) as ends_at
       from practices p where p.practice_id = $1
     ), own as (
       select k.client_id from caseload k
       where k.practice_id = $1 and k.member_id = $2
         and k.starts_at <= $3 and (k.ends_at is null or k.ends_at > $3)
     )
     select c.id as "clientId", c.name, c.status,
       c.id in (select client_id from own) as "isOwn",
       held.starts_at as "lastHeldAt", seen.starts_at as "lastSeenSessionAt", session.entry as session, shared.count as "cameBack",
       too_much.entries as "tooMuch", given.assigned_at as "lastAssignedAt", programme.entry as programme,
       pages.count as "pagesShared", unread.entries as unread,
       unread_pages.entries as "unreadPages", waiting.entries as waiting, sign.closed_at as "lastSignAt",
       latest.submitted_at as "lastSharedAt", put_off.entries as "putOffs"
     from clients c
     cross join day
     left join lateral (
       select x.starts_at from appointments x
       where x.practice_id = $1 and x.client_id = c.id and x.state = 'planned'
         and x.starts_at + make_interval(mins => x.minutes) <= $3
       order by x.starts_at desc limit 1
     ) held on true
     left join lateral (
       select json_build_object('id', x.id, 'startsAt', x.starts_at, 'minutes', x.minutes,
         'place', x.place) as entry
       from appointments x
       where x.practice_id = $1 and x.client_id = c.id and x.member_id = $2 and x.state = 'planned'
         and x.starts_at < day.ends_at and x.starts_at > $3::timestamptz - interval '1 day'
         and x.starts_at + make_interval(mins => x.minutes) > $3
       order by x.starts_at limit 1
     ) session on true
     left join lateral (
       select count(*)::int from responses x
       where x.practice_id = $1 and x.client_id = c.id and x.state = 'submitted'
         and x.submitted_at > coalesce(held.starts_at, $3::timestamptz - interval '${NEWS_DAYS} days')
     ) shared on true
     left join lateral (
       select count(*)::int from journal_entries x
       where x.practice_id = $1 and x.client_id = c.id
         and x.released_at > coalesce(held.starts_at, $3::timestamptz - interval '${NEWS_DAYS} days')
     ) pages on true
     left join lateral (
       select x.assigned_at from assignments x
       where x.practice_id = $1 and x.client_id = c.id and x.status <> 'withdrawn'
         -- what a series or a programme goes on to give, nobody gave
         and coalesce(x.series_number, 1) = 1 and x.run_id is null
       order by x.assigned_at desc, x.id desc limit 1
     ) given on true
     left join lateral (
       select json_build_object('programmeId', x.programme_id, 'programmeVersion', x.programme_version,
         'talkSince', x.talk_since, 'handSince', x.hand_since, 'resumedAt', x.resumed_at,
         'tooMuchAt', (select max(a.closed_at) from assignments a
           where a.practice_id = $1 and a.client_id = c.id and a.run_id = x.id
             and a.outcome = 'too-much' and a.closed_at > coalesce(x.resumed_at, '-infinity'))) as entry
       from programme_runs x
       where x.practice_id = $1 and x.client_id = c.id
         and x.finished_at is null and x.ended_at is null
     ) programme on true
     left join lateral (
       select max(l.looked_at) as at from client_looks l
       where l.practice_id = $1 and l.client_id = c.id
     ) look on true
     left join lateral (
       select x.starts_at from appointments x
       where x.practice_id = $1 and x.client_id = c.id and x.state = 'planned'
         and x.starts_at + make_interval(mins => x.minutes) <= $3
         and x.starts_at <= greatest(look.at, given.assigned_at)
       order by x.starts_at desc limit 1
     ) seen on true
     left join lateral (
       select json_agg(${fact('id', 'closed_at')} order by x.closed_at desc) as entries
       from assignments x
       where x.practice_id = $1 and x.client_id = c.id and x.status = 'closed'
         and x.outcome = 'too-much' and x.closed_at > greatest(seen.starts_at, $3::timestamptz - interval '${NEWS_DAYS} days')
     ) too_much on true
     left join lateral (
       select json_agg(${fact('id', 'submitted_at')} order by x.submitted_at, x.id) as entries
       from (
         select r.id, r.exercise_id, r.exercise_version, r.submitted_at from responses r
         where r.practice_id = $1 and r.client_id = c.id and r.state = 'submitted'
           and r.submitted_at > $3::timestamptz - interval '${UNREAD_DAYS} days'
           and not exists (select from reviews v where v.practice_id = $1
             and v.response_id = r.id and v.member_id = $2)
         order by r.submitted_at desc, r.id desc limit ${EACH}
       ) x
     ) unread on true
     left join lateral (
       select json_agg(json_build_object('id', x.id, 'at', x.released_at)
         order by x.released_at, x.id) as entries
       from (
         select e.id, e.released_at from journal_entries e
         where e.practice_id = $1 and e.client_id = c.id
           and e.released_at > $3::timestamptz - interval '${UNREAD_DAYS} days'
           and not exists (select from journal_readings v where v.practice_id = $1
             and v.client_id = c.id and v.entry_id = e.id and v.member_id = $2
             and v.read_at >= e.released_at)
         order by e.released_at desc, e.id desc limit ${EACH}
       ) x
     ) unread_pages on true
     left join lateral (
       select json_agg(${fact('id', 'ready_at')} order by x.ready_at, x.id) as entries
       from (
         select a.id, a.exercise_id, a.exercise_version, greatest(a.assigned_at, a.due_at,
             case when a.is_after_session then held.starts_at end) as ready_at
         from assignments a
         where a.practice_id = $1 and a.client_id = c.id and a.status = 'open'
           and a.assigned_at <= $3::timestamptz - interval '${QUIET_DAYS} days'
           and (a.due_at is null or a.due_at <= $3::timestamptz - interval '${QUIET_DAYS} days')
           and (not a.is_after_session or (held.starts_at > a.assigned_at
             and held.starts_at <= $3::timestamptz - interval '${QUIET_DAYS} days'))
         order by a.assigned_at limit ${EACH}
       ) x
     ) waiting on true
     left join lateral (
       select x.closed_at from assignments x
       where x.practice_id = $1 and x.client_id = c.id and x.status = 'closed'
       order by x.closed_at desc limit 1
     ) sign on true
     left join lateral (
       select x.submitted_at from responses x
       where x.practice_id = $1 and x.client_id = c.id and x.state = 'submitted'
       order by x.submitted_at desc, x.id desc limit 1
     ) latest on true
     left join lateral (
       select json_agg(json_build_object('reason', x.reason, 'at', x.put_off_at)) as entries
       from put_offs x
       where x.practice_id = $1 and x.client_id = c.id and x.account_id = $2 and x.until > $3
     ) put_off on true
     where c.practice_id = $1 and c.status <> 'archived' and c.id in (select sec.visible_clients())`,
    [practiceId, memberId, at],
  );
}

/** An answer to a question about distress, sealed, with the response that it belongs to. */
export interface SealedReading {
  clientId: string;
  responseId: string;
  exerciseId: string;
  exerciseVersion: number;
  submittedAt: Date;
  stepId: string;
  repetition: number;
  revision: number;
  value: Buffer | null;
}

/** Responses of one client that are looked through for readings. */
const LATEST = 12;

/**
 * What these clients shared in answer to `stepIds`, of their latest responses each, newest first. A
 * response that answers none of them still has one row, without a value.
 */
export function listReadings(tx: Tx, practiceId: string, clientIds: string[], stepIds: string[]) {
  return tx.query<SealedReading[]>(
    `select r.client_id as "clientId", r.id as "responseId", r.exercise_id as "exerciseId",
       r.exercise_version as "exerciseVersion", r.submitted_at as "submittedAt",
       coalesce(a.step_id, '') as "stepId", coalesce(a.repetition, 0) as repetition,
       coalesce(a.revision, 0) as revision, a.value
     from unnest($2::uuid[]) as asked (client_id)
     cross join lateral (
       select x.client_id, x.id, x.exercise_id, x.exercise_version, x.submitted_at from responses x
       where x.practice_id = $1 and x.client_id = asked.client_id and x.state = 'submitted'
       order by x.submitted_at desc, x.id desc limit ${LATEST}
     ) r
     left join answers a on a.practice_id = $1 and a.response_id = r.id and a.step_id = any($3)
     order by r.submitted_at desc, r.id desc`,
    [practiceId, clientIds, stepIds],
  );
}
