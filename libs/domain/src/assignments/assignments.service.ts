import { seal } from '@app/crypto';
import { type ListQuery, newestFirst, PracticeGate, type Tx } from '@app/database';
import type { Exercise } from '@app/exercises';
import { type Actor, badRequest, Clock, conflict, type MemberActor, notFound } from '@app/kernel';
import { Outbox } from '@app/queue';
import { Injectable } from '@nestjs/common';
import { In, MoreThan, Not } from 'typeorm';
import { Audit } from '../audit';
import { CaseloadService } from '../caseload';
import { CatalogueService } from '../catalogue';
import { MeasuresService } from '../measures';
import { Keys } from '../practices';
import { Writes } from '../writes';
import type { AssignmentDto, AssignmentsPageDto, CreateAssignmentDto } from './assignment.dto';
import { AssignmentEntity, type Outcome } from './assignment.entity';
import { AssignmentViews } from './assignment-views.service';
import { AdvanceProgramme, PlanOccurrences } from './assignments.jobs';
import { checkCadence, measureReadyAt } from './measure-dates';
import type { PlanWordsDto } from './plan.dto';
import { holdRun, raiseRevision } from './runs.queries';
import { SeriesService } from './series.service';
import { TailoredExercises } from './tailored-exercises.service';

/** A step of a programme, as it becomes an assignment. */
export interface ProgrammeWork {
  id: string;
  runId: string;
  client: { id: string; zone: string };
  exercise: Exercise;
  /** The member in whose name it is given. */
  assignedBy: string;
  /** Why this now, in words that the client reads. */
  rationale?: string | undefined;
  /** When to remind of it; null: not at all. */
  dueAt: Date | null;
}

type NewWork = Omit<ProgrammeWork, 'runId'> & Omit<Partial<AssignmentEntity>, 'rationale'>;

