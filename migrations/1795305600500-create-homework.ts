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
        -- children name the client too, so that no row can hang on somebody else's
        unique (practice_id, client_id, id),
        foreign key (practice_id, client_id) references clients,
        foreign key (practice_id, assigned_by) references members,
        check ((status = 'closed') = (outcome is not null))
      );
      create index assignments_of_client on assignments (practice_id, client_id, assigned_at desc, id desc);
      create index assignments_by_member on assignments (practice_id, assigned_by);
      ${tenantTable('assignments', 'homework', { by: 'assigned_by' })}

      -- A client ends an assignment; what was assigned is not theirs to change.
      create function sec.keep_assigned() returns trigger
      language plpgsql set search_path = public, pg_temp as $$
      declare
        ended assignments := old;
      begin
        ended.status := new.status;
        ended.outcome := new.outcome;
        ended.closed_at := new.closed_at;
        if sec.kind() = 'client' and new is distinct from ended then
          raise exception 'a client cannot change what was assigned' using errcode = '42501';
        end if;
        return new;
      end $$;
      revoke all on function sec.keep_assigned() from public;
      create trigger keep_assigned before update on assignments
        for each row execute function sec.keep_assigned();

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
        unique (practice_id, client_id, id),
        foreign key (practice_id, client_id, assignment_id)
          references assignments (practice_id, client_id, id)
      );
      create index occurrences_of_client on occurrences (practice_id, client_id, due_at);
      ${tenantTable('occurrences', 'record')}

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
        unique (practice_id, client_id, id),
        foreign key (practice_id, client_id, assignment_id)
          references assignments (practice_id, client_id, id),
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
        foreign key (practice_id, client_id, response_id)
          references responses (practice_id, client_id, id),
        check (released_at is null or sharing = 'shared'),
        check (not is_skipped or value is null)
      );
      create index answers_of_client on answers (practice_id, client_id, response_id);
      ${tenantTable('answers', 'released')}

      -- What was handed in says for ever what it said; only who may read it can still change.
      create function sec.keep_submitted() returns trigger
      language plpgsql set search_path = public, pg_temp as $$
      declare
        kept jsonb := to_jsonb(old) - array['sharing', 'released_at', 'withdrawn_at'];
        is_submitted boolean;
      begin
        if tg_table_name = 'responses' then
          is_submitted := old.state = 'submitted';
        else
          select r.state = 'submitted' into is_submitted from responses r
            where r.practice_id = old.practice_id and r.id = old.response_id;
        end if;
        if is_submitted and sec.kind() = 'client' and (tg_op = 'DELETE'
          or to_jsonb(new) - array['sharing', 'released_at', 'withdrawn_at'] <> kept) then
          raise exception 'what was handed in stays as it is' using errcode = '42501';
        end if;
        return case when tg_op = 'DELETE' then old else new end;
      end $$;
      revoke all on function sec.keep_submitted() from public;
      create trigger keep_submitted before update or delete on responses
        for each row execute function sec.keep_submitted();
      create trigger keep_submitted before update or delete on answers
        for each row execute function sec.keep_submitted();

      create table reviews (
        practice_id uuid not null,
        id uuid not null,
        client_id uuid not null,
        response_id uuid not null,
        member_id uuid not null,
        reviewed_at timestamptz not null,
        primary key (practice_id, id),
        unique (practice_id, response_id, member_id),
        foreign key (practice_id, client_id, response_id)
          references responses (practice_id, client_id, id),
        foreign key (practice_id, member_id) references members
      );
      create index reviews_of_client on reviews (practice_id, client_id);
      create index reviews_by_member on reviews (practice_id, member_id);
      ${tenantTable('reviews', 'record', { by: 'member_id' })}

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
    await runner.query(`
      drop table writes, reviews, answers, responses, occurrences, assignments;
      drop function sec.keep_submitted(), sec.keep_assigned();
    `);
  }
}
