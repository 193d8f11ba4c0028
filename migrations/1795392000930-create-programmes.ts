import { tenantTable } from '@app/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A client's way through a programme: the run, its steps, and which assignments came of it. */
export class CreateProgrammes1795392000930 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table programme_runs (
        practice_id uuid not null,
        id uuid not null,
        client_id uuid not null,
        programme_id text not null,
        programme_version integer not null,
        -- the client's zone when it was started: days do not move when a person travels
        zone text not null,
        started_by uuid not null,
        started_at timestamptz not null,
        -- whether the hurt is still happening, in the client's answer; sealed
        ongoing_answer bytea,
        ongoing_at timestamptz,
        -- since when it waits for a talk with the therapist; null once they let it go on
        talk_since timestamptz,
        -- what helps the client to settle, in their words; sealed
        tools bytea,
        tools_at timestamptz,
        paused_at timestamptz,
        paused_by text check (paused_by in ('client', 'member')),
        -- when the therapist last let it go on: what was too much before then holds it no longer
        resumed_at timestamptz,
        -- since when the next step waits for the therapist's hand
        hand_since timestamptz,
        -- when a job will look at it next, so that no second one is asked for
        looks_again_at timestamptz,
        finished_at timestamptz,
        ended_at timestamptz,
        revision integer not null,
        primary key (practice_id, id),
        unique (practice_id, client_id, id),
        foreign key (practice_id, client_id) references clients,
        foreign key (practice_id, started_by) references members,
        check ((ongoing_answer is null) = (ongoing_at is null)),
        check (talk_since is null or ongoing_at is not null),
        check ((tools is null) = (tools_at is null)),
        check ((paused_at is null) = (paused_by is null)),
        check (num_nonnulls(finished_at, ended_at) <= 1)
      );
      create unique index programme_runs_one_live on programme_runs (practice_id, client_id)
        where finished_at is null and ended_at is null;
      create index programme_runs_of_client on programme_runs (practice_id, client_id, started_at desc);
      create index programme_runs_by_member on programme_runs (practice_id, started_by);
      ${tenantTable('programme_runs', 'homework', { by: 'started_by' })}

      -- What a client says of themselves is theirs to say: staff neither answer nor name tools for
      -- them. A client answers, names, pauses and goes on; the rest is not theirs to change, and what
      -- waits for a talk, or was paused by staff, they do not set going.
      create function sec.keep_programme() returns trigger
      language plpgsql set search_path = public, pg_temp as $$
      declare
        kept programme_runs := old;
      begin
        if sec.kind() = 'member' then
          if tg_op = 'INSERT' and num_nonnulls(new.ongoing_at, new.tools_at) > 0
            or tg_op = 'UPDATE' and (new.ongoing_answer, new.ongoing_at, new.tools, new.tools_at)
              is distinct from (old.ongoing_answer, old.ongoing_at, old.tools, old.tools_at) then
            raise exception 'only the client can say this' using errcode = '42501';
          end if;
        elsif sec.kind() = 'client' then
          kept.ongoing_answer := new.ongoing_answer;
          kept.ongoing_at := new.ongoing_at;
          kept.talk_since := coalesce(old.talk_since, new.talk_since);
          kept.tools := new.tools;
          kept.tools_at := new.tools_at;
          kept.revision := new.revision;
          if old.paused_by is distinct from 'member' and new.paused_by is distinct from 'member' then
            kept.paused_at := new.paused_at;
            kept.paused_by := new.paused_by;
          end if;
          if new is distinct from kept then
            raise exception 'a client cannot change this of a programme' using errcode = '42501';
          end if;
        end if;
        return new;
      end $$;
      revoke all on function sec.keep_programme() from public;
      create trigger keep_programme before insert or update on programme_runs
        for each row execute function sec.keep_programme();

      -- Work that a programme gave says so.
      alter table assignments
        add column run_id uuid,
        add constraint assignments_of_run foreign key (practice_id, client_id, run_id)
          references programme_runs (practice_id, client_id, id);
      create index assignments_of_run on assignments (practice_id, client_id, run_id)
        where run_id is not null;

      create table programme_steps (
        practice_id uuid not null,
        id uuid not null,
        client_id uuid not null,
        run_id uuid not null,
        part text not null check (part in ('opening', 'steps')),
        position integer not null,
        -- the step's id inside the programme; null for what the therapist added
        key text,
        exercise_id text not null,
        exercise_version integer not null,
        -- why this now, in the therapist's words, for what they added; sealed
        why bytea,
        unlock_by text not null check (unlock_by in ('completion', 'delay', 'date', 'hand')),
        unlock_days integer check (unlock_days between 1 and 28),
        unlock_at timestamptz,
        -- the latest assignment that came of it
        assignment_id uuid,
        skipped_at timestamptz,
        removed_at timestamptz,
        primary key (practice_id, id),
        unique (practice_id, client_id, id),
        foreign key (practice_id, client_id, run_id)
          references programme_runs (practice_id, client_id, id),
        foreign key (practice_id, client_id, assignment_id)
          references assignments (practice_id, client_id, id),
        check ((unlock_by = 'delay') = (unlock_days is not null)),
        check ((unlock_by = 'date') = (unlock_at is not null))
      );
      create index programme_steps_of_run on programme_steps (practice_id, client_id, run_id, position);
      create index programme_steps_given on programme_steps (practice_id, client_id, assignment_id)
        where assignment_id is not null;
      ${tenantTable('programme_steps', 'record')}

      alter table put_offs
        drop constraint put_offs_reason_check,
        add constraint put_offs_reason_check
          check (reason in ('too-much', 'programme', 'session', 'shared', 'worse', 'quiet'));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      delete from put_offs where reason = 'programme';
      alter table put_offs
        drop constraint put_offs_reason_check,
        add constraint put_offs_reason_check
          check (reason in ('too-much', 'session', 'shared', 'worse', 'quiet'));
      drop table programme_steps;
      alter table assignments drop column run_id;
      drop table programme_runs;
      drop function sec.keep_programme();
    `);
  }
}
