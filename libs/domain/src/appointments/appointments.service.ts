import { open } from '@app/crypto';
import { type ListQuery, newestFirst, PracticeGate, type Tx } from '@app/database';
import {
  badRequest,
  Clock,
  conflict,
  DAY,
  later,
  type MemberActor,
  MINUTE,
  newId,
  notFound,
} from '@app/kernel';
import type { JobRun } from '@app/queue';
import { Injectable } from '@nestjs/common';
import { type FindOptionsWhere, In, MoreThanOrEqual } from 'typeorm';
import { Audit } from '../audit';
import { CaseloadService } from '../caseload';
import { MembersService } from '../members';
import { Keys, PracticesService } from '../practices';
import { Writes } from '../writes';
import {
  type AppointmentDto,
  type AppointmentsPageDto,
  type CancelAppointmentDto,
  type DiaryDto,
  type DiaryQueryDto,
  type MoveAppointmentDto,
  type NextLookDto,
  type PlanAppointmentDto,
  type PlannedDto,
  USUAL_MINUTES,
} from './appointment.dto';
import { AppointmentEntity } from './appointment.entity';
import {
  type AppointmentRow,
  cancelEnded,
  heldWithin,
  lastHeldOf,
  listDiary,
  nextOf,
  nextWithTherapist,
} from './appointments.queries';
import { weekly } from './weekly';

/** The longest stretch of a diary that is answered at once. */
const DIARY_DAYS = 40;

