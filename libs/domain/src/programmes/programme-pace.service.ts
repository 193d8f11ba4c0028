import { open } from '@app/crypto';
import type { Tx } from '@app/database';
import { type Actor, Clock, DAY, later, newId, notFound } from '@app/kernel';
import { type JobRun, Outbox } from '@app/queue';
import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { AdvanceProgramme, AssignmentsService } from '../assignments';
import { Audit } from '../audit';
import { BuiltIn, CatalogueService } from '../catalogue';
import { ClientsService } from '../clients';
import { Keys } from '../practices';
import { ProgrammeRunEntity } from './programme-run.entity';
import { ProgrammeStepEntity } from './programme-step.entity';
import { ProgrammeWentOn } from './programmes.jobs';
import { factsOf, type RunStep, stepsOf, writtenWhy } from './run-steps';
import {
  canTakeUp,
  type Hold,
  morningOf,
  type RunFacts,
  type Standing,
  standingOf,
} from './standing';

/**
 * Goes on with runs: what opens becomes an assignment, and what only time is missing for is looked at
 * again when that time has come. A run's row is held meanwhile, so nothing opens twice; a late look
 * finds what a missed one would have.
 */
@Injectable()
export class ProgrammePace {
  constructor(
    private readonly assignments: AssignmentsService,
    private readonly builtIn: BuiltIn,
    private readonly catalogue: CatalogueService,
    private readonly clients: ClientsService,
    private readonly keys: Keys,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** The run, held until the transaction ends. @throws AppError 404 */
  async hold(tx: Tx, { practiceId }: Actor, id: string): Promise<ProgrammeRunEntity> {
    const run = await this.find(tx, practiceId, id);
    if (!run) throw notFound();
    return run;
  }

  /** Where a run stands now, with its steps. */
  async look(tx: Tx, run: ProgrammeRunEntity): Promise<{ steps: RunStep[]; standing: Standing }> {
    const steps = (await stepsOf(tx, this.catalogue, [run])).get(run.id)!;
    return { steps, standing: this.standing(run, steps) };
  }

  standing(run: ProgrammeRunEntity, steps: readonly RunStep[]): Standing {
    const facts = steps.map((step) => step.facts);
    return standingOf(this.factsOf(run), facts, this.clock.now());
  }

  /** Whether a step that the client put off opens when they want it again. */
  canTakeUp(run: ProgrammeRunEntity, steps: readonly RunStep[], stepId: string): boolean {
    const facts = steps.map((step) => step.facts);
    return canTakeUp(this.factsOf(run), facts, stepId, this.clock.now());
  }

  /** Does what a job asks for; a run that is gone or over asks for nothing. */
  async run(job: JobRun, runId: string, againStepId?: string): Promise<void> {
    await job.once(async (tx) => {
      const run = await this.find(tx, job.actor.practiceId, runId);
      if (!run) return;
      if (againStepId) await this.takeUpAgain(tx, run, againStepId);
      await this.advance(tx, job.actor, run);
    });
  }

  /** Goes on with what a client is in: their care rests no longer. */
  async wake(job: JobRun, clientId: string): Promise<void> {
    await job.once(async (tx) => {
      const run = await tx.findOne(ProgrammeRunEntity, {
        where: {
          ...{ practiceId: job.actor.practiceId, clientId },
          ...{ finishedAt: IsNull(), endedAt: IsNull() },
        },
        lock: { mode: 'pessimistic_write' },
      });
      if (run) await this.advance(tx, job.actor, run);
    });
  }

  /** Says that a run was let go on; whether anything else still holds it is looked at then. */
  async wentOn(tx: Tx, runId: string): Promise<void> {
    await this.outbox.add(tx, ProgrammeWentOn, { runId });
  }

  /** Why nothing of a run opens now; [] where it goes on, or is gone. */
  async holdsOf(tx: Tx, practiceId: string, id: string): Promise<Hold[]> {
    const run = await tx.findOneBy(ProgrammeRunEntity, { practiceId, id });
    return run ? (await this.look(tx, run)).standing.holds : [];
  }

  /** Opens what opens now, and notes what it waits for. The caller holds the run. */
  async advance(tx: Tx, actor: Actor, run: ProgrammeRunEntity): Promise<void> {
    if (run.finishedAt || run.endedAt) return;
    const { practiceId, id } = run;
    const { steps, standing } = await this.look(tx, run);
    const { status } = await this.clients.contact(tx, practiceId, run.clientId);
    const now = this.clock.now();
    if (status === 'active') {
      for (const step of steps.filter(({ row }) => standing.opens.includes(row.id)))
        await this.give(tx, actor, run, step, actor.kind === 'member');
    }
    // Somebody whose care rests is asked for again each day, and so is what is retired: it may be brought
    // back. Who has left is not.
    const asked = run.looksAgainAt && run.looksAgainAt > now ? run.looksAgainAt : null;
    const isResting = status === 'paused' && standing.opens.length > 0;
    const isGone = steps.some(
      ({ row, facts }) => row.id === standing.hand?.stepId && !facts.isAssignable,
    );
    const again = isResting || isGone ? (asked ?? later(now, DAY)) : null;
    const looksAgainAt = status === 'archived' ? null : (again ?? standing.opensAt);
    if (looksAgainAt && looksAgainAt.getTime() !== run.looksAgainAt?.getTime()) {
      await this.outbox.add(tx, AdvanceProgramme, { runId: id }, { notBefore: looksAgainAt });
    }
    const isFinished = standing.holds.includes('finished');
    await tx.update(
      ProgrammeRunEntity,
      { practiceId, id },
      {
        looksAgainAt,
        handSince: standing.hand ? (standing.hand.since ?? run.handSince ?? now) : standing.toldAt,
        ...(isFinished && { finishedAt: now }),
      },
    );
    if (isFinished) {
      const subject = { subjectId: id, clientId: run.clientId };
      await this.audit.record(tx, actor, 'programme.finished', subject);
    }
  }

  /**
   * Makes an assignment of a step. What opens by time is reminded of in the morning, what a hand opens
   * at once; who has just finished the one before is here already.
   */
  async give(
    tx: Tx,
    actor: Actor,
    run: ProgrammeRunEntity,
    { row, exercise }: RunStep,
    isByHand: boolean,
  ): Promise<void> {
    const now = this.clock.now();
    const isByTime = row.unlockBy === 'delay' || row.unlockBy === 'date';
    const morning = morningOf(now, run.zone);
    const id = newId();
    await this.assignments.give(tx, actor, {
      id,
      runId: run.id,
      client: { id: run.clientId, zone: run.zone },
      exercise,
      assignedBy: actor.kind === 'member' ? actor.memberId : run.startedBy,
      rationale: await this.why(tx, run, row),
      dueAt: isByHand ? now : isByTime ? (morning > now ? morning : now) : null,
    });
    await tx.update(
      ProgrammeStepEntity,
      { practiceId: run.practiceId, id: row.id },
      { assignmentId: id, skippedAt: null },
    );
  }

  /** Why a step is there now, in words that the client reads. */
  private async why(
    tx: Tx,
    { practiceId, clientId, programmeId, programmeVersion }: ProgrammeRunEntity,
    { id, key, why }: ProgrammeStepEntity,
  ): Promise<string | undefined> {
    if (why) {
      return open(
        await this.keys.clientRing(tx, practiceId, clientId),
        'programme_steps.why',
        id,
        why,
      );
    }
    const programme = this.builtIn.getProgramme(programmeId, programmeVersion);
    const language = await this.clients.languageOf(tx, { practiceId, clientId });
    return writtenWhy(this.builtIn.programmeInLanguage(programme, language), key);
  }

  /** Puts a step that was put off ahead again: then it opens as it did before. */
  private async takeUpAgain(tx: Tx, run: ProgrammeRunEntity, stepId: string): Promise<void> {
    const { steps } = await this.look(tx, run);
    // Since it was asked for, the run may have ended or been halted.
    if (!this.canTakeUp(run, steps, stepId)) return;
    const { practiceId } = run;
    await tx.update(ProgrammeStepEntity, { practiceId, id: stepId }, { assignmentId: null });
  }

  private factsOf(run: ProgrammeRunEntity): RunFacts {
    return factsOf(run, this.builtIn.getProgramme(run.programmeId, run.programmeVersion));
  }

  private find(tx: Tx, practiceId: string, id: string): Promise<ProgrammeRunEntity | null> {
    return tx.findOne(ProgrammeRunEntity, {
      where: { practiceId, id },
      lock: { mode: 'pessimistic_write' },
    });
  }
}
