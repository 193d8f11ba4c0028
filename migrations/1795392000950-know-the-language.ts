import type { MigrationInterface, QueryRunner } from 'typeorm';

/** In which language a client reads: what they are shown, and the mails to them. Theirs to change. */
export class KnowTheLanguage1795392000950 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table clients
        add column language text not null default 'en' check (language in ('en', 'es'));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table clients drop column language');
  }
}
