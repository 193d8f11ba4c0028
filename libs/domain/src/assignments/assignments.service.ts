import { open, seal } from '@app/crypto';
import { type ListQuery, newestFirst, PracticeGate, type Tx } from '@app/database';
import { type Actor, Clock, conflict, type MemberActor, newId, notFound } from '@app/kernel';
import { Outbox } from '@app/queue';
import { Injectable } from '@nestjs/common';
import { Temporal } from 'temporal-polyfill';
import { Audit } from '../audit';
import { CaseloadService } from '../caseload';
import { CatalogueService } from '../catalogue';
import { Keys } from '../practices';
import { Writes } from '../writes';
import type { AssignmentDto, AssignmentsPageDto, CreateAssignmentDto } from './assignment.dto';
import { AssignmentEntity, type Outcome } from './assignment.entity';
import { PlanOccurrences } from './assignments.jobs';
import { OccurrenceEntity } from './occurrence.entity';

/** Giving work to a client, planning it, and taking it back. */
@Injectable()
export class AssignmentsService {
  constructor(
    private readonly practice: PracticeGate,
    private readonly caseload: CaseloadService,
    private readonly catalogue: CatalogueService,
    private readonly keys: Keys,
    private readonly writes: Writes,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  assign(actor: MemberActor, dto: CreateAssignmentDto): Promise<AssignmentDto> {
    return this.practice.transaction(actor, async (tx) => {
      const client = await this.caseload.require(tx, actor, dto.clientId);
      const exercise = this.catalogue.requireAssignable(dto.exerciseId);
      const write = { id: dto.id, operation: 'assignment.assign', subjectId: dto.id, body: dto };
      await this.writes.once(tx, actor, write, async () => {
        const ring = await this.keys.clientRing(tx, actor.practiceId, client.id);
        await tx.insert(AssignmentEntity, {
          practiceId: actor.practiceId,
          id: dto.id,
          clientId: client.id,
          exerciseId: exercise.id,
          exerciseVersion: exercise.version,
          rationale: dto.rationale
            ? seal(ring, 'assignments.rationale', dto.id, dto.rationale)
            : null,
          dueAt: dto.dueAt ?? null,
          zone: client.zone,
          status: 'open',
          outcome: null,
          assignedBy: actor.memberId,
          assignedAt: this.clock.now(),
          closedAt: null,
        });
        await this.outbox.add(tx, PlanOccurrences, { assignmentId: dto.id });
        await this.audit.record(tx, actor, 'assignment.assigned', {
          subjectId: dto.id,
          clientId: client.id,
        });
      });
      return this.toDto(tx, await this.require(tx, actor, dto.id));
    });
  }

  get(actor: Actor, id: string): Promise<AssignmentDto> {
    return this.practice.transaction(actor, async (tx) =>
      this.toDto(tx, await this.require(tx, actor, id)),
    );
  }

  /** A client's assignments, newest first. */
  listFor(actor: MemberActor, clientId: string, query: ListQuery): Promise<AssignmentsPageDto> {
    return this.practice.transaction(actor, async (tx) => {
      await this.caseload.require(tx, actor, clientId);
      const { practiceId } = actor;
      const where = { practiceId, clientId };
      const page = await newestFirst(tx, AssignmentEntity, where, 'assignedAt', query);
      return { ...page, items: await this.toDtos(tx, practiceId, clientId, page.items) };
    });
  }

  /** What waits for the client, soonest due first, then newest. */
  async listOpen(tx: Tx, practiceId: string, clientId: string): Promise<AssignmentDto[]> {
    const rows = await tx.find(AssignmentEntity, {
      where: { practiceId, clientId, status: 'open' },
      order: { dueAt: { direction: 'ASC', nulls: 'LAST' }, assignedAt: 'DESC', id: 'DESC' },
      take: 50,
    });
    return this.toDtos(tx, practiceId, clientId, rows);
  }

  /**
   * Takes an open assignment back; doing so twice is the same as once. What the client has written
   * stays theirs.
   * @throws AppError 409 ASSIGNMENT_CLOSED
   */
  withdraw(actor: MemberActor, id: string): Promise<AssignmentDto> {
    return this.practice.transaction(actor, async (tx) => {
      const row = await this.requireForChange(tx, actor, id);
      if (row.status === 'closed') {
        throw conflict('ASSIGNMENT_CLOSED', 'This was already handed in or set aside');
      }
      if (row.status === 'open') {
        row.status = 'withdrawn';
        await tx.update(
          AssignmentEntity,
          { practiceId: actor.practiceId, id },
          { status: 'withdrawn' },
        );
        await this.audit.record(tx, actor, 'assignment.withdrawn', {
          subjectId: id,
          clientId: row.clientId,
        });
      }
      return this.toDto(tx, row);
    });
  }

  /** Ends an open assignment; the caller holds its row. */
  async close(tx: Tx, row: AssignmentEntity, outcome: Outcome, at: Date): Promise<void> {
    await tx.update(
      AssignmentEntity,
      { practiceId: row.practiceId, id: row.id },
      { status: 'closed', outcome, closedAt: at },
    );
  }

  /**
   * The due instance of an assignment, made when it is not there yet; null where there is nothing to
   * plan any more.
   */
  async planOccurrence(
    tx: Tx,
    practiceId: string,
    assignmentId: string,
  ): Promise<OccurrenceEntity | null> {
    const assignment = await tx.findOneBy(AssignmentEntity, { practiceId, id: assignmentId });
    if (!assignment?.dueAt || assignment.status !== 'open') return null;
    const localDate = Temporal.Instant.fromEpochMilliseconds(assignment.dueAt.getTime())
      .toZonedDateTimeISO(assignment.zone)
      .toPlainDate()
      .toString();
    const key = { practiceId, assignmentId, localDate };
    const existing = await tx.findOneBy(OccurrenceEntity, key);
    if (existing) return existing;
    const occurrence = {
      ...key,
      id: newId(),
      clientId: assignment.clientId,
      dueAt: assignment.dueAt,
      plannedAt: this.clock.now(),
    };
    await tx.insert(OccurrenceEntity, occurrence);
    return tx.create(OccurrenceEntity, occurrence);
  }

  /** @throws AppError 404 */
  async require(tx: Tx, actor: Actor, id: string): Promise<AssignmentEntity> {
    const row = await tx.findOneBy(AssignmentEntity, { practiceId: actor.practiceId, id });
    if (!row) throw notFound();
    return row;
  }

  /** The row, locked until the transaction ends. @throws AppError 404 */
  async requireForChange(tx: Tx, actor: Actor, id: string): Promise<AssignmentEntity> {
    const row = await tx.findOne(AssignmentEntity, {
      where: { practiceId: actor.practiceId, id },
      lock: { mode: 'pessimistic_write' },
    });
    if (!row) throw notFound();
    return row;
  }

  async toDto(tx: Tx, row: AssignmentEntity): Promise<AssignmentDto> {
    const [dto] = await this.toDtos(tx, row.practiceId, row.clientId, [row]);
    return dto!;
  }

  /** One client's rows, with their key fetched once. */
  private async toDtos(
    tx: Tx,
    practiceId: string,
    clientId: string,
    rows: AssignmentEntity[],
  ): Promise<AssignmentDto[]> {
    const ring = await this.keys.clientRing(tx, practiceId, clientId);
    return rows.map((row) => ({
      id: row.id,
      clientId: row.clientId,
      exerciseId: row.exerciseId,
      exerciseVersion: row.exerciseVersion,
      title: this.catalogue.get(row.exerciseId, row.exerciseVersion).title,
      rationale: row.rationale && open(ring, 'assignments.rationale', row.id, row.rationale),
      dueAt: row.dueAt,
      zone: row.zone,
      status: row.status,
      outcome: row.outcome,
      assignedAt: row.assignedAt,
      closedAt: row.closedAt,
    }));
  }
}
