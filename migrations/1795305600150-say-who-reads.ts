import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Who reads, as a part of the signed context that every policy can ask for in one word. It stands
 * before the tables, because their policies are written with it: on a database that has them already
 * it is the first of what is missing.
 */
export class SayWhoReads1795305600150 implements MigrationInterface {
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
    `);
  }

  /** The context keeps its last part: nobody else counts them. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop function sec.reader()');
  }
}
