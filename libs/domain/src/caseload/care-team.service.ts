import type { Tx } from '@app/database';
import { Clock, newId } from '@app/kernel';
import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { CaseloadEntity, SupervisionEntity } from './caseload.entity';

/** Who treats a client, and who supervises a member, as it stands now. */
export interface CareTeam {
  /** Id of the therapist, by client id. */
  therapists: Map<string, string>;
  /** Id of the supervisor, by member id. */
  supervisors: Map<string, string>;
}

/**
 * Changes of who treats and who supervises whom. Nothing is deleted: what was, ends. Every method but
 * `read` needs an admin's or a job's transaction.
 */
@Injectable()
export class CareTeamService {
  constructor(private readonly clock: Clock) {}

  async read(tx: Tx, practiceId: string): Promise<CareTeam> {
    const primaries = await tx.findBy(CaseloadEntity, {
      practiceId,
      kind: 'primary',
      endsAt: IsNull(),
    });
    const supervisions = await tx.find(SupervisionEntity, {
      where: { practiceId, endsAt: IsNull() },
      order: { startsAt: 'ASC', id: 'ASC' },
    });
    return {
      therapists: new Map(primaries.map((row) => [row.clientId, row.memberId])),
      supervisors: new Map(supervisions.map((row) => [row.memberId, row.supervisorId])),
    };
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
    // One by one: the second of two parallel transfers sees what the first one did.
    await tx.query('select id from clients where practice_id = $1 and id = $2 for no key update', [
      practiceId,
      clientId,
    ]);
    const at = this.clock.now();
    const where = { practiceId, clientId, kind: 'primary' as const, endsAt: IsNull() };
    const before = await tx.findOneBy(CaseloadEntity, where);
    if (before?.memberId === therapistId) return false;
    await tx.update(CaseloadEntity, where, { endsAt: at });
    await tx.insert(CaseloadEntity, {
      practiceId,
      id: newId(),
      clientId,
      memberId: therapistId,
      kind: 'primary',
      reason: null,
      startsAt: at,
      endsAt: null,
    });
    return true;
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
