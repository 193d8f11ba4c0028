import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Whether an exercise is retired decides what a client is offered, and drafts are none of theirs to
 * read: the lookup role answers, with ids alone and for the practice of the signed context.
 */
export class TellRetiredExercises1795392000965 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create policy lookup on own_exercises for select to trellis_lookup using (true);
      grant select (practice_id, id, retired_at) on own_exercises to trellis_lookup;

      create function sec.retired_exercises() returns setof uuid
      language sql stable security definer set search_path = public, pg_temp as $$
        select o.id from own_exercises o
        where o.practice_id = (select (sec.context())[3]::uuid) and o.retired_at is not null
      $$;
      revoke all on function sec.retired_exercises() from public;
      grant execute on function sec.retired_exercises() to trellis_app;
      grant create on schema sec to trellis_lookup;
      alter function sec.retired_exercises() owner to trellis_lookup;
      revoke create on schema sec from trellis_lookup;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop function sec.retired_exercises();
      drop policy lookup on own_exercises;
      revoke select (practice_id, id, retired_at) on own_exercises from trellis_lookup;
    `);
  }
}
