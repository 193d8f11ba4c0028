import { PracticeGate, type Tx, violatedUnique } from '@app/database';
import { type Programme, programmeStepId } from '@app/exercises';
import { type AppError, Clock, conflict, type MemberActor, newId } from '@app/kernel';
import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { Audit } from '../audit';
import { CaseloadService } from '../caseload';
import { BuiltIn } from '../catalogue';
import { Writes } from '../writes';
import type { StartProgrammeDto } from './change-run.dto';
import type { ProgrammeCardDto, ProgrammeDto } from './programme.dto';
import { ProgrammePace } from './programme-pace.service';
import type { ProgrammeRunDto, ProgrammeRunsDto } from './programme-run.dto';
import { ProgrammeRunEntity } from './programme-run.entity';
import { ProgrammeStepEntity } from './programme-step.entity';
import { ProgrammeViews } from './programme-views.service';

const ONE_LIVE = 'programme_runs_one_live';

/** Programmes of the catalogue, and giving one to a client whole. */
@Injectable()
export class ProgrammesService {
  constructor(
    private readonly practice: PracticeGate,
    private readonly caseload: CaseloadService,
    private readonly builtIn: BuiltIn,
    private readonly pace: ProgrammePace,
    private readonly views: ProgrammeViews,
    private readonly writes: Writes,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  list(): ProgrammeCardDto[] {
    return this.builtIn.listProgrammes().map((programme) => this.views.card(programme));
  }

  /** The newest version whole. @throws AppError 404 */
  get(id: string): ProgrammeDto {
    return this.views.whole(this.builtIn.getProgramme(id));
  }

  /** A client's runs, the newest first. @throws AppError 404 */
  listFor(actor: MemberActor, clientId: string): Promise<ProgrammeRunsDto> {
    return this.practice.transaction(actor, async (tx) => {
      await this.caseload.require(tx, actor, clientId);
      const runs = await tx.find(ProgrammeRunEntity, {
        where: { practiceId: actor.practiceId, clientId },
        order: { startedAt: 'DESC', id: 'DESC' },
        take: 20,
      });
      return { runs: await this.views.forStaff(tx, actor, clientId, runs) };
    });
  }

  /**
   * Gives a programme to a client: pinned to its newest version and to each exercise's. One is on its
   * way at a time.
   * @throws AppError 400 PROGRAMME_UNKNOWN; 404; 409 PROGRAMME_RUNNING, WRITE_ID_REUSED
   */
  async start(actor: MemberActor, dto: StartProgrammeDto): Promise<ProgrammeRunDto> {
    try {
      return await this.startOne(actor, dto);
    } catch (error) {
      // Somebody else started one at the same moment.
      throw violatedUnique(error) === ONE_LIVE ? running() : error;
    }
  }

  private startOne(actor: MemberActor, dto: StartProgrammeDto): Promise<ProgrammeRunDto> {
    return this.practice.transaction(actor, async (tx) => {
      const { practiceId } = actor;
      const client = await this.caseload.require(tx, actor, dto.clientId);
      const programme = this.builtIn.requireProgramme(dto.programmeId);
      const write = {
        id: dto.id,
        operation: 'programme.start',
        subjectId: dto.id,
        body: dto,
        makes: 'programme_runs' as const,
      };
      await this.writes.once(tx, actor, write, async () => {
        await this.refuseSecond(tx, actor, client.id);
        await tx.insert(ProgrammeRunEntity, {
          practiceId,
          id: dto.id,
          clientId: client.id,
          programmeId: programme.id,
          programmeVersion: programme.version,
          zone: client.zone,
          startedBy: actor.memberId,
          startedAt: this.clock.now(),
          revision: 1,
        });
        await tx.insert(ProgrammeStepEntity, this.steps(actor, dto, programme));
        await this.audit.record(tx, actor, 'programme.started', {
          subjectId: dto.id,
          clientId: client.id,
        });
        await this.pace.advance(tx, actor, await this.pace.hold(tx, actor, dto.id));
      });
      const run = await this.pace.hold(tx, actor, dto.id);
      return (await this.views.forStaff(tx, actor, client.id, [run]))[0]!;
    });
  }

  private async refuseSecond(tx: Tx, { practiceId }: MemberActor, clientId: string): Promise<void> {
    const isRunning = await tx.existsBy(ProgrammeRunEntity, {
      practiceId,
      clientId,
      finishedAt: IsNull(),
      endedAt: IsNull(),
    });
    if (isRunning) throw running();
  }

  private steps(
    { practiceId }: MemberActor,
    { id: runId, clientId }: StartProgrammeDto,
    { opening, steps }: Programme,
  ): Partial<ProgrammeStepEntity>[] {
    return [...opening, ...steps].map((step, position) => ({
      practiceId,
      id: newId(),
      clientId,
      runId,
      part: position < opening.length ? 'opening' : 'steps',
      position,
      key: programmeStepId(step),
      exerciseId: step.exercise,
      exerciseVersion: this.builtIn.get(step.exercise).version,
      unlockBy: step.unlock.by,
      unlockDays: step.unlock.by === 'delay' ? step.unlock.days : null,
    }));
  }
}

function running(): AppError {
  return conflict('PROGRAMME_RUNNING', 'This client is in a programme already');
}
