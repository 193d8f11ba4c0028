import { tenantTable } from '@app/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Secrets, sessions, and the codes and links that are good for one use. */
export class CreateIdentity1795305600300 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table credentials (
        practice_id uuid not null references practices,
        id uuid not null,
        surface text not null check (surface in ('clinic', 'portal')),
        account_id uuid not null,
        kind text not null check (kind in ('password', 'totp', 'recovery-code')),
        -- password: Argon2id in PHC form; totp: sealed secret; recovery-code: SHA-256
        secret bytea not null,
        confirmed_at timestamptz,
        -- totp: the last time step that was accepted, so that no code works twice
        last_step bigint,
        used_at timestamptz,
        created_at timestamptz not null,
        primary key (practice_id, id)
      );
      create index credentials_of_account on credentials (practice_id, account_id, kind);
      create unique index credentials_one_password on credentials (practice_id, account_id) where kind = 'password';
      create unique index credentials_one_totp on credentials (practice_id, account_id) where kind = 'totp';
      ${tenantTable('credentials', 'secret')}

      create table sessions (
        practice_id uuid not null references practices,
        id uuid not null,
        surface text not null check (surface in ('clinic', 'portal')),
        account_id uuid not null,
        token_hash bytea not null,
        -- enrol: password given, second factor to be set up; totp: second factor asked for; full
        step text not null check (step in ('enrol', 'totp', 'full')),
        created_at timestamptz not null,
        seen_at timestamptz not null,
        expires_at timestamptz not null,
        revoked_at timestamptz,
        primary key (practice_id, id),
        unique (practice_id, token_hash)
      );
      create index sessions_of_account on sessions (practice_id, account_id) where revoked_at is null;
      ${tenantTable('sessions', 'author')}

      create function sec.keep_revoked() returns trigger
      language plpgsql set search_path = public, pg_temp as $$
      begin
        if old.revoked_at is not null and new.revoked_at is null then
          raise exception 'a session that was ended stays ended' using errcode = '42501';
        end if;
        return new;
      end $$;
      revoke all on function sec.keep_revoked() from public;
      create trigger keep_revoked before update on sessions
        for each row execute function sec.keep_revoked();

      create table challenges (
        practice_id uuid not null references practices,
        id uuid not null,
        surface text not null check (surface in ('clinic', 'portal')),
        account_id uuid not null,
        purpose text not null check (purpose in ('sign-in-code', 'password-reset', 'email-change')),
        secret_hash bytea not null,
        -- the browser that asked, for codes short enough to guess
        browser_hash bytea,
        -- what the mail must say: the code or link, and for a changed address the new one
        content bytea not null,
        attempts integer not null default 0,
        expires_at timestamptz not null,
        used_at timestamptz,
        created_at timestamptz not null,
        primary key (practice_id, id)
      );
      create index challenges_of_account on challenges (practice_id, account_id, purpose);
      create unique index challenges_of_secret on challenges (practice_id, purpose, secret_hash) where purpose <> 'sign-in-code';
      ${tenantTable('challenges', 'author')}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'drop table challenges, sessions, credentials; drop function sec.keep_revoked()',
    );
  }
}
