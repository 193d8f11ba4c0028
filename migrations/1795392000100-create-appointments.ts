import { tenantTable } from '@app/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Sessions between clients and members, what was put off on Today, and what Today is read by. */
export class CreateAppointments1795392000100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table appointments (
        practice_id uuid not null,
        id uuid not null,
        client_id uuid not null,
        member_id uuid not null,
        -- planned in one go: the id of the first of them
        plan_id uuid not null,
        starts_at timestamptz not null,
        minutes integer not null check (minutes between 5 and 480),
        place text not null check (place in ('room', 'video', 'phone')),
        -- held is what was planned and is over
        state text not null check (state in ('planned', 'cancelled')),
        planned_at timestamptz not null,
        cancelled_at timestamptz,
        primary key (practice_id, id),
        foreign key (practice_id, client_id) references clients,
        foreign key (practice_id, member_id) references members,
        check ((state = 'cancelled') = (cancelled_at is not null))
      );
      create index appointments_of_client on appointments (practice_id, client_id, starts_at desc, id desc)
        include (state, minutes, place, member_id);
      create index appointments_of_member on appointments (practice_id, member_id, starts_at);
      create index appointments_of_plan on appointments (practice_id, plan_id);
      ${tenantTable('appointments', 'record', { by: 'member_id' })}

      -- A session moves in time, never from one person to another.
      create function sec.keep_people() returns trigger
      language plpgsql set search_path = public, pg_temp as $$
      begin
        if (new.client_id, new.member_id) is distinct from (old.client_id, old.member_id) then
          raise exception 'a session stays with its people' using errcode = '42501';
        end if;
        return new;
      end $$;
      revoke all on function sec.keep_people() from public;
      create trigger keep_people before update on appointments
        for each row execute function sec.keep_people();

      create table put_offs (
        practice_id uuid not null,
        id uuid not null,
        account_id uuid not null,
        client_id uuid not null,
        reason text not null check (reason in ('too-much', 'session', 'shared', 'worse', 'quiet')),
        put_off_at timestamptz not null,
        until timestamptz not null,
        primary key (practice_id, id),
        unique (practice_id, account_id, client_id, reason),
        foreign key (practice_id, account_id) references members,
        foreign key (practice_id, client_id) references clients
      );
      create index put_offs_of_client on put_offs (practice_id, client_id);
      ${tenantTable('put_offs', 'author')}

      create index assignments_open on assignments (practice_id, client_id, assigned_at)
        include (due_at, exercise_id, exercise_version) where status = 'open';
      create index assignments_closed on assignments (practice_id, client_id, closed_at desc)
        include (outcome, exercise_id, exercise_version) where status = 'closed';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index assignments_closed, assignments_open;
      drop table put_offs, appointments;
      drop function sec.keep_people();
    `);
  }
}