/** Sessions between members and their clients: planned, moved, cancelled; held once they are over. */
@Injectable()
export class AppointmentsService {
  constructor(
    private readonly practice: PracticeGate,
    private readonly caseload: CaseloadService,
    private readonly members: MembersService,
    private readonly practices: PracticesService,
    private readonly keys: Keys,
    private readonly writes: Writes,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** Plans one session of the actor's own, or one a week by the practice's clocks. */
  plan(actor: MemberActor, dto: PlanAppointmentDto): Promise<PlannedDto> {
    return this.practice.transaction(actor, async (tx) => {
      const { practiceId, memberId } = actor;
      const { clientId } = dto;
      await this.caseload.require(tx, actor, clientId);
      const write = {
        id: dto.id,
        operation: 'appointment.plan',
        subjectId: dto.id,
        body: dto,
        makes: 'appointments' as const,
      };
      await this.writes.once(tx, actor, write, async () => {
        const { zone } = await this.practices.get(tx, practiceId);
        await tx.insert(
          AppointmentEntity,
          weekly(dto.startsAt, dto.weeks ?? 1, zone).map((startsAt, index) => ({
            practiceId,
            id: index === 0 ? dto.id : newId(),
            clientId,
            memberId,
            planId: dto.id,
            startsAt,
            minutes: dto.minutes ?? USUAL_MINUTES,
            place: dto.place,
            state: 'planned' as const,
            plannedAt: this.clock.now(),
            cancelledAt: null,
          })),
        );
        await this.audit.record(tx, actor, 'appointment.planned', { subjectId: dto.id, clientId });
      });
      return this.list(tx, { practiceId, planId: dto.id });
    });
  }

  /**
   * Moves a planned session to another time or place.
   * @throws AppError 404; 409 APPOINTMENT_CANCELLED
   */
  move(actor: MemberActor, id: string, dto: MoveAppointmentDto): Promise<AppointmentDto> {
    return this.practice.transaction(actor, async (tx) => {
      const row = await this.requireForChange(tx, actor, id);
      const write = { id: dto.id, operation: 'appointment.move', subjectId: id, body: dto };
      await this.writes.once(tx, actor, write, async () => {
        if (row.state === 'cancelled') {
          throw conflict('APPOINTMENT_CANCELLED', 'This session was cancelled');
        }
        const { startsAt, minutes = row.minutes, place = row.place } = dto;
        await tx.update(
          AppointmentEntity,
          { practiceId: actor.practiceId, id },
          { startsAt, minutes, place },
        );
        const { clientId } = row;
        await this.audit.record(tx, actor, 'appointment.moved', { subjectId: id, clientId });
      });
      return this.toDto(tx, actor.practiceId, await this.requireForChange(tx, actor, id));
    });
  }

  /**
   * Cancels a session, and the later ones of the same plan where that is asked for. One that is over
   * can be cancelled too: it was not held. Doing so twice is the same as once.
   */
  cancel(actor: MemberActor, id: string, dto: CancelAppointmentDto): Promise<PlannedDto> {
    return this.practice.transaction(actor, async (tx) => {
      const row = await this.requireForChange(tx, actor, id);
      const { practiceId } = actor;
      const { clientId, planId, startsAt } = row;
      const which = dto.andLater ? { planId, startsAt: MoreThanOrEqual(startsAt) } : { id };
      const cancelledAt = this.clock.now();
      const done = await tx.update(
        AppointmentEntity,
        { practiceId, state: 'planned', ...which },
        { state: 'cancelled', cancelledAt },
      );
      if (done.affected) {
        await this.audit.record(tx, actor, 'appointment.cancelled', { subjectId: id, clientId });
      }
      const changed = await this.requireForChange(tx, actor, id);
      return this.list(tx, { practiceId, planId, cancelledAt: changed.cancelledAt! });
    });
  }

  /** Takes a cancellation back, with all that was cancelled in the same stroke. */
  restore(actor: MemberActor, id: string): Promise<PlannedDto> {
    return this.practice.transaction(actor, async (tx) => {
      const row = await this.requireForChange(tx, actor, id);
      const { practiceId } = actor;
      const { clientId, planId, cancelledAt } = row;
      if (!cancelledAt) return this.list(tx, { practiceId, id });
      const together = await tx.findBy(AppointmentEntity, { practiceId, planId, cancelledAt });
      const which = { practiceId, id: In(together.map((one) => one.id)) };
      await tx.update(AppointmentEntity, which, { state: 'planned', cancelledAt: null });
      await this.audit.record(tx, actor, 'appointment.restored', { subjectId: id, clientId });
      return this.list(tx, which);
    });
  }

  /** Cancels what can be held no more once care has ended; what was planned since then stays. */
  async settle(
    run: JobRun,
    { at, ...who }: { memberId?: string; clientId?: string; at: number },
  ): Promise<void> {
    await run.once(async (tx) => {
      const { practiceId } = run.actor;
      const ended = { ...who, at: new Date(at) };
      const rows = await cancelEnded(tx, practiceId, ended, this.clock.now());
      const lines = rows.map(({ id, clientId }) => ({ subjectId: id, clientId }));
      await this.audit.recordEach(tx, run.actor, 'appointment.cancelled', lines);
    });
  }

  /** A client's sessions, latest first. */
  listFor(actor: MemberActor, clientId: string, query: ListQuery): Promise<AppointmentsPageDto> {
    return this.practice.transaction(actor, async (tx) => {
      await this.caseload.require(tx, actor, clientId);
      const { practiceId } = actor;
      const where = { practiceId, clientId };
      const page = await newestFirst(tx, AppointmentEntity, where, 'startsAt', query);
      return { ...page, items: await this.toDtos(tx, practiceId, page.items) };
    });
  }

  /**
   * The actor's own sessions that start within a stretch of time.
   * @throws AppError 400 DIARY_TOO_LONG
   */
  diary(actor: MemberActor, { from, to }: DiaryQueryDto): Promise<DiaryDto> {
    if (to < from || to > later(from, DIARY_DAYS * DAY)) {
      throw badRequest('DIARY_TOO_LONG', `A diary is read for 0 to ${DIARY_DAYS} days`, [
        { field: 'to', message: `This must be at most ${DIARY_DAYS} days after the start` },
      ]);
    }
    return this.practice.transaction(actor, async (tx) => {
      const { practiceId, memberId } = actor;
      const rows = await listDiary(tx, practiceId, memberId, from, to);
      const rings = await this.keys.clientRings(tx, practiceId, [
        ...new Set(rows.map(({ clientId }) => clientId)),
      ]);
      const dtos = await this.toDtos(tx, practiceId, rows);
      return {
        items: rows.flatMap(({ clientId, clientName }, index) => {
          const ring = rings.get(clientId);
          const name = ring && open(ring, 'clients.name', clientId, clientName);
          return name === undefined ? [] : [{ ...dtos[index]!, clientName: name }];
        }),
      };
    });
  }

  /** The client's next session, one that runs now included; null where none is planned. */
  async nextOf(tx: Tx, practiceId: string, clientId: string): Promise<AppointmentDto | null> {
    const row = await nextOf(tx, practiceId, clientId, this.clock.now());
    return row && this.toDto(tx, practiceId, row);
  }

  /** The session that was held last; null where there was none. */
  async lastHeldOf(tx: Tx, practiceId: string, clientId: string): Promise<AppointmentDto | null> {
    const row = await lastHeldOf(tx, practiceId, clientId, this.clock.now());
    return row && this.toDto(tx, practiceId, row);
  }

  /** When the sessions that were held within a stretch of time began, oldest first. */
  heldWithin(
    tx: Tx,
    practiceId: string,
    clientId: string,
    period: { from: Date; to: Date },
  ): Promise<Date[]> {
    return heldWithin(tx, practiceId, clientId, period, this.clock.now());
  }

  /** When the client's therapist meets them next; null where no session is planned with them. */
  async nextLook(tx: Tx, practiceId: string, clientId: string): Promise<NextLookDto | null> {
    const row = await nextWithTherapist(tx, practiceId, clientId, this.clock.now());
    if (!row) return null;
    const names = await this.members.names(tx, practiceId, [row.memberId]);
    return { at: row.startsAt, name: names.get(row.memberId) ?? '' };
  }

  /** The row, locked until the transaction ends. @throws AppError 404 */
  private async requireForChange(
    tx: Tx,
    { practiceId }: MemberActor,
    id: string,
  ): Promise<AppointmentEntity> {
    const row = await tx.findOne(AppointmentEntity, {
      where: { practiceId, id },
      lock: { mode: 'pessimistic_write' },
    });
    if (!row) throw notFound();
    return row;
  }

  private async list(tx: Tx, where: FindOptionsWhere<AppointmentEntity>): Promise<PlannedDto> {
    const rows = await tx.find(AppointmentEntity, { where, order: { startsAt: 'ASC', id: 'ASC' } });
    return { items: rows[0] ? await this.toDtos(tx, rows[0].practiceId, rows) : [] };
  }

  private async toDto(tx: Tx, practiceId: string, row: AppointmentRow): Promise<AppointmentDto> {
    const [dto] = await this.toDtos(tx, practiceId, [row]);
    return dto!;
  }

  private async toDtos(
    tx: Tx,
    practiceId: string,
    rows: AppointmentRow[],
  ): Promise<AppointmentDto[]> {
    const memberIds = [...new Set(rows.map(({ memberId }) => memberId))];
    const names = await this.members.names(tx, practiceId, memberIds);
    const now = this.clock.now();
    return rows.map(({ id, clientId, memberId, planId, startsAt, minutes, place, state }) => ({
      id,
      clientId,
      memberId,
      memberName: names.get(memberId) ?? '',
      planId,
      startsAt,
      minutes,
      place,
      state: state === 'planned' && later(startsAt, minutes * MINUTE) <= now ? 'held' : state,
    }));
  }
}
