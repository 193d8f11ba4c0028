import { type KeyRing, open, openJson } from '@app/crypto';
import type { Tx } from '@app/database';
import type { PlanAnswer } from '@app/exercises';
import type { Actor } from '@app/kernel';
import { Injectable } from '@nestjs/common';
import { In, IsNull, Not } from 'typeorm';
import { Audit } from '../audit';
import { BuiltIn, CatalogueService } from '../catalogue';
import { ClientsService } from '../clients';
import { Keys } from '../practices';
import type { AssignmentDto } from './assignment.dto';
import { AssignmentEntity } from './assignment.entity';
import { OwnPlanEntity } from './own-plan.entity';
import type { OwnPlanDto, PlanWordsDto, SeriesDto } from './plan.dto';

/** Assignments as their therapist and their client see them, opened. */
@Injectable()
export class AssignmentViews {
  constructor(
    private readonly builtIn: BuiltIn,
    private readonly catalogue: CatalogueService,
    private readonly clients: ClientsService,
    private readonly keys: Keys,
    private readonly audit: Audit,
  ) {}

  async one(tx: Tx, actor: Actor, row: AssignmentEntity): Promise<AssignmentDto> {
    const [dto] = await this.ofClient(tx, actor, row.clientId, [row]);
    return dto!;
  }

  /**
   * One client's rows, with their key and the plans fetched once. Where a member sees a plan of the
   * client's own, that is recorded.
   */
  async ofClient(
    tx: Tx,
    actor: Actor,
    clientId: string,
    rows: AssignmentEntity[],
  ): Promise<AssignmentDto[]> {
    const { practiceId } = actor;
    const ring = await this.keys.clientRing(tx, practiceId, clientId);
    // The policies show staff only those that are shared.
    const assignmentId = In(rows.map(({ id }) => id));
    const plans = await tx.findBy(OwnPlanEntity, { practiceId, assignmentId });
    if (actor.kind === 'member') {
      const read = plans.map((plan) => ({ subjectId: plan.assignmentId, clientId }));
      await this.audit.recordEach(tx, actor, 'plan.read', read);
    }
    const language = actor.kind === 'client' ? await this.clients.languageOf(tx, actor) : 'en';
    const ended = await endedSeries(tx, practiceId, rows);
    const catalogue = await this.catalogue.including(tx, practiceId, rows);
    return rows.map((row) => ({
      id: row.id,
      clientId: row.clientId,
      exerciseId: row.exerciseId,
      exerciseVersion: row.exerciseVersion,
      title: this.builtIn.inLanguage(catalogue.get(row.exerciseId, row.exerciseVersion), language)
        .title,
      isTailored: row.tailoring !== null,
      rationale: row.rationale && open(ring, 'assignments.rationale', row.id, row.rationale),
      dueAt: row.dueAt,
      isAfterSession: row.isAfterSession,
      plan: row.plan && openJson<PlanWordsDto>(ring, 'assignments.plan', row.id, row.plan),
      asksPlan: row.asksPlan,
      ownPlan: ownPlanOf(
        ring,
        plans.find((plan) => plan.assignmentId === row.id),
      ),
      series: seriesOf(row, ended),
      runId: row.runId,
      zone: row.zone,
      status: row.status,
      outcome: row.outcome,
      assignedAt: row.assignedAt,
      closedAt: row.closedAt,
    }));
  }
}

/** A client's own plan, opened; null where there is none. */
export function ownPlanOf(ring: KeyRing, row: OwnPlanEntity | null | undefined): OwnPlanDto | null {
  if (!row) return null;
  const words = openJson<PlanAnswer>(ring, 'own_plans.words', row.assignmentId, row.words);
  return {
    when: words.when ?? null,
    where: words.where ?? null,
    how: words.how ?? null,
    obstacle: words.obstacle ?? null,
    isShared: row.releasedAt !== null,
    savedAt: row.savedAt,
  };
}

/** Those of the rows' series that make no further assignment. */
async function endedSeries(
  tx: Tx,
  practiceId: string,
  rows: AssignmentEntity[],
): Promise<ReadonlySet<string>> {
  const ids = rows.flatMap(({ seriesId }) => seriesId ?? []);
  if (ids.length === 0) return new Set();
  const ended = await tx.findBy(AssignmentEntity, {
    practiceId,
    id: In(ids),
    repeatEndedAt: Not(IsNull()),
  });
  return new Set(ended.map(({ id }) => id));
}

function seriesOf(row: AssignmentEntity, ended: ReadonlySet<string>): SeriesDto | null {
  const { seriesId, seriesNumber, repeatDays, repeatTimes } = row;
  if (!seriesId || !seriesNumber || !repeatDays || !repeatTimes) return null;
  return {
    id: seriesId,
    number: seriesNumber,
    everyDays: repeatDays,
    times: repeatTimes,
    isEnded: ended.has(seriesId) || seriesNumber === repeatTimes,
  };
}
