import { open, openJson, seal } from '@app/crypto';
import type { Tx } from '@app/database';
import { Clock, newId } from '@app/kernel';
import { type JobRun, Outbox } from '@app/queue';
import { Injectable } from '@nestjs/common';
import { Audit } from '../audit';
import { ClientsService } from '../clients';
import { Keys } from '../practices';
import { AssignmentEntity } from './assignment.entity';
import { PlanOccurrences, RepeatAssignment } from './assignments.jobs';
import { dayOf, dueOf } from './series-dates';
import { TailoredExercises } from './tailored-exercises.service';

/**
 * The same work on several dates. Each date makes the next assignment when its day begins, with a draft
 * and an outcome of its own: nothing piles up ahead, and what was given is never rewritten.
 */
@Injectable()
export class SeriesService {
  constructor(
    private readonly clients: ClientsService,
    private readonly keys: Keys,
    private readonly tailored: TailoredExercises,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** Asks for the date after `number`, where the series has one. */
  async askForNext(tx: Tx, first: AssignmentEntity, number: number): Promise<void> {
    if (first.repeatTimes === null || number >= first.repeatTimes) return;
    const next = number + 1;
    const notBefore = dayOf(first, next);
    await this.outbox.add(
      tx,
      RepeatAssignment,
      { seriesId: first.id, number: next },
      { notBefore },
    );
  }

  /** Lets the series of an assignment make no further one; true where that changed anything. */
  async end(tx: Tx, { practiceId, seriesId }: AssignmentEntity): Promise<boolean> {
    if (!seriesId) return false;
    const first = await this.lockFirst(tx, practiceId, seriesId);
    if (!first || first.repeatEndedAt) return false;
    const repeatEndedAt = this.clock.now();
    await tx.update(AssignmentEntity, { practiceId, id: seriesId }, { repeatEndedAt });
    return true;
  }

  /**
   * Does what one date of a series asks for. Where the assignment of an earlier date still waits, that
   * one is due again: nobody is given a second copy. It ends where the last one was withdrawn or too
   * much, and where nobody can be given it any more; it passes over a date whose successor has come already.
   */
  async repeat(run: JobRun, seriesId: string, number: number): Promise<void> {
    await run.once(async (tx) => {
      const { practiceId } = run.actor;
      const first = await this.lockFirst(tx, practiceId, seriesId);
      if (!first || first.repeatEndedAt) return;
      const latest = await tx.findOneOrFail(AssignmentEntity, {
        where: { practiceId, seriesId },
        order: { seriesNumber: 'DESC' },
      });
      const { status } = await this.clients.contact(tx, practiceId, first.clientId);
      if (latest.status === 'withdrawn' || latest.outcome === 'too-much' || status === 'archived') {
        await this.end(tx, first);
        return;
      }
      if (!(await this.tailored.canBeGivenAgain(tx, first))) {
        await this.end(tx, first);
        await this.audit.record(tx, run.actor, 'assignment.repeat-ended', {
          subjectId: first.id,
          clientId: first.clientId,
        });
        return;
      }
      await this.askForNext(tx, first, number);
      if (status !== 'active' || this.isPast(first, number)) return;
      const { id: assignmentId } =
        latest.status === 'open' ? latest : await this.giveAgain(tx, run, first, number);
      await this.outbox.add(tx, PlanOccurrences, { assignmentId, number });
    });
  }

  private isPast(first: AssignmentEntity, number: number): boolean {
    return number < first.repeatTimes! && dayOf(first, number + 1) <= this.clock.now();
  }

  private async giveAgain(
    tx: Tx,
    { actor }: JobRun,
    first: AssignmentEntity,
    number: number,
  ): Promise<{ id: string }> {
    const ring = await this.keys.clientRing(tx, first.practiceId, first.clientId);
    const id = newId();
    await tx.insert(AssignmentEntity, {
      ...first,
      id,
      seriesNumber: number,
      tailoring: this.tailored.again(ring, first, id),
      instrument: this.tailored.instrumentAgain(ring, first, id),
      // Sealed words belong to one row.
      rationale:
        first.rationale &&
        seal(
          ring,
          'assignments.rationale',
          id,
          open(ring, 'assignments.rationale', first.id, first.rationale),
        ),
      plan:
        first.plan &&
        seal(
          ring,
          'assignments.plan',
          id,
          openJson(ring, 'assignments.plan', first.id, first.plan),
        ),
      dueAt: dueOf(first, number),
      status: 'open',
      outcome: null,
      assignedAt: this.clock.now(),
      closedAt: null,
    });
    await this.audit.record(tx, actor, 'assignment.repeated', {
      subjectId: id,
      clientId: first.clientId,
    });
    return { id };
  }

  /** Whoever changes a series holds its first row. */
  private lockFirst(tx: Tx, practiceId: string, id: string): Promise<AssignmentEntity | null> {
    return tx.findOne(AssignmentEntity, {
      where: { practiceId, id },
      lock: { mode: 'pessimistic_write' },
    });
  }
}
