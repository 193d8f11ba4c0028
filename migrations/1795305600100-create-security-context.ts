import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The signed context that all row-level policies read, and the key table only its owner reads. */
export class CreateSecurityContext1795305600100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      revoke all on schema public from public;
      grant usage on schema public to trellis_app;
      create schema if not exists sec;
      revoke all on schema sec from public;
      grant usage on schema sec to trellis_app, trellis_lookup;
      create extension if not exists pgcrypto with schema sec;

      create table sec.context_keys (
        id text primary key,
        secret bytea not null check (length(secret) = 32)
      );
      create table sec.installation (
        only_one boolean primary key default true check (only_one),
        database_made_by_trellis boolean not null
      );
      grant select on sec.installation to trellis_app;

      -- v1|key|practice|kind|actor|client|roles|at|expiry|signature
      create function sec.context() returns text[]
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
        return part;
      end $$;

      create function sec.enter(context text) returns void
      language plpgsql volatile set search_path = sec, pg_temp as $$
      begin
        perform set_config('app.ctx', context, true);
        perform sec.context();
      end $$;

      create function sec.practice() returns uuid
      language sql stable security definer set search_path = sec, pg_temp
      return (sec.context())[3]::uuid;

      create function sec.kind() returns text
      language sql stable security definer set search_path = sec, pg_temp
      return (sec.context())[4];

      create function sec.actor() returns uuid
      language sql stable security definer set search_path = sec, pg_temp
      return nullif((sec.context())[5], '')::uuid;

      create function sec.client() returns uuid
      language sql stable security definer set search_path = sec, pg_temp
      return nullif((sec.context())[6], '')::uuid;

      create function sec.is_admin() returns boolean
      language sql stable security definer set search_path = sec, pg_temp
      return string_to_array((sec.context())[7], ',') && array['owner', 'admin'];

      create function sec.at() returns timestamptz
      language sql stable security definer set search_path = sec, pg_temp
      return to_timestamp((sec.context())[8]::double precision / 1000);

      revoke all on all functions in schema sec from public;
      grant execute on function sec.context(), sec.enter(text), sec.practice(), sec.kind(),
        sec.actor(), sec.client(), sec.is_admin(), sec.at() to trellis_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop schema sec cascade');
  }
}