/** Giving work to a client, and taking it back. */
@Injectable()
export class AssignmentsService {
  constructor(
    private readonly practice: PracticeGate,
    private readonly caseload: CaseloadService,
    private readonly catalogue: CatalogueService,
    private readonly keys: Keys,
    private readonly measures: MeasuresService,
    private readonly tailored: TailoredExercises,
    private readonly views: AssignmentViews,
    private readonly series: SeriesService,
    private readonly writes: Writes,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /**
   * @throws AppError 400 DATES_REFUSED, CADENCE_REFUSED, EXERCISE_UNKNOWN, TAILORING_REFUSED; 404;
   *   409 WRITE_ID_REUSED
   */
  async assign(actor: MemberActor, dto: CreateAssignmentDto): Promise<AssignmentDto> {
    checkDates(dto);
    return this.practice.transaction(actor, async (tx) => {
      const client = await this.caseload.require(tx, actor, dto.clientId);
      const exercise = await this.catalogue.requireAssignable(tx, actor.practiceId, dto.exerciseId);
      const measure = this.measures.find(exercise.id);
      if (measure && dto.repeat) checkCadence(measure, dto.repeat.everyDays);
      const write = {
        id: dto.id,
        operation: 'assignment.assign',
        subjectId: dto.id,
        body: dto,
        makes: 'assignments' as const,
      };
      await this.writes.once(tx, actor, write, async () => {
        const ring = await this.keys.clientRing(tx, actor.practiceId, client.id);
        await this.insert(tx, actor.practiceId, {
          id: dto.id,
          client,
          exercise,
          assignedBy: actor.memberId,
          rationale: dto.rationale,
          dueAt: dto.dueAt ?? null,
          tailoring: this.tailored.sealed(ring, exercise, dto.id, dto.tailoring),
          plan: hasWords(dto.plan) ? seal(ring, 'assignments.plan', dto.id, dto.plan) : null,
          asksPlan: dto.asksPlan ?? false,
          isAfterSession: dto.isAfterSession ?? false,
          ...(dto.repeat && {
            seriesId: dto.id,
            seriesNumber: 1,
            repeatDays: dto.repeat.everyDays,
            repeatTimes: dto.repeat.times,
          }),
        });
        await this.series.askForNext(tx, await this.require(tx, actor, dto.id), 1);
        await this.audit.record(tx, actor, 'assignment.assigned', {
          subjectId: dto.id,
          clientId: client.id,
        });
      });
      return this.toDto(tx, actor, await this.require(tx, actor, dto.id));
    });
  }

  get(actor: Actor, id: string): Promise<AssignmentDto> {
    return this.practice.transaction(actor, async (tx) =>
      this.toDto(tx, actor, await this.require(tx, actor, id)),
    );
  }

  /** The exercise as it was given: the version that is pinned, with what was tailored. @throws AppError 404 */
  exerciseOf(actor: MemberActor, id: string): Promise<Exercise> {
    return this.practice.transaction(actor, async (tx) =>
      this.tailored.of(tx, await this.require(tx, actor, id)),
    );
  }

  /** A client's assignments, newest first. */
  listFor(actor: MemberActor, clientId: string, query: ListQuery): Promise<AssignmentsPageDto> {
    return this.practice.transaction(actor, async (tx) => {
      await this.caseload.require(tx, actor, clientId);
      const where = { practiceId: actor.practiceId, clientId };
      const page = await newestFirst(tx, AssignmentEntity, where, 'assignedAt', query);
      return { ...page, items: await this.views.ofClient(tx, actor, clientId, page.items) };
    });
  }

  /** What waits for the client, soonest due first, then newest. */
  async listOpen(tx: Tx, actor: Actor, clientId: string): Promise<AssignmentDto[]> {
    const rows = await tx.find(AssignmentEntity, {
      where: { practiceId: actor.practiceId, clientId, status: 'open' },
      order: { dueAt: { direction: 'ASC', nulls: 'LAST' }, assignedAt: 'DESC', id: 'DESC' },
      take: 50,
    });
    return this.views.ofClient(tx, actor, clientId, rows);
  }

  /** What the client ended since `since` without handing anything in, latest first. */
  async listSetAside(
    tx: Tx,
    actor: Actor,
    clientId: string,
    since: Date,
  ): Promise<AssignmentDto[]> {
    const rows = await tx.find(AssignmentEntity, {
      where: {
        practiceId: actor.practiceId,
        clientId,
        status: 'closed',
        outcome: Not('done'),
        closedAt: MoreThan(since),
      },
      order: { closedAt: 'DESC', id: 'DESC' },
      take: 50,
    });
    return this.views.ofClient(tx, actor, clientId, rows);
  }

  /**
   * Takes an open assignment back, and the dates of its series that are still to come; doing so
   * twice is the same as once. What the client has written stays theirs.
   * @throws AppError 409 ASSIGNMENT_CLOSED
   */
  withdraw(actor: MemberActor, id: string): Promise<AssignmentDto> {
    return this.practice.transaction(actor, async (tx) => {
      const row = await this.requireToEnd(tx, actor, id);
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
        await this.series.end(tx, row);
        await this.goOn(tx, row);
        await this.audit.record(tx, actor, 'assignment.withdrawn', {
          subjectId: id,
          clientId: row.clientId,
        });
      }
      return this.toDto(tx, actor, row);
    });
  }

  /** Lets a series make no further assignment; what is open stays so. Without a series, nothing. */
  endRepeat(actor: MemberActor, id: string): Promise<AssignmentDto> {
    return this.practice.transaction(actor, async (tx) => {
      const row = await this.requireForChange(tx, actor, id);
      if (await this.series.end(tx, row)) {
        await this.audit.record(tx, actor, 'assignment.repeat-ended', {
          subjectId: id,
          clientId: row.clientId,
        });
      }
      return this.toDto(tx, actor, row);
    });
  }

