import { tenantTable } from '@app/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What an assignment was planned as: in whose words, after a session, again and again. */
export class PlanAssignments1795392000210 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table assignments
        -- where, how and what may get in the way, as agreed with the therapist; sealed
        add column plan bytea,
        -- the client is asked to make the plan
        add column asks_plan boolean not null default false,
        add column is_after_session boolean not null default false,
        -- The same work on several dates: each row is one date's, and names the row of the first.
        add column series_id uuid,
        add column series_number integer,
        add column repeat_days integer,
        add column repeat_times integer,
        -- on the first row alone: from then on no further one is made
        add column repeat_ended_at timestamptz,
        add constraint after_session_has_no_date check (not (is_after_session and due_at is not null)),
        add constraint series_is_whole check (
          num_nulls(series_id, series_number, repeat_days, repeat_times) in (0, 4)),
        add constraint series_has_dates check (series_id is null or due_at is not null),
        add constraint series_in_bounds check (
          repeat_days between 1 and 28 and repeat_times between 2 and 26
          and series_number between 1 and repeat_times),
        add constraint only_a_first_ends check (repeat_ended_at is null or series_id = id),
        add constraint series_once_a_date unique (practice_id, series_id, series_number),
        add constraint series_of_one_client foreign key (practice_id, client_id, series_id)
          references assignments (practice_id, client_id, id);
      drop index assignments_by_member;
      create index assignments_by_member on assignments (practice_id, assigned_by, assigned_at desc);

      -- The client's own plan for an assignment: theirs alone until they share it.
      create table own_plans (
        practice_id uuid not null,
        assignment_id uuid not null,
        client_id uuid not null,
        words bytea not null,
        saved_at timestamptz not null,
        released_at timestamptz,
        primary key (practice_id, assignment_id),
        foreign key (practice_id, client_id, assignment_id)
          references assignments (practice_id, client_id, id)
      );
      create index own_plans_of_client on own_plans (practice_id, client_id);
      ${tenantTable('own_plans', 'released')}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table own_plans;
      drop index assignments_by_member;
      create index assignments_by_member on assignments (practice_id, assigned_by);
      alter table assignments
        drop constraint series_of_one_client,
        drop constraint series_once_a_date,
        drop constraint only_a_first_ends,
        drop constraint series_in_bounds,
        drop constraint series_has_dates,
        drop constraint series_is_whole,
        drop constraint after_session_has_no_date,
        drop column repeat_ended_at,
        drop column repeat_times,
        drop column repeat_days,
        drop column series_number,
        drop column series_id,
        drop column is_after_session,
        drop column asks_plan,
        drop column plan;
    `);
  }
}
