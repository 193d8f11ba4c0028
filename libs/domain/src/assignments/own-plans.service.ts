import { seal } from '@app/crypto';
import { PracticeGate } from '@app/database';
import { type PlanAnswer, PLAN_PARTS } from '@app/exercises';
import { type ClientActor, Clock, conflict } from '@app/kernel';
import { Injectable } from '@nestjs/common';
import { Audit } from '../audit';
import { Keys } from '../practices';
import { Writes } from '../writes';
import { ownPlanOf } from './assignment-views.service';
import { AssignmentsService } from './assignments.service';
import { OwnPlanEntity } from './own-plan.entity';
import type { KeepPlanDto, KeptPlanDto } from './plan.dto';

/** A client's own plan: when and where, how, and what may get in the way. */
@Injectable()
export class OwnPlansService {
  constructor(
    private readonly practice: PracticeGate,
    private readonly assignments: AssignmentsService,
    private readonly keys: Keys,
    private readonly writes: Writes,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /**
   * Keeps the plan in place of the one before; without any words, none. The therapist reads it from
   * then on where it is shared, and no longer where it is not. Once the work has ended no plan is made
   * or shared any more; the one that is there can still be kept to oneself, or deleted.
   * @throws AppError 404; 409 ASSIGNMENT_CLOSED, WRITE_ID_REUSED
   */
  keep(actor: ClientActor, assignmentId: string, dto: KeepPlanDto): Promise<KeptPlanDto> {
    return this.practice.transaction(actor, async (tx) => {
      const { practiceId, clientId } = actor;
      const assignment = await this.assignments.requireForChange(tx, actor, assignmentId);
      const ring = await this.keys.clientRing(tx, practiceId, clientId);
      const key = { practiceId, assignmentId };
      const write = {
        id: dto.writeId,
        operation: 'plan.keep',
        subjectId: assignmentId,
        body: dto,
      };
      await this.writes.once(tx, actor, write, async () => {
        const before = await tx.findOneBy(OwnPlanEntity, key);
        const words = wordsOf(dto);
        // Taking words back, or away, is never too late.
        const isNew = words !== null && (dto.isShared || !before);
        if (isNew && assignment.status !== 'open') {
          throw conflict('ASSIGNMENT_CLOSED', 'This was handed in or set aside');
        }
        const isShared = dto.isShared && words !== null;
        if (words === null) {
          await tx.delete(OwnPlanEntity, key);
        } else {
          const savedAt = this.clock.now();
          const plan = {
            ...key,
            clientId,
            words: seal(ring, 'own_plans.words', assignmentId, words),
            savedAt,
            releasedAt: isShared ? (before?.releasedAt ?? savedAt) : null,
          };
          await tx.upsert(OwnPlanEntity, plan, ['practiceId', 'assignmentId']);
        }
        if (isShared !== Boolean(before?.releasedAt)) {
          await this.audit.record(tx, actor, isShared ? 'plan.shared' : 'plan.unshared', {
            subjectId: assignmentId,
            clientId,
          });
        }
      });
      return { plan: ownPlanOf(ring, await tx.findOneBy(OwnPlanEntity, key)) };
    });
  }
}

/** The parts that say anything; null where none does. */
function wordsOf(dto: KeepPlanDto): PlanAnswer | null {
  const filled = PLAN_PARTS.flatMap((part) => (dto[part] ? [[part, dto[part]] as const] : []));
  return filled.length > 0 ? Object.fromEntries(filled) : null;
}