  /** Ends an assignment that `requireToEnd` found. A programme that gave it goes on by a job. */
  async close(tx: Tx, row: AssignmentEntity, outcome: Outcome, at: Date): Promise<void> {
    await tx.update(
      AssignmentEntity,
      { practiceId: row.practiceId, id: row.id },
      { status: 'closed', outcome, closedAt: at },
    );
    await this.goOn(tx, row);
  }

  /**
   * Gives a step of a programme, inside what opened it: from then on it is work like any other.
   * @throws AppError 400 EXERCISE_UNKNOWN for a measure without its licence
   */
  async give(tx: Tx, actor: Actor, work: ProgrammeWork): Promise<void> {
    const { id, client } = work;
    await this.insert(tx, actor.practiceId, work);
    await this.audit.record(tx, actor, 'assignment.assigned', {
      subjectId: id,
      clientId: client.id,
      detail: { runId: work.runId },
    });
  }

  /** Takes back what is open of a programme that ends. */
  async withdrawAll(tx: Tx, actor: Actor, clientId: string, ids: string[]): Promise<void> {
    const { practiceId } = actor;
    const open = await tx.find(AssignmentEntity, {
      where: { practiceId, id: In(ids), status: 'open' },
      lock: { mode: 'pessimistic_write' },
    });
    for (const { id } of open) {
      await tx.update(AssignmentEntity, { practiceId, id }, { status: 'withdrawn' });
      await this.audit.record(tx, actor, 'assignment.withdrawn', { subjectId: id, clientId });
    }
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

  /** The row of work that is to end, locked as its run is, where one gave it. @throws AppError 404 */
  async requireToEnd(tx: Tx, actor: Actor, id: string): Promise<AssignmentEntity> {
    const { practiceId, runId } = await this.require(tx, actor, id);
    // In the order in which a change of the run locks them.
    if (runId) await holdRun(tx, practiceId, runId);
    return this.requireForChange(tx, actor, id);
  }

  toDto(tx: Tx, actor: Actor, row: AssignmentEntity): Promise<AssignmentDto> {
    return this.views.one(tx, actor, row);
  }

  private async goOn(tx: Tx, { practiceId, runId }: AssignmentEntity): Promise<void> {
    if (!runId) return;
    await raiseRevision(tx, practiceId, runId);
    await this.outbox.add(tx, AdvanceProgramme, { runId });
  }

  private async insert(
    tx: Tx,
    practiceId: string,
    { id, client, exercise, rationale, dueAt, ...more }: NewWork,
  ): Promise<void> {
    const now = this.clock.now();
    const ring = await this.keys.clientRing(tx, practiceId, client.id);
    await tx.insert(AssignmentEntity, {
      practiceId,
      id,
      clientId: client.id,
      exerciseId: exercise.id,
      exerciseVersion: exercise.version,
      rationale: rationale ? seal(ring, 'assignments.rationale', id, rationale) : null,
      // However it is given, a licensed measure comes with its words or not at all.
      instrument: await this.tailored.sealedInstrument(tx, ring, practiceId, exercise, id),
      zone: client.zone,
      status: 'open',
      assignedAt: now,
      dueAt:
        dueAt && this.measures.find(exercise.id) ? measureReadyAt(dueAt, now, client.zone) : dueAt,
      ...more,
    });
    await this.outbox.add(tx, PlanOccurrences, { assignmentId: id });
  }
}

const hasWords = (plan: PlanWordsDto | undefined): plan is PlanWordsDto =>
  plan !== undefined && Object.values(plan).some(Boolean);

/** @throws AppError 400 DATES_REFUSED where the times that were asked for do not go together */
function checkDates({ dueAt, isAfterSession, repeat }: CreateAssignmentDto): void {
  const refuse = (field: string, message: string) =>
    badRequest('DATES_REFUSED', 'These times do not go together', [{ field, message }]);
  if (isAfterSession && dueAt) throw refuse('isAfterSession', 'Either a date or after the session');
  if (repeat && !dueAt) throw refuse('repeat', 'Repeating needs the date of the first time');
}
