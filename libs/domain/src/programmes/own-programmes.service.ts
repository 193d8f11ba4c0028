import { openJson, seal } from '@app/crypto';
import { PracticeGate, type Tx } from '@app/database';
import type { Exercise } from '@app/exercises';
import { badRequest, type ClientActor, Clock, conflict, DAY, later, notFound } from '@app/kernel';
import { Outbox } from '@app/queue';
import { Injectable } from '@nestjs/common';
import { IsNull, MoreThan } from 'typeorm';
import { AdvanceProgramme } from '../assignments';
import { Audit, type AuditAction } from '../audit';
import { BuiltIn } from '../catalogue';
import { ClientsService } from '../clients';
import { Keys } from '../practices';
import { Writes } from '../writes';
import type {
  AnswerOngoingDto,
  FoundProgrammeDto,
  NamedToolDto,
  NameToolsDto,
  OwnProgrammeDto,
  PaceDto,
  StepAgainDto,
} from './own-programme.dto';
import { ProgrammePace } from './programme-pace.service';
import type { OngoingAnswer } from './programme-run.dto';
import { ProgrammeRunEntity } from './programme-run.entity';
import { ProgrammeViews } from './programme-views.service';
import type { RunStep } from './run-steps';
import { stateOf } from './standing';

const ANSWER = 'programme_runs.ongoing_answer';
const TOOLS = 'programme_runs.tools';

/** How long a programme that is finished still shows its ending. */
const ENDING_DAYS = 14;

