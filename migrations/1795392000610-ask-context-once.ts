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
      create or replace function sec.context() returns text[]
      language plpgsql stable security definer set search_path = sec, pg_temp as $$
      declare
        raw text := current_setting('app.ctx', true);
        part text[] := string_to_array(raw, '|');
        signed text;
        expected text;
      begin
        if raw is null or raw = '' then
          raise exception 'no practice context' using errcode = '42501';
        end if;
        if cardinality(part) <> 10 or part[1] <> 'v1' then
          raise exception 'malformed practice context' using errcode = '42501';
        end if;
        signed := left(raw, length(raw) - length(part[10]) - 1);
        select encode(sec.hmac(convert_to(signed, 'UTF8'), k.secret, 'sha256'), 'hex')
          into expected from sec.context_keys k where k.id = part[2];
        if expected is null or expected <> part[10] then
          raise exception 'forged practice context' using errcode = '42501';
        end if;
        if part[9]::bigint < extract(epoch from clock_timestamp()) then
          raise exception 'expired practice context' using errcode = '42501';
        end if;
        -- who reads, in one word: system, member, or the client's own id
        return part || case part[4] when 'client' then part[6] else part[4] end;
      end $$;

      create or replace function sec.reader() returns text
      language sql stable return (sec.context())[11];
      revoke all on function sec.reader() from public;
      grant execute on function sec.reader() to trellis_app;

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
