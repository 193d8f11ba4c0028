import { tenantTable } from '@app/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Reminders, what is sent to people, summaries, and the audit trail. */
export class CreateFollowUp1795305600600 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table reminders (
        practice_id uuid not null,
        id uuid not null,
        client_id uuid not null,
        occurrence_id uuid not null,
        rule text not null,
        local_date date not null,
        send_at timestamptz not null,
        state text not null check (state in ('planned', 'handed-over', 'suppressed')),
        reason text,
        decided_at timestamptz,
        primary key (practice_id, id),
        unique (practice_id, rule, local_date),
        foreign key (practice_id, client_id, occurrence_id)
          references occurrences (practice_id, client_id, id),
        check ((state = 'suppressed') = (reason is not null))
      );
      create index reminders_of_client on reminders (practice_id, client_id, send_at);
      create index reminders_of_occurrence on reminders (practice_id, occurrence_id);
      ${tenantTable('reminders', 'record')}

      create table notifications (
        practice_id uuid not null references practices,
        id uuid not null,
        surface text not null check (surface in ('clinic', 'portal')),
        account_id uuid not null,
        kind text not null check (kind in ('note', 'sign-in-code', 'password-reset', 'email-change', 'email-changed')),
        -- what it is about: a challenge, or the assignment that an opaque link leads to
        subject_id uuid not null,
        state text not null check (state in ('planned', 'sending', 'sent', 'failed', 'unknown', 'suppressed')),
        reason text,
        attempts integer not null default 0,
        created_at timestamptz not null,
        sending_at timestamptz,
        settled_at timestamptz,
        primary key (practice_id, id)
      );
      create index notifications_of_account on notifications (practice_id, account_id, created_at);
      ${tenantTable('notifications', 'author')}

      create table summaries (
        practice_id uuid not null,
        id uuid not null,
        client_id uuid not null,
        response_id uuid not null,
        -- kinds of sentence and the rows each rests on; the words and numbers are read when shown
        sentences jsonb not null,
        compiled_at timestamptz not null,
        primary key (practice_id, id),
        unique (practice_id, response_id),
        foreign key (practice_id, client_id, response_id)
          references responses (practice_id, client_id, id)
      );
      create index summaries_of_client on summaries (practice_id, client_id, compiled_at desc, id desc);
      ${tenantTable('summaries', 'clinical')}

      create table audit_events (
        practice_id uuid not null references practices,
        id uuid not null,
        at timestamptz not null,
        actor_kind text not null check (actor_kind in ('member', 'client', 'system')),
        actor_id uuid,
        action text not null,
        subject_id uuid,
        client_id uuid,
        request_id text,
        detail jsonb not null default '{}',
        primary key (practice_id, id)
      );
      create index audit_events_by_time on audit_events (practice_id, at desc, id desc);
      create index audit_events_of_client on audit_events (practice_id, client_id, at desc) where client_id is not null;
      ${tenantTable('audit_events', 'audit')}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table audit_events, summaries, notifications, reminders');
  }
}
