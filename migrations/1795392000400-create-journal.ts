import { tenantTable } from '@app/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The client's journal, the trace of what they took back, and what the portal knows of a first visit. */
export class CreateJournal1795392000400 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table journal_entries (
        practice_id uuid not null,
        id uuid not null,
        client_id uuid not null,
        title bytea,
        body bytea not null,
        revision integer not null,
        -- the write that made this revision, so that a repeated one changes nothing
        write_id uuid not null,
        created_at timestamptz not null,
        changed_at timestamptz not null,
        -- since when staff may read it; null for what is only the client's
        released_at timestamptz,
        primary key (practice_id, id),
        unique (practice_id, client_id, id),
        foreign key (practice_id, client_id) references clients
      );
      create index journal_entries_of_client on journal_entries (practice_id, client_id, created_at desc, id desc);
      create index journal_entries_released on journal_entries (practice_id, client_id, released_at desc, id desc) where released_at is not null;
      ${tenantTable('journal_entries', 'released')}

      create table journal_readings (
        practice_id uuid not null,
        id uuid not null,
        client_id uuid not null,
        entry_id uuid not null,
        member_id uuid not null,
        -- the latest time
        read_at timestamptz not null,
        primary key (practice_id, id),
        unique (practice_id, entry_id, member_id),
        -- a client deletes an entry whoever has read it; the audit trail still says who did
        foreign key (practice_id, client_id, entry_id)
          references journal_entries (practice_id, client_id, id) on delete cascade,
        foreign key (practice_id, member_id) references members
      );
      create index journal_readings_of_client on journal_readings (practice_id, client_id, entry_id);
      create index journal_readings_by_member on journal_readings (practice_id, member_id);
      ${tenantTable('journal_readings', 'record', { by: 'member_id' })}

      create table withdrawals (
        practice_id uuid not null,
        id uuid not null,
        client_id uuid not null,
        -- an answer, or an entry of the journal, which may be gone by now
        response_id uuid,
        step_id text,
        entry_id uuid,
        withdrawn_at timestamptz not null,
        primary key (practice_id, id),
        foreign key (practice_id, client_id) references clients,
        foreign key (practice_id, client_id, response_id)
          references responses (practice_id, client_id, id),
        check ((response_id is null) <> (entry_id is null)),
        check ((response_id is null) = (step_id is null))
      );
      create index withdrawals_of_client on withdrawals (practice_id, client_id, withdrawn_at desc);
      create index withdrawals_of_response on withdrawals (practice_id, client_id, response_id);
      ${tenantTable('withdrawals', 'trace')}

      alter table clients add column welcomed_at timestamptz;
      -- names and numbers that the portal shows to whoever needs somebody now; sealed
      alter table practices add column crisis_contacts bytea;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table practices drop column crisis_contacts;
      alter table clients drop column welcomed_at;
      drop table withdrawals, journal_readings, journal_entries;
    `);
  }
}
