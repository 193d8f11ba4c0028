import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Practices that wait for their owner's address, invites of members and clients, what a client's
 * directory row holds beside the name, and one therapist for each client.
 */
export class AddInvitesAndSafeContact1795392000500 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- False from signing up until the mailed link is followed.
      alter table practices add column is_confirmed boolean not null default true;

      -- Whether anybody has set Trellis up: one bit, across practices.
      create policy lookup on practices for select to trellis_lookup using (is_confirmed);
      grant select (is_confirmed) on practices to trellis_lookup;
      create function sec.has_practice() returns boolean
      language sql stable security definer set search_path = public, pg_temp as $$
        select exists (select from public.practices where is_confirmed)
      $$;
      revoke all on function sec.has_practice() from public;
      grant execute on function sec.has_practice() to trellis_app;
      grant create on schema sec to trellis_lookup;
      alter function sec.has_practice() owner to trellis_lookup;
      revoke create on schema sec from trellis_lookup;

      alter table members
        drop constraint members_status_check,
        add constraint members_status_check check (status in ('invited', 'active', 'deactivated')),
        add column invited_at timestamptz,
        -- null once an invite was taken back
        add column invite_expires_at timestamptz;

      -- Who may hand out the role above all others does not rest on the service alone.
      create function sec.keep_owners() returns trigger
      language plpgsql set search_path = public, pg_temp as $$
      begin
        if sec.kind() = 'member'
          and not string_to_array((sec.context())[7], ',') @> array['owner']
          and (tg_op = 'INSERT' and 'owner' = any (new.roles)
            or tg_op = 'UPDATE' and ('owner' = any (new.roles)) is distinct from ('owner' = any (old.roles))
            or tg_op = 'DELETE' and 'owner' = any (old.roles))
        then
          raise exception 'only an owner makes and unmakes owners' using errcode = '42501';
        end if;
        return coalesce(new, old);
      end $$;
      revoke all on function sec.keep_owners() from public;
      create trigger keep_owners before insert or update or delete on members
        for each row execute function sec.keep_owners();

      alter table clients
        add column legal_name bytea,
        add column pronouns bytea,
        -- the safe way to reach them, as sealed JSON
        add column contact bytea,
        add column has_joined boolean not null default true,
        add column invited_at timestamptz,
        add column invite_expires_at timestamptz;

      -- A client changes what is theirs; what the practice keeps about them is not.
      create function sec.keep_directory() returns trigger
      language plpgsql set search_path = public, pg_temp as $$
      begin
        if sec.kind() = 'client' and (new.id, new.birth_date, new.legal_name, new.status, new.has_joined,
            new.invited_at, new.invite_expires_at, new.created_at)
          is distinct from (old.id, old.birth_date, old.legal_name, old.status, old.has_joined,
            old.invited_at, old.invite_expires_at, old.created_at)
        then
          raise exception 'a client cannot change what the practice keeps' using errcode = '42501';
        end if;
        return new;
      end $$;
      revoke all on function sec.keep_directory() from public;
      create trigger keep_directory before update on clients
        for each row execute function sec.keep_directory();

      -- However many hand a client over at once, one therapist has them.
      create unique index caseload_one_primary on caseload (practice_id, client_id)
        where kind = 'primary' and ends_at is null;

      alter table challenges
        drop constraint challenges_purpose_check,
        add constraint challenges_purpose_check check (purpose in (
          'sign-in-code', 'password-reset', 'email-change', 'sign-up', 'member-invite', 'client-invite'));
      alter table notifications
        drop constraint notifications_kind_check,
        add constraint notifications_kind_check check (kind in (
          'note', 'sign-in-code', 'password-reset', 'email-change', 'email-changed',
          'sign-up', 'member-invite', 'client-invite'));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index caseload_one_primary;
      drop trigger keep_directory on clients;
      drop function sec.keep_directory();
      alter table clients drop column legal_name, drop column pronouns, drop column contact,
        drop column has_joined, drop column invited_at, drop column invite_expires_at;
      drop trigger keep_owners on members;
      drop function sec.keep_owners();
      alter table members drop column invited_at, drop column invite_expires_at;
      drop function sec.has_practice();
      drop policy lookup on practices;
      revoke select (is_confirmed) on practices from trellis_lookup;
      alter table practices drop column is_confirmed;
    `);
  }
}
