import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a therapist left out of an exercise, or worded differently, for one client. */
export class TailorAssignments1795392000220 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // Sealed: the words are the therapist's own, about this client.
    await runner.query('alter table assignments add column tailoring bytea');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table assignments drop column tailoring');
  }
}
