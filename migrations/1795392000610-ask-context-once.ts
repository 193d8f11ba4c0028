import { tenantTable, type Visibility } from '@app/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const POLICIES = ['tenant', 'visible_select', 'visible_insert', 'visible_update', 'visible_delete'];

/**
 * Policies that ask the signed context as seldom as they can. Whose clients a member sees is answered
 * by the lookup role, under policies of its own: what that function reads is bound by the context
 * which it verifies itself, and no longer by four further verifications.
 */
export class AskContextOnce1795392000610 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create policy lookup on caseload for select to trellis_lookup using (true);
      grant select (practice_id, client_id, member_id, kind, starts_at, ends_at) on caseload to trellis_lookup;
      create policy lookup on supervisions for select to trellis_lookup using (true);
      grant select (practice_id, supervisor_id, member_id, starts_at, ends_at) on supervisions to trellis_lookup;
      grant execute on function sec.context() to trellis_lookup;
      alter function sec.visible_clients() security definer;
      grant create on schema sec to trellis_lookup;
      alter function sec.visible_clients() owner to trellis_lookup;
      revoke create on schema sec from trellis_lookup;
    `);
    const tables = (await runner.query(
      `select c.relname as name, obj_description(c.oid, 'pg_class') as note
       from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'`,
    )) as { name: string; note: string | null }[];
    for (const { name, note } of tables) {
      const declared = /^visibility: ([a-z-]+)(?: by ([a-z_]+))?$/.exec(note ?? '');
      if (!declared) continue;
      for (const policy of POLICIES) {
        await runner.query(`drop policy if exists ${policy} on ${name}`);
      }
      const client = name === 'clients' ? 'id' : 'client_id';
      const [, visibility, by] = declared;
      await runner.query(tenantTable(name, visibility as Visibility, { client, by }));
    }
  }

  /** The policies mean what they meant; only the lookup role's part is taken back. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter function sec.visible_clients() owner to trellis_owner;
      alter function sec.visible_clients() security invoker;
      grant execute on function sec.visible_clients() to trellis_app;
      revoke execute on function sec.context() from trellis_lookup;
      drop policy lookup on caseload;
      drop policy lookup on supervisions;
      revoke select (practice_id, client_id, member_id, kind, starts_at, ends_at) on caseload from trellis_lookup;
      revoke select (practice_id, supervisor_id, member_id, starts_at, ends_at) on supervisions from trellis_lookup;
    `);
  }
}
