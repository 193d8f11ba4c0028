import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which practices are invented. Said once, when a practice is opened; no later write changes it. */
export class MarkDemoPractices1795392000300 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table practices add column is_demo boolean not null default false;

      -- What was printed as invented stays invented, and a real record can never be called so.
      create function sec.keep_demo() returns trigger
      language plpgsql set search_path = public, pg_temp as $$
      begin
        if new.is_demo <> old.is_demo then
          raise exception 'whether a practice is a demonstration never changes' using errcode = '42501';
        end if;
        return new;
      end $$;
      revoke all on function sec.keep_demo() from public;
      create trigger keep_demo before update on practices
        for each row execute function sec.keep_demo();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop trigger keep_demo on practices;
      drop function sec.keep_demo();
      alter table practices drop column is_demo;
    `);
  }
}
