import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A draft says truly as well what was published of it, and who sent it back; and what was retired comes
 * back by those who approve, where the practice wants approval: whatever a service writes.
 */
export class KeepOwnExercisesTrue1795392000967 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function sec.check_own_exercise_state() returns trigger
      language plpgsql set search_path = public, pg_temp as $$
      begin
        if sec.kind() <> 'member' then
          return new;
        end if;
        if new.version > old.version and not exists (
          select from own_exercise_versions v
          where (v.practice_id, v.exercise_id, v.version) = (new.practice_id, new.id, new.version)
        ) then
          raise exception 'that version was never published' using errcode = '42501';
        end if;
        if new.published_revision <> old.published_revision
          and (new.version = old.version or new.published_revision <> new.revision)
        then
          raise exception 'that revision was never published' using errcode = '42501';
        end if;
        if new.sent_back_by is distinct from old.sent_back_by
          and new.sent_back_by is distinct from sec.actor() and new.sent_back_by is not null
        then
          raise exception 'in nobody else''s name' using errcode = '42501';
        end if;
        if old.retired_at is not null and new.retired_at is null and not sec.is_admin() and exists (
          select from practices p where p.practice_id = new.practice_id and p.exercises_need_approval
        ) then
          raise exception 'this practice wants approval' using errcode = '42501';
        end if;
        return new;
      end $$;
      revoke all on function sec.check_own_exercise_state() from public;
      create trigger check_own_exercise_state before update on own_exercises
        for each row execute function sec.check_own_exercise_state();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop trigger check_own_exercise_state on own_exercises;
      drop function sec.check_own_exercise_state();
    `);
  }
}
