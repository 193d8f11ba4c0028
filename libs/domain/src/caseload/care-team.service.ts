import type { Tx } from '@app/database';
import { Clock, newId } from '@app/kernel';
import { Outbox } from '@app/queue';
import { Injectable } from '@nestjs/common';
import { Any, IsNull } from 'typeorm';
import { CaseloadEntity, SupervisionEntity } from './caseload.entity';
import { type EndedCare, SettleEndedCare } from './caseload.jobs';

/** Where one client goes. */
export interface Handover {
  clientId: string;
  therapistId: string;
}

/**
 * Changes of who treats and who supervises whom. Nothing is deleted: what was, ends. Every method but
 * `read` needs an admin's or a job's transaction.
 */
@Injectable()
export class CareTeamService {
  constructor(
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** Id of the therapist, by client id. */
  async therapistsOf(
    tx: Tx,
    practiceId: string,
    clientIds: string[],
  ): Promise<Map<string, string>> {
    const current = { practiceId, clientId: Any(clientIds), endsAt: IsNull() };
    const rows = await tx.findBy(CaseloadEntity, { ...current, kind: 'primary' });
    return new Map(rows.map((row) => [row.clientId, row.memberId]));
  }

  /** Id of the supervisor, by member id. */
  async supervisorsOf(
    tx: Tx,
    practiceId: string,
    memberIds: string[],
  ): Promise<Map<string, string>> {
    const rows = await tx.find(SupervisionEntity, {
      where: { practiceId, memberId: Any(memberIds), endsAt: IsNull() },
      order: { startsAt: 'ASC', id: 'ASC' },
    });
    return new Map(rows.map((row) => [row.memberId, row.supervisorId]));
  }

  /** How many clients each member is the therapist of; who treats nobody is left out. */
  async countClients(
    tx: Tx,
    practiceId: string,
    memberIds: string[],
  ): Promise<Map<string, number>> {
    const rows = await tx.query<{ memberId: string; count: number }[]>(
      `select member_id as "memberId", count(*)::int from caseload
       where practice_id = $1 and member_id = any($2) and kind = 'primary' and ends_at is null
       group by member_id`,
      [practiceId, memberIds],
    );
    return new Map(rows.map(({ memberId, count }) => [memberId, count]));
  }

  /** Ids of the clients whose therapist the member is. */
  async clientsOf(tx: Tx, practiceId: string, memberId: string): Promise<string[]> {
    const where = { practiceId, memberId, kind: 'primary' as const, endsAt: IsNull() };
    const rows = await tx.findBy(CaseloadEntity, where);
    return rows.map(({ clientId }) => clientId);
  }

  /**
   * Makes `therapistId` the client's therapist from now on; those who supervise the one before see
   * the client no more, those who supervise the new one do. False when nothing was to change.
   */
  async transfer(
    tx: Tx,
    practiceId: string,
    clientId: string,
    therapistId: string,
  ): Promise<boolean> {
    await this.lock(tx, practiceId, [clientId]);
    const where = { practiceId, clientId, kind: 'primary' as const, endsAt: IsNull() };
    const before = await tx.findOneBy(CaseloadEntity, where);
    if (before?.memberId === therapistId) return false;
    await this.handOver(tx, practiceId, [{ clientId, therapistId }]);
    if (before) await this.endCare(tx, { memberId: before.memberId, clientId });
    return true;
  }

  /** One by one: the second of two parallel transfers of a client sees what the first one did. */
  async lock(tx: Tx, practiceId: string, clientIds: string[]): Promise<void> {
    await tx.query(
      `select id from clients where practice_id = $1 and id = any($2)
       order by id for no key update`,
      [practiceId, clientIds],
    );
  }

  /** Puts clients in other therapists' care, in two statements; the caller holds the clients' lock. */
  async handOver(tx: Tx, practiceId: string, handovers: Handover[]): Promise<void> {
    const at = this.clock.now();
    const clientIds = handovers.map(({ clientId }) => clientId);
    await tx.query(
      `update caseload set ends_at = $3
       where practice_id = $1 and client_id = any($2) and kind = 'primary' and ends_at is null`,
      [practiceId, clientIds, at],
    );
    await tx.query(
      `insert into caseload (practice_id, id, client_id, member_id, kind, starts_at)
       select $1, new.id, new.client_id, new.member_id, 'primary', $2
       from unnest($3::uuid[], $4::uuid[], $5::uuid[]) as new (id, client_id, member_id)`,
      [
        practiceId,
        at,
        handovers.map(() => newId()),
        clientIds,
        handovers.map(({ therapistId }) => therapistId),
      ],
    );
  }

  /** Lets nothing go on that was planned with who treats or is treated no more. */
  async endCare(tx: Tx, ended: EndedCare): Promise<void> {
    await this.outbox.add(tx, SettleEndedCare, { ...ended, at: this.clock.now().getTime() });
  }

  /** Makes `supervisorId` the member's one supervisor, or nobody; false when nothing was to change. */
  async setSupervisor(
    tx: Tx,
    practiceId: string,
    memberId: string,
    supervisorId: string | null,
  ): Promise<boolean> {
    const at = this.clock.now();
    const where = { practiceId, memberId, endsAt: IsNull() };
    const before = await tx.findBy(SupervisionEntity, where);
    const isSame = supervisorId
      ? before.length === 1 && before[0]?.supervisorId === supervisorId
      : before.length === 0;
    if (isSame) return false;
    await tx.update(SupervisionEntity, where, { endsAt: at });
    if (!supervisorId) return true;
    await tx.insert(SupervisionEntity, {
      practiceId,
      id: newId(),
      supervisorId,
      memberId,
      startsAt: at,
      endsAt: null,
    });
    return true;
  }

  /** Ends everything that the member supervises. */
  async endSupervisionsBy(tx: Tx, practiceId: string, supervisorId: string): Promise<void> {
    const where = { practiceId, supervisorId, endsAt: IsNull() };
    await tx.update(SupervisionEntity, where, { endsAt: this.clock.now() });
  }
}
