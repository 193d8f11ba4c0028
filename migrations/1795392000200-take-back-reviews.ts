import { tenantTable, type Visibility } from '@app/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A mark that something was read can be taken back by whoever set it, and by nobody else. */
export class TakeBackReviews1795392000200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await declareReviews(runner, 'mark', ['update']);
  }

  async down(runner: QueryRunner): Promise<void> {
    await declareReviews(runner, 'record', []);
  }
}

async function declareReviews(
  runner: QueryRunner,
  visibility: Visibility,
  without: string[],
): Promise<void> {
  const had = ['tenant', 'visible_select', 'visible_insert', 'visible_update', 'visible_delete'];
  for (const policy of had) await runner.query(`drop policy if exists ${policy} on reviews`);
  for (const right of without) {
    await runner.query(`revoke ${right} on reviews from trellis_app`);
  }
  await runner.query(tenantTable('reviews', visibility, { by: 'member_id' }));
}
