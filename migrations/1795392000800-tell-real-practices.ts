import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Lets a reset of the demo find out whether a database holds a practice that nobody invented. */
export class TellRealPractices1795392000800 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      grant select (is_demo) on practices to trellis_lookup;

      -- One more bit across practices; only who may work as the owner asks for it.
      create function sec.has_real_practice() returns boolean
      language sql stable security definer set search_path = public, pg_temp as $$
        select exists (select from public.practices where is_confirmed and not is_demo)
      $$;
      revoke all on function sec.has_real_practice() from public;
      grant create on schema sec to trellis_lookup;
      alter function sec.has_real_practice() owner to trellis_lookup;
      revoke create on schema sec from trellis_lookup;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop function sec.has_real_practice();
      revoke select (is_demo) on practices from trellis_lookup;
    `);
  }
}
