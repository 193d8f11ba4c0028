import { tenantTable } from '@app/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Practices, members, clients, who treats whom, and the directory that sign-in starts from. */
export class CreatePracticesAndPeople1795305600200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table practices (
        practice_id uuid primary key,
        name bytea not null,
        zone text not null,
        homework_word text not null default 'practice',
        created_at timestamptz not null
      );
      ${tenantTable('practices', 'practice')}

      create table practice_keys (
        practice_id uuid not null references practices,
        id uuid not null,
        wrapped bytea not null,
        created_at timestamptz not null,
        primary key (practice_id, id)
      );
      ${tenantTable('practice_keys', 'practice')}

      create table members (
        practice_id uuid not null references practices,
        id uuid not null,
        name bytea not null,
        email bytea not null,
        email_index bytea not null,
        roles text[] not null check (roles <@ array['owner', 'admin', 'therapist', 'supervisor'] and cardinality(roles) > 0),
        status text not null check (status in ('active', 'deactivated')),
        created_at timestamptz not null,
        primary key (practice_id, id),
        unique (practice_id, email_index)
      );
      ${tenantTable('members', 'practice')}

      create table caseload (
        practice_id uuid not null,
        id uuid not null,
        client_id uuid not null,
        member_id uuid not null,
        kind text not null check (kind in ('primary', 'cover', 'break-glass')),
        reason bytea,
        starts_at timestamptz not null,
        ends_at timestamptz,
        primary key (practice_id, id),
        foreign key (practice_id, member_id) references members,
        check (kind = 'primary' or ends_at is not null),
        check (kind <> 'break-glass' or reason is not null)
      );
      create index caseload_of_member on caseload (practice_id, member_id) include (client_id, kind, starts_at, ends_at);
      create index caseload_of_client on caseload (practice_id, client_id);
      ${tenantTable('caseload', 'care-team')}

      create table supervisions (
        practice_id uuid not null,
        id uuid not null,
        supervisor_id uuid not null,
        member_id uuid not null,
        starts_at timestamptz not null,
        ends_at timestamptz,
        primary key (practice_id, id),
        foreign key (practice_id, supervisor_id) references members,
        foreign key (practice_id, member_id) references members
      );
      create index supervisions_of_supervisor on supervisions (practice_id, supervisor_id);
      create index supervisions_of_member on supervisions (practice_id, member_id);
      ${tenantTable('supervisions', 'practice')}

      -- Runs as the asking role: its reads are bound by the policies of both tables.
      create function sec.visible_clients() returns setof uuid
      language sql stable set search_path = public, pg_temp as $$
        select c.client_id from caseload c
        where c.practice_id = (select sec.practice()) and c.member_id = (select sec.actor())
          and c.starts_at <= (select sec.at()) and (c.ends_at is null or c.ends_at > (select sec.at()))
        union
        select c.client_id from supervisions s
        join caseload c on c.practice_id = s.practice_id and c.member_id = s.member_id and c.kind <> 'break-glass'
        where s.practice_id = (select sec.practice()) and s.supervisor_id = (select sec.actor())
          and s.starts_at <= (select sec.at()) and (s.ends_at is null or s.ends_at > (select sec.at()))
          and c.starts_at <= (select sec.at()) and (c.ends_at is null or c.ends_at > (select sec.at()))
      $$;
      revoke all on function sec.visible_clients() from public;
      grant execute on function sec.visible_clients() to trellis_app;

      create table clients (
        practice_id uuid not null references practices,
        id uuid not null,
        name bytea not null,
        email bytea,
        birth_date bytea not null,
        zone text not null,
        status text not null check (status in ('active', 'paused', 'archived')),
        has_email_sign_in boolean not null default true,
        has_reminders boolean not null default false,
        created_at timestamptz not null,
        primary key (practice_id, id)
      );
      ${tenantTable('clients', 'directory', { client: 'id' })}
      alter table caseload add foreign key (practice_id, client_id) references clients;

      create table client_keys (
        practice_id uuid not null,
        id uuid not null,
        client_id uuid not null,
        wrapped bytea not null,
        created_at timestamptz not null,
        primary key (practice_id, id),
        foreign key (practice_id, client_id) references clients
      );
      create index client_keys_of_client on client_keys (practice_id, client_id);
      ${tenantTable('client_keys', 'key')}

      create table sign_in_directory (
        practice_id uuid not null references practices,
        surface text not null check (surface in ('clinic', 'portal')),
        email_hash bytea not null,
        account_id uuid not null,
        primary key (practice_id, surface, email_hash)
      );
      create index sign_in_directory_of_address on sign_in_directory (surface, email_hash) include (practice_id, account_id);
      create index sign_in_directory_of_account on sign_in_directory (practice_id, account_id);
      ${tenantTable('sign_in_directory', 'secret')}
      create policy lookup on sign_in_directory for select to trellis_lookup using (true);
      grant usage on schema public to trellis_lookup;
      grant select on sign_in_directory to trellis_lookup;

      create function sec.find_sign_in(surface text, email_hash bytea)
      returns table (practice_id uuid, account_id uuid)
      language sql stable security definer set search_path = public, pg_temp as $$
        select d.practice_id, d.account_id from public.sign_in_directory d
        where d.surface = $1 and d.email_hash = $2
        order by d.practice_id limit 20
      $$;
      revoke all on function sec.find_sign_in(text, bytea) from public;
      grant execute on function sec.find_sign_in(text, bytea) to trellis_app;
      grant create on schema sec to trellis_lookup;
      alter function sec.find_sign_in(text, bytea) owner to trellis_lookup;
      revoke create on schema sec from trellis_lookup;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop function sec.find_sign_in(text, bytea);
      drop table sign_in_directory, client_keys, caseload, clients, supervisions, members, practice_keys, practices cascade;
      drop function sec.visible_clients();
    `);
  }
}
