import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What an exercise was copied from stays known, because a copy takes no less care than its source. And
 * a draft says truly who began it, who kept it and who asked for approval, whatever a service writes.
 */
export class KeepOwnExercisesHonest1795392000966 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table own_exercises
        add column source_id text,
        add column source_version integer,
        add check ((source_id is null) = (source_version is null));

      create function sec.check_own_exercise() returns trigger
      language plpgsql set search_path = public, pg_temp as $$
      begin
        if (new.practice_id, new.id, new.created_by, new.created_at, new.source_id, new.source_version)
          is distinct from
          (old.practice_id, old.id, old.created_by, old.created_at, old.source_id, old.source_version)
        then
          raise exception 'where an exercise comes from never changes' using errcode = '42501';
        end if;
        if new.version not in (old.version, old.version + 1) then
          raise exception 'versions grow by one' using errcode = '42501';
        end if;
        if sec.kind() = 'member' and (
          (new.asked_by is distinct from old.asked_by and new.asked_by is distinct from sec.actor()
            and new.asked_by is not null)
          or ((new.saved_by, new.draft) is distinct from (old.saved_by, old.draft)
            and new.saved_by is distinct from sec.actor())
        ) then
          raise exception 'in nobody else''s name' using errcode = '42501';
        end if;
        return new;
      end $$;
      revoke all on function sec.check_own_exercise() from public;
      create trigger check_own_exercise before update on own_exercises
        for each row execute function sec.check_own_exercise();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop trigger check_own_exercise on own_exercises;
      drop function sec.check_own_exercise();
      alter table own_exercises drop column source_id, drop column source_version;
    `);
  }
}
