import { PracticeGate, type Tx } from '@app/database';
import { Clock, conflict, type MemberActor, notFound } from '@app/kernel';
import { Injectable } from '@nestjs/common';
import { AssignmentsService } from '../assignments';
import { Audit, type AuditAction } from '../audit';
import { CaseloadService } from '../caseload';
import { BuiltIn } from '../catalogue';
import { Writes } from '../writes';
import type { ArrangeStepsDto, ChangeRunDto, ChangeStepDto, SteerRunDto } from './change-run.dto';
import { obstacleTo } from './obstacle';
import { ProgrammePace } from './programme-pace.service';
import type { ProgrammeRunDto } from './programme-run.dto';
import { ProgrammeRunEntity } from './programme-run.entity';
import { ProgrammeStepEntity } from './programme-step.entity';
import { ProgrammeViews } from './programme-views.service';
import type { RunStep } from './run-steps';
import { StepArranging, stepsMisplaced } from './step-arranging.service';
import { type Standing, stateOf } from './standing';

/** What a change finds: the held run, its steps, and where it stands. */
interface Found {
  run: ProgrammeRunEntity;
  steps: RunStep[];
  standing: Standing;
}

const STEERED: Record<SteerRunDto['act'], AuditAction> = {
  pause: 'programme.paused',
  'go-on': 'programme.resumed',
  end: 'programme.ended',
};

/** What a therapist changes on a run midway. Each change names the revision it was made on. */
@Injectable()
export class RunChangesService {
  constructor(
    private readonly practice: PracticeGate,
    private readonly caseload: CaseloadService,
    private readonly assignments: AssignmentsService,
    private readonly builtIn: BuiltIn,
    private readonly arranging: StepArranging,
    private readonly pace: ProgrammePace,
    private readonly views: ProgrammeViews,
    private readonly writes: Writes,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** Pauses a run, lets it go on, or ends it. @throws as every change; see `change` */
  steer(actor: MemberActor, id: string, dto: SteerRunDto): Promise<ProgrammeRunDto> {
    return this.change(actor, id, STEERED[dto.act], dto, async (tx, { run, steps }) => {
      const now = this.clock.now();
      if (dto.act === 'end') {
        const open = steps.flatMap(({ row }) => row.assignmentId ?? []);
        await this.assignments.withdrawAll(tx, actor, run.clientId, open);
      }
      // The client's own pause stands beside this: it is theirs to end.
      const changes = {
        pause: { pausedAt: run.pausedAt ?? now },
        'go-on': { pausedAt: null, talkSince: null, resumedAt: now },
        end: { endedAt: now },
      };
      await this.set(tx, run, changes[dto.act]);
      if (dto.act === 'go-on') await this.pace.wentOn(tx, id);
    });
  }

  /**
   * Opens a step by hand: the next one, or again one that was set aside or left out.
   * @throws AppError 409 STEP_CANNOT_OPEN, STEPS_MISPLACED, and as every change
   */
  open(actor: MemberActor, id: string, dto: ChangeStepDto): Promise<ProgrammeRunDto> {
    return this.change(actor, id, 'programme.step-opened', dto, async (tx, found) => {
      const { run, steps } = found;
      const step = requireStep(steps, dto.stepId);
      const programme = this.builtIn.getProgramme(run.programmeId, run.programmeVersion);
      const obstacle = obstacleTo(step, { ...found, programme });
      if (obstacle === 'not-its-turn' || obstacle === 'not-assignable') {
        throw conflict('STEP_CANNOT_OPEN', 'This step cannot be opened now', { why: obstacle });
      }
      if (obstacle) throw stepsMisplaced(obstacle);
      await this.pace.give(tx, actor, run, step, true);
    });
  }

  /** Leaves a step out; where it is open it is taken back. @throws AppError 409 STEP_IS_DONE, STEPS_MISPLACED */
  skip(actor: MemberActor, id: string, dto: ChangeStepDto): Promise<ProgrammeRunDto> {
    return this.change(actor, id, 'programme.step-skipped', dto, async (tx, { run, steps }) => {
      const step = requireStep(steps, dto.stepId);
      const state = stateOf(step.facts);
      if (state === 'left-out') return;
      if (state === 'done') throw conflict('STEP_IS_DONE', 'This step is done already');
      const skippedAt = this.clock.now();
      const after = steps.map(({ row, exercise }) => ({
        row: row.id === dto.stepId ? { ...row, skippedAt } : row,
        exercise,
      }));
      this.arranging.check(run, after);
      if (state === 'open') {
        await this.assignments.withdrawAll(tx, actor, run.clientId, [step.row.assignmentId!]);
      }
      const { practiceId } = run;
      await tx.update(ProgrammeStepEntity, { practiceId, id: dto.stepId }, { skippedAt });
    });
  }

  /**
   * Adds, takes out, moves and replaces what is still ahead, and says what opens it.
   * @throws AppError 400 UNLOCK_REFUSED, EXERCISE_UNKNOWN, MEASURE_REFUSED; 409 STEP_NOT_AHEAD,
   *   STEPS_MISPLACED, and as every change
   */
  arrange(actor: MemberActor, id: string, dto: ArrangeStepsDto): Promise<ProgrammeRunDto> {
    return this.change(actor, id, 'programme.rearranged', dto, (tx, { run, steps }) =>
      this.arranging.arrange(tx, run, steps, dto.steps),
    );
  }

  /** @throws AppError 404; 409 PROGRAMME_OVER, PROGRAMME_CHANGED with the revision as it is, WRITE_ID_REUSED */
  private change(
    actor: MemberActor,
    id: string,
    action: AuditAction,
    dto: ChangeRunDto,
    act: (tx: Tx, found: Found) => Promise<void>,
  ): Promise<ProgrammeRunDto> {
    return this.practice.transaction(actor, async (tx) => {
      const run = await this.pace.hold(tx, actor, id);
      const { clientId, practiceId } = run;
      await this.caseload.require(tx, actor, clientId);
      const write = { id: dto.id, operation: action, subjectId: id, body: dto };
      await this.writes.once(tx, actor, write, async () => {
        if (run.revision !== dto.revision) {
          // What the client said stays out of it: a refusal leaves no line of who read it.
          const { revision } = run;
          throw conflict('PROGRAMME_CHANGED', 'This was changed meanwhile', { revision });
        }
        if (run.finishedAt ?? run.endedAt) {
          throw conflict('PROGRAMME_OVER', 'This programme is over');
        }
        await act(tx, { run, ...(await this.pace.look(tx, run)) });
        await this.set(tx, run, { revision: run.revision + 1 });
        await this.audit.record(tx, actor, action, { subjectId: id, clientId });
        await this.pace.advance(tx, actor, await this.pace.hold(tx, actor, id));
      });
      const after = await tx.findOneByOrFail(ProgrammeRunEntity, { practiceId, id });
      return this.seen(tx, actor, after);
    });
  }

  private async set(
    tx: Tx,
    { practiceId, id }: ProgrammeRunEntity,
    change: Partial<ProgrammeRunEntity>,
  ): Promise<void> {
    await tx.update(ProgrammeRunEntity, { practiceId, id }, change);
  }

  private async seen(
    tx: Tx,
    actor: MemberActor,
    run: ProgrammeRunEntity,
  ): Promise<ProgrammeRunDto> {
    return (await this.views.forStaff(tx, actor, run.clientId, [run]))[0]!;
  }
}

function requireStep(steps: readonly RunStep[], id: string): RunStep {
  const step = steps.find(({ row }) => row.id === id);
  if (!step) throw notFound();
  return step;
}
