import { tenantTable } from '@app/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Assignments, their due instances, and the client's answers, one row a step. */
export class CreateHomework1795305600500 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table assignments (
        practice_id uuid not null,
        id uuid not null,
        client_id uuid not null,
        exercise_id text not null,
        exercise_version integer not null,
        rationale bytea,
        due_at timestamptz,
        -- the client's zone when it was assigned: plans do not move when a person travels
        zone text not null,
        status text not null check (status in ('open', 'closed', 'withdrawn')),
        outcome text check (outcome in ('done', 'done-on-paper', 'too-much', 'not-now', 'not-private-here')),
        assigned_by uuid not null,
        assigned_at timestamptz not null,
        closed_at timestamptz,
        primary key (practice_id, id),
        foreign key (practice_id, client_id) references clients,
        foreign key (practice_id, assigned_by) references members,
        check ((status = 'closed') = (outcome is not null))
      );
      create index assignments_of_client on assignments (practice_id, client_id, assigned_at desc, id desc);
      create index assignments_by_member on assignments (practice_id, assigned_by);
      ${tenantTable('assignments', 'caseload')}

      create table occurrences (
        practice_id uuid not null,
        id uuid not null,
        client_id uuid not null,
        assignment_id uuid not null,
        local_date date not null,
        due_at timestamptz not null,
        planned_at timestamptz not null,
        primary key (practice_id, id),
        unique (practice_id, assignment_id, local_date),
        foreign key (practice_id, client_id) references clients,
        foreign key (practice_id, assignment_id) references assignments
      );
      create index occurrences_of_client on occurrences (practice_id, client_id, due_at);
      ${tenantTable('occurrences', 'caseload')}

      create table responses (
        practice_id uuid not null,
        id uuid not null,
        client_id uuid not null,
        assignment_id uuid not null,
        exercise_id text not null,
        exercise_version integer not null,
        state text not null check (state in ('draft', 'submitted')),
        current_step text,
        started_at timestamptz not null,
        submitted_at timestamptz,
        -- from here on staff can see that it exists; what it says is released answer by answer
        released_at timestamptz,
        primary key (practice_id, id),
        foreign key (practice_id, client_id) references clients,
        foreign key (practice_id, assignment_id) references assignments,
        check ((state = 'submitted') = (submitted_at is not null)),
        check (state = 'submitted' or released_at is null)
      );
      create unique index responses_one_draft on responses (practice_id, assignment_id) where state = 'draft';
      create index responses_of_assignment on responses (practice_id, assignment_id);
      create index responses_of_client on responses (practice_id, client_id, submitted_at desc, id desc) where state = 'submitted';
      ${tenantTable('responses', 'released')}

      create table answers (
        practice_id uuid not null,
        response_id uuid not null,
        step_id text not null,
        repetition integer not null default 0,
        client_id uuid not null,
        value bytea,
        is_skipped boolean not null default false,
        sharing text not null check (sharing in ('private', 'shared')),
        revision integer not null,
        -- the write that made this revision, so that a repeated one changes nothing
        write_id uuid not null,
        saved_at timestamptz not null,
        released_at timestamptz,
        withdrawn_at timestamptz,
        primary key (practice_id, response_id, step_id, repetition),
        foreign key (practice_id, response_id) references responses,
        foreign key (practice_id, client_id) references clients,
        check (released_at is null or sharing = 'shared'),
        check (not is_skipped or value is null)
      );
      create index answers_of_client on answers (practice_id, client_id);
      ${tenantTable('answers', 'released')}

      create table reviews (
        practice_id uuid not null,
        id uuid not null,
        client_id uuid not null,
        response_id uuid not null,
        member_id uuid not null,
        reviewed_at timestamptz not null,
        primary key (practice_id, id),
        unique (practice_id, response_id, member_id),
        foreign key (practice_id, client_id) references clients,
        foreign key (practice_id, response_id) references responses,
        foreign key (practice_id, member_id) references members
      );
      create index reviews_of_client on reviews (practice_id, client_id);
      create index reviews_by_member on reviews (practice_id, member_id);
      ${tenantTable('reviews', 'record')}

      -- One row for each write that a client-made id names, in the transaction of that write.
      create table writes (
        practice_id uuid not null references practices,
        id uuid not null,
        account_id uuid not null,
        operation text not null,
        body_hash bytea not null,
        subject_id uuid not null,
        created_at timestamptz not null,
        primary key (practice_id, id)
      );
      ${tenantTable('writes', 'author')}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table writes, reviews, answers, responses, occurrences, assignments');
  }
}
