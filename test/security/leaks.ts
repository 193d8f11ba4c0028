import { type Actor, type ClientActor, type MemberActor, systemActor } from '@app/kernel';
import type { Bench } from '@app/testing';
import type { Client } from 'pg';

/** Who looks, and what of another's they must not see. */
export interface Outsiders {
  /** The practice whose rows are looked for. */
  practiceId: string;
  /** The client whose rows are looked for. */
  client: ClientActor;
  /** An actor of every kind, of another practice. */
  foreign: { member: MemberActor; client: ClientActor };
  /** A therapist of the same practice without this client. */
  colleague: MemberActor;
  /** Another client of the same practice. */
  otherClient: ClientActor;
  /** The client's own therapist. */
  therapist: MemberActor;
}

const PRIVATE = 'practice_id = $1 and released_at is null';

/** Rows about a client that a member without them may still know of: who treats whom. */
const STAFF_KNOW = ['caseload', 'supervisions'];

export async function tenantTables(db: Client): Promise<string[]> {
  const { rows } = await db.query<{ name: string }>(
    `select c.relname as name from pg_class c
     where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relname <> 'migrations'
     order by 1`,
  );
  return rows.map(({ name }) => name);
}

/** Every way in which somebody sees or changes what is not theirs; empty when all is well. */
export async function leaks(bench: Bench, db: Client, who: Outsiders): Promise<string[]> {
  const found: string[] = [];
  for (const table of await tenantTables(db)) {
    found.push(...(await acrossPractices(bench, table, who)));
    found.push(...(await insideThePractice(bench, db, table, who)));
  }
  found.push(...(await privateWords(bench, who)));
  return found;
}

async function acrossPractices(bench: Bench, table: string, who: Outsiders): Promise<string[]> {
  const { foreign, practiceId } = who;
  const actors: Actor[] = [
    foreign.member,
    foreign.client,
    systemActor(foreign.member.practiceId, 'test'),
  ];
  const found: string[] = [];
  for (const actor of actors) {
    if (await sees(bench, actor, `practice_id = $1`, table, practiceId)) {
      found.push(`${table}: another practice's ${actor.kind} reads it`);
    }
    if (await changes(bench, actor, table, practiceId)) {
      found.push(`${table}: another practice's ${actor.kind} changes it`);
    }
  }
  return found;
}

async function insideThePractice(
  bench: Bench,
  db: Client,
  table: string,
  { client, colleague, otherClient }: Outsiders,
): Promise<string[]> {
  const { rows } = await db.query<{ column: string }>(
    `select attname as column from pg_attribute
     where attrelid = ('public.' || $1)::regclass and attname in ('client_id', 'account_id') and not attisdropped`,
    [table],
  );
  const column = table === 'clients' ? 'id' : rows[0]?.column;
  if (!column) return [];
  const found: string[] = [];
  const theirs = `${column} = $1`;
  if (
    !STAFF_KNOW.includes(table) &&
    (await sees(bench, colleague, theirs, table, client.clientId))
  ) {
    found.push(`${table}: a therapist without this client reads it`);
  }
  if (await sees(bench, otherClient, theirs, table, client.clientId)) {
    found.push(`${table}: another client reads it`);
  }
  return found;
}

/** What was kept private, drafts included, is nobody's but its author's. */
async function privateWords(bench: Bench, { therapist, practiceId }: Outsiders): Promise<string[]> {
  const found: string[] = [];
  for (const actor of [therapist, systemActor(practiceId, 'test')]) {
    if (await sees(bench, actor, `sharing = $1`, 'answers', 'private')) {
      found.push(`answers: a private answer is visible to a ${actor.kind}`);
    }
    for (const table of ['own_plans', 'journal_entries']) {
      if (await sees(bench, actor, PRIVATE, table, practiceId)) {
        found.push(`${table}: a private row is visible to a ${actor.kind}`);
      }
    }
    if (await sees(bench, actor, `state = $1`, 'responses', 'draft')) {
      found.push(`responses: a draft is visible to a ${actor.kind}`);
    }
  }
  return found;
}

async function sees(
  bench: Bench,
  actor: Actor,
  condition: string,
  table: string,
  value: string,
): Promise<boolean> {
  try {
    return await bench.practice.transaction(actor, async (tx) => {
      const rows = await tx.query<unknown[]>(`select 1 from ${table} where ${condition} limit 1`, [
        value,
      ]);
      return rows.length > 0;
    });
  } catch (error) {
    return denied(error);
  }
}

/** Tries to take a row over; what it did is rolled back. */
async function changes(
  bench: Bench,
  actor: Actor,
  table: string,
  practiceId: string,
): Promise<boolean> {
  const undo = new Error('rolled back');
  let changed = 0;
  try {
    await bench.practice.transaction(actor, async (tx) => {
      const [, rows] = await tx.query<[unknown, number]>(
        `delete from ${table} where practice_id = $1`,
        [practiceId],
      );
      changed = rows;
      throw undo;
    });
  } catch (error) {
    if (error !== undo && !hasForeignRows(error)) return denied(error);
    if (error !== undo) return true;
  }
  return changed > 0;
}

/** A refused delete because other rows point there means that the row itself was reached. */
function hasForeignRows(error: unknown): boolean {
  return (error as { code?: string }).code === '23503';
}

/** A missing right is as good as no row; anything else is a broken test. */
function denied(error: unknown): false {
  if ((error as { code?: string }).code === '42501') return false;
  throw error;
}
