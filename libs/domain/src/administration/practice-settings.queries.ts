import type { Tx } from '@app/database';

export interface PracticeCounts {
  people: { active: number; invited: number };
  clients: { active: number; paused: number; archived: number; withoutTherapist: number };
  /** Whether clients were given anybody to turn to at once. */
  hasCrisisContacts: boolean;
  /** Members who treat clients, joined or not. */
  therapists: number;
  /** Clients who came to the portal or were asked to. */
  invitedClients: number;
}

/** How many of whom a practice has; one row of numbers, nobody's name. */
export async function countPractice(tx: Tx, practiceId: string): Promise<PracticeCounts> {
  const [row] = await tx.query<[Record<string, number>]>(
    `select
       (select count(p.crisis_contacts)::int from practices p where p.practice_id = $1) as "crisisLists",
       count(*) filter (where m.status = 'active')::int as "activePeople",
       count(*) filter (where m.status = 'invited' and m.invite_expires_at is not null)::int as "invitedPeople",
       count(*) filter (where 'therapist' = any(m.roles) and (m.status = 'active'
         or m.status = 'invited' and m.invite_expires_at is not null))::int as therapists,
       c.*
     from members m, lateral (
       select
         count(*) filter (where c.status = 'active')::int as "activeClients",
         count(*) filter (where c.status = 'paused')::int as "pausedClients",
         count(*) filter (where c.status = 'archived')::int as "archivedClients",
         count(*) filter (where c.status <> 'archived' and not exists (
           select from caseload l
           join members t on t.practice_id = l.practice_id and t.id = l.member_id and t.status <> 'deactivated'
           where l.practice_id = c.practice_id and l.client_id = c.id and l.kind = 'primary'
             and l.ends_at is null))::int as "withoutTherapist",
         count(*) filter (where c.has_joined or c.invited_at is not null)::int as "invitedClients"
       from clients c where c.practice_id = $1
     ) c
     where m.practice_id = $1
     group by 5, 6, 7, 8, 9`,
    [practiceId],
  );
  const of = (name: string) => row?.[name] ?? 0;
  return {
    people: { active: of('activePeople'), invited: of('invitedPeople') },
    clients: {
      active: of('activeClients'),
      paused: of('pausedClients'),
      archived: of('archivedClients'),
      withoutTherapist: of('withoutTherapist'),
    },
    hasCrisisContacts: of('crisisLists') > 0,
    therapists: of('therapists'),
    invitedClients: of('invitedClients'),
  };
}
