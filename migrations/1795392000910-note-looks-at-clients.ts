import { tenantTable } from '@app/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When a member last looked at a client's page: a session in the calendar is no proof that they met. */
export class NoteLooksAtClients1795392000910 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table client_looks (
        practice_id uuid not null,
        id uuid not null,
        client_id uuid not null,
        member_id uuid not null,
        -- the latest time
        looked_at timestamptz not null,
        primary key (practice_id, id),
        unique (practice_id, client_id, member_id),
        foreign key (practice_id, client_id) references clients,
        foreign key (practice_id, member_id) references members
      );
      create index client_looks_by_member on client_looks (practice_id, member_id);
      ${tenantTable('client_looks', 'clinical', { by: 'member_id' })}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table client_looks');
  }
}
