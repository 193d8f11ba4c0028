import { tenantTable } from '@app/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The exercises that a member keeps at hand. */
export class KeepFavourites1795392000920 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table favourites (
        practice_id uuid not null,
        id uuid not null,
        account_id uuid not null,
        exercise_id text not null,
        added_at timestamptz not null,
        primary key (practice_id, id),
        unique (practice_id, account_id, exercise_id),
        foreign key (practice_id, account_id) references members
      );
      ${tenantTable('favourites', 'author')}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table favourites');
  }
}
