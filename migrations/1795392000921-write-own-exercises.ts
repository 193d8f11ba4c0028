import { tenantTable } from '@app/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a practice writes itself: drafts, and the versions that were published of them. */
export class WriteOwnExercises1795392000921 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table practices add column exercises_need_approval boolean not null default false;

      create table own_exercises (
        practice_id uuid not null,
        id uuid not null,
        -- as far as it was written
        draft bytea not null,
        revision integer not null,
        write_id uuid not null,
        saved_at timestamptz not null,
        saved_by uuid not null,
        created_by uuid not null,
        created_at timestamptz not null,
        -- the newest version that was published; 0 before there is one
        version integer not null check (version >= 0),
        published_revision integer not null,
        retired_at timestamptz,
        -- the revision that waits for approval
        asked_revision integer,
        asked_by uuid,
        asked_at timestamptz,
        sent_back_by uuid,
        sent_back_at timestamptz,
        -- what was said when it was asked for or sent back
        note bytea,
        primary key (practice_id, id),
        foreign key (practice_id, saved_by) references members,
        foreign key (practice_id, created_by) references members,
        foreign key (practice_id, asked_by) references members,
        foreign key (practice_id, sent_back_by) references members,
        check ((asked_revision is null) = (asked_by is null) and (asked_by is null) = (asked_at is null)),
        check ((sent_back_by is null) = (sent_back_at is null))
      );
      create index own_exercises_by_member on own_exercises (practice_id, created_by);
      ${tenantTable('own_exercises', 'workshop', { by: 'created_by' })}

      create table own_exercise_versions (
        practice_id uuid not null,
        exercise_id uuid not null,
        version integer not null check (version >= 1),
        content bytea not null,
        note bytea not null,
        written_by uuid not null,
        published_by uuid not null,
        published_at timestamptz not null,
        primary key (practice_id, exercise_id, version),
        foreign key (practice_id, exercise_id) references own_exercises,
        foreign key (practice_id, written_by) references members,
        foreign key (practice_id, published_by) references members
      );
      ${tenantTable('own_exercise_versions', 'edition', { by: 'published_by' })}

      -- Where a practice wants approval, only those who may approve publish.
      create function sec.check_approval() returns trigger
      language plpgsql set search_path = public, pg_temp as $$
      begin
        if sec.kind() = 'member' and not sec.is_admin() and exists (
          select from practices p where p.practice_id = new.practice_id and p.exercises_need_approval
        ) then
          raise exception 'this practice wants approval' using errcode = '42501';
        end if;
        return new;
      end $$;
      revoke all on function sec.check_approval() from public;
      create trigger check_approval before insert on own_exercise_versions
        for each row execute function sec.check_approval();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table own_exercise_versions, own_exercises;
      drop function sec.check_approval();
      alter table practices drop column exercises_need_approval;
    `);
  }
}