/** A client's own programme. What it opens is opened by a job, a moment later. */
@Injectable()
export class OwnProgrammesService {
  constructor(
    private readonly practice: PracticeGate,
    private readonly pace: ProgrammePace,
    private readonly views: ProgrammeViews,
    private readonly builtIn: BuiltIn,
    private readonly clients: ClientsService,
    private readonly keys: Keys,
    private readonly writes: Writes,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** The programme that is on its way, or was finished a short while ago. */
  find(actor: ClientActor): Promise<FoundProgrammeDto> {
    return this.practice.transaction(actor, async (tx) => {
      const { practiceId, clientId } = actor;
      const own = { practiceId, clientId, endedAt: IsNull() };
      const recently = later(this.clock.now(), -ENDING_DAYS * DAY);
      const run = await tx.findOne(ProgrammeRunEntity, {
        where: [
          { ...own, finishedAt: IsNull() },
          { ...own, finishedAt: MoreThan(recently) },
        ],
        order: { startedAt: 'DESC' },
      });
      return { programme: run && (await this.views.forClient(tx, actor, run)) };
    });
  }

  /**
   * Keeps the answer to whether it is still happening. Anything but "no" waits for the therapist, and
   * once it waits, no later answer sets it going, nor takes the place of a weightier one.
   */
  answer(actor: ClientActor, id: string, dto: AnswerOngoingDto): Promise<OwnProgrammeDto> {
    return this.change(actor, id, 'programme.answered', dto, async (tx, run) => {
      const { practiceId, clientId } = actor;
      const ring = await this.keys.clientRing(tx, practiceId, clientId);
      const now = this.clock.now();
      if (run.talkSince && run.ongoingAnswer) {
        const said = openJson<OngoingAnswer>(ring, ANSWER, id, run.ongoingAnswer);
        if (weightOf(said) >= weightOf(dto.answer)) return;
      }
      await this.set(tx, run, {
        ongoingAnswer: seal(ring, ANSWER, id, dto.answer),
        ongoingAt: now,
        talkSince: run.talkSince ?? (dto.answer === 'no' ? null : now),
      });
    });
  }

  /** Keeps what helps the client to settle, with what they named before. @throws AppError 400 TOOLS_REFUSED; 409 PROGRAMME_ON_HOLD, TOOLS_TOO_EARLY */
  nameTools(actor: ClientActor, id: string, dto: NameToolsDto): Promise<OwnProgrammeDto> {
    return this.change(actor, id, 'programme.tools-named', dto, async (tx, run) => {
      const { steps, standing } = await this.pace.look(tx, run);
      if (standing.phase === 'opening') {
        throw conflict('TOOLS_TOO_EARLY', 'What opens this programme comes first');
      }
      const language = await this.clients.languageOf(tx, actor);
      const words = toolsInWords(
        dto.tools,
        steps,
        (exercise) => this.builtIn.inLanguage(exercise, language).title,
      );
      const ring = await this.keys.clientRing(tx, actor.practiceId, actor.clientId);
      // Named on another device, perhaps: neither list takes the other's place.
      const told = run.tools ? openJson<string[]>(ring, TOOLS, id, run.tools) : [];
      await this.set(tx, run, {
        tools: seal(ring, TOOLS, id, different([...told, ...words])),
        toolsAt: run.toolsAt ?? this.clock.now(),
      });
    });
  }

  /** Pauses, or ends the client's own pause; the therapist's stands beside it. */
  setPace(actor: ClientActor, id: string, dto: PaceDto): Promise<OwnProgrammeDto> {
    const action = dto.isPaused ? 'programme.paused' : 'programme.resumed';
    return this.change(actor, id, action, dto, async (tx, run) => {
      const ownPausedAt = dto.isPaused ? (run.ownPausedAt ?? this.clock.now()) : null;
      await this.set(tx, run, { ownPausedAt });
      if (run.ownPausedAt && !dto.isPaused) await this.pace.wentOn(tx, id);
    });
  }

  /** Takes up again what was put off. @throws AppError 404; 409 STEP_CANNOT_OPEN */
  takeUp(actor: ClientActor, id: string, dto: StepAgainDto): Promise<OwnProgrammeDto> {
    const job = { runId: id, stepId: dto.stepId };
    return this.change(
      actor,
      id,
      'programme.step-taken-up',
      dto,
      async (tx, run) => {
        const { steps } = await this.pace.look(tx, run);
        if (!steps.some(({ row }) => row.id === dto.stepId)) throw notFound();
        if (!this.pace.canTakeUp(run, steps, dto.stepId)) {
          throw conflict('STEP_CANNOT_OPEN', 'This step cannot be opened now');
        }
      },
      job,
    );
  }

  /** @throws AppError 404; 409 PROGRAMME_OVER, WRITE_ID_REUSED */
  private change(
    actor: ClientActor,
    id: string,
    action: AuditAction,
    dto: { id: string },
    act: (tx: Tx, run: ProgrammeRunEntity) => Promise<void>,
    job: { runId: string } | { runId: string; stepId: string } = { runId: id },
  ): Promise<OwnProgrammeDto> {
    return this.practice.transaction(actor, async (tx) => {
      const run = await this.pace.hold(tx, actor, id);
      const write = { id: dto.id, operation: action, subjectId: id, body: dto };
      await this.writes.once(tx, actor, write, async () => {
        if (run.finishedAt ?? run.endedAt) {
          throw conflict('PROGRAMME_OVER', 'This programme is over');
        }
        await act(tx, run);
        await this.set(tx, run, { revision: run.revision + 1 });
        await this.audit.record(tx, actor, action, { subjectId: id, clientId: actor.clientId });
        await this.outbox.add(tx, AdvanceProgramme, job);
      });
      const { practiceId } = actor;
      const after = await tx.findOneByOrFail(ProgrammeRunEntity, { practiceId, id });
      return this.views.forClient(tx, actor, after);
    });
  }

  private async set(
    tx: Tx,
    { practiceId, id }: ProgrammeRunEntity,
    change: Partial<ProgrammeRunEntity>,
  ): Promise<void> {
    await tx.update(ProgrammeRunEntity, { practiceId, id }, change);
  }
}

/** @throws AppError 400 TOOLS_REFUSED unless there are two that differ, each of one sort */
function toolsInWords(
  tools: readonly NamedToolDto[],
  steps: readonly RunStep[],
  titleOf: (exercise: Exercise) => string,
): string[] {
  const refuse = (message: string) =>
    badRequest('TOOLS_REFUSED', 'Two ways to settle are needed', [{ field: 'tools', message }]);
  const words = tools.map(({ stepId, words: own }) => {
    if ((stepId === undefined) === (own === undefined))
      throw refuse('Each is a step, or own words');
    if (own !== undefined) return own;
    const step = steps.find(({ row }) => row.id === stepId);
    if (step?.row.part !== 'opening' || stateOf(step.facts) !== 'done')
      throw refuse('Only a step of the opening that was done can be named');
    return titleOf(step.exercise);
  });
  const named = different(words);
  if (named.length < 2) throw refuse('Two that differ are needed');
  return named;
}

const different = (words: readonly string[]): string[] => [
  ...new Map(words.map((one) => [one.toLowerCase(), one])).values(),
];

/** How much an answer asks of the therapist; the most for "yes". */
function weightOf(answer: OngoingAnswer): number {
  const byWeight: OngoingAnswer[] = ['no', 'in-session', 'not-sure', 'yes'];
  return byWeight.indexOf(answer);
}
