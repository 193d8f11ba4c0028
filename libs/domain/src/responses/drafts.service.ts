import {
  checkAnswer,
  type Exercise,
  FORMAT_VERSION,
  forClient,
  mayBePrivate,
  type Step,
} from '@app/exercises';
import { PracticeGate, type Tx } from '@app/database';
import { badRequest, type ClientActor, Clock, conflict, newId } from '@app/kernel';
import { Injectable } from '@nestjs/common';
import { AppointmentsService } from '../appointments';
import { type AssignmentEntity, AssignmentsService, TailoredExercises } from '../assignments';
import { CaseloadService } from '../caseload';
import { BuiltIn, CatalogueService } from '../catalogue';
import { ClientsService } from '../clients';
import { nextRevision } from '../next-revision';
import { Keys } from '../practices';
import { AnswerEntity } from './answer.entity';
import { listAnswers, openAnswer, sealAnswer } from './answers';
import type { OwnAnswerDto, SaveAnswerDto, SavePositionDto, WorkDto } from './portal.dto';
import { ResponseEntity } from './response.entity';

/** The client's own desk: every answer is kept as it is typed, and nobody else sees it. */
@Injectable()
export class DraftsService {
  constructor(
    private readonly practice: PracticeGate,
    private readonly appointments: AppointmentsService,
    private readonly assignments: AssignmentsService,
    private readonly caseload: CaseloadService,
    private readonly clients: ClientsService,
    private readonly builtIn: BuiltIn,
    private readonly catalogue: CatalogueService,
    private readonly tailored: TailoredExercises,
    private readonly keys: Keys,
    private readonly clock: Clock,
  ) {}

  /** The assignment with its exercise and whatever was written so far. */
  get(actor: ClientActor, assignmentId: string): Promise<WorkDto> {
    return this.practice.transaction(actor, async (tx) => {
      const assignment = await this.assignments.require(tx, actor, assignmentId);
      const response = await this.find(tx, assignment);
      const language = await this.clients.languageOf(tx, actor);
      const exercise = await this.tailored.of(tx, assignment, language);
      const catalogue = await this.catalogue.including(tx, actor.practiceId, [assignment]);
      const original = catalogue.findGentler(exercise);
      const gentler = original && this.builtIn.inLanguage(original, language);
      return {
        assignment: await this.assignments.toDto(tx, actor, assignment),
        language: this.tailored.languageOf(assignment, language),
        exercise: forClient(exercise),
        gentler: gentler && forClient(gentler),
        gentlerLanguage: gentler && (gentler === original ? 'en' : language),
        response: {
          state: response?.state ?? 'draft',
          currentStepId: response?.currentStep ?? null,
          submittedAt: response?.submittedAt ?? null,
          answers: response ? await this.ownAnswers(tx, response) : [],
        },
        whoSees: await this.caseload.onlookers(tx, actor.practiceId, actor.clientId),
        nextLook: await this.appointments.nextLook(tx, actor.practiceId, actor.clientId),
      };
    });
  }

  /**
   * Keeps one answer. The same write again answers the same; a change made on an older revision is
   * refused with the newer one, so that two windows never overwrite each other unseen. Saving goes
   * on after a withdrawal: what a person wrote is theirs.
   * @throws AppError 400 ANSWER_INVALID, 409 ANSWER_CHANGED_ELSEWHERE, RESPONSE_SUBMITTED
   */
  saveAnswer(
    actor: ClientActor,
    assignmentId: string,
    stepId: string,
    dto: SaveAnswerDto,
  ): Promise<OwnAnswerDto> {
    return this.practice.transaction(actor, async (tx) => {
      const { response, exercise } = await this.openDraft(tx, actor, assignmentId);
      const step = requireStep(exercise, stepId);
      const value = checkedValue(step, dto);
      const ring = await this.keys.clientRing(tx, actor.practiceId, actor.clientId);
      const key = {
        practiceId: actor.practiceId,
        responseId: response.id,
        stepId,
        repetition: 0,
      };
      const before = await tx.findOneBy(AnswerEntity, key);
      const current = before && toOwnAnswerDto(before, openAnswer(ring, before));
      const revision = nextRevision(before, dto, () =>
        conflict('ANSWER_CHANGED_ELSEWHERE', 'This was changed in another window', { current }),
      );
      if (revision === 'repeat') return current!;
      const row = tx.create(AnswerEntity, {
        ...key,
        clientId: actor.clientId,
        value: value === null ? null : sealAnswer(ring, { ...key, revision }, value),
        isSkipped: dto.isSkipped,
        sharing: dto.sharing ?? before?.sharing ?? step.sharing,
        revision,
        writeId: dto.writeId,
        savedAt: this.clock.now(),
        releasedAt: null,
        withdrawnAt: null,
      });
      await tx.upsert(AnswerEntity, row, ['practiceId', 'responseId', 'stepId', 'repetition']);
      return toOwnAnswerDto(row, value);
    });
  }

  /** Remembers which step is on the screen. */
  async savePosition(
    actor: ClientActor,
    assignmentId: string,
    { stepId }: SavePositionDto,
  ): Promise<void> {
    await this.practice.transaction(actor, async (tx) => {
      const { response, exercise } = await this.openDraft(tx, actor, assignmentId);
      requireStep(exercise, stepId);
      await tx.update(
        ResponseEntity,
        { practiceId: actor.practiceId, id: response.id },
        { currentStep: stepId },
      );
    });
  }

  /** The assignment's response, draft or handed in. */
  find(tx: Tx, assignment: AssignmentEntity): Promise<ResponseEntity | null> {
    return tx.findOne(ResponseEntity, {
      where: { practiceId: assignment.practiceId, assignmentId: assignment.id },
      order: { startedAt: 'DESC' },
    });
  }

  /** The draft, made when there is none, and locked: writes of one person come one by one. */
  async openDraft(
    tx: Tx,
    actor: ClientActor,
    assignmentId: string,
  ): Promise<{ response: ResponseEntity; exercise: Exercise; assignment: AssignmentEntity }> {
    const assignment = await this.assignments.requireForChange(tx, actor, assignmentId);
    const exercise = await this.tailored.of(tx, assignment);
    const existing = await this.find(tx, assignment);
    if (existing?.state === 'submitted' || assignment.status === 'closed') {
      throw conflict('RESPONSE_SUBMITTED', 'This was already handed in or set aside');
    }
    if (existing) return { response: existing, exercise, assignment };
    const response = tx.create(ResponseEntity, {
      practiceId: actor.practiceId,
      id: newId(),
      clientId: actor.clientId,
      assignmentId,
      exerciseId: assignment.exerciseId,
      exerciseVersion: assignment.exerciseVersion,
      formatVersion: FORMAT_VERSION,
      scoringVersion: null,
      state: 'draft',
      currentStep: null,
      startedAt: this.clock.now(),
      submittedAt: null,
      releasedAt: null,
    });
    await tx.insert(ResponseEntity, response);
    return { response, exercise, assignment };
  }

  private async ownAnswers(tx: Tx, response: ResponseEntity): Promise<OwnAnswerDto[]> {
    const ring = await this.keys.clientRing(tx, response.practiceId, response.clientId);
    const rows = await listAnswers(tx, response.practiceId, response.id);
    return rows.map((row) => toOwnAnswerDto(row, openAnswer(ring, row)));
  }
}

function requireStep(exercise: Exercise, stepId: string): Step {
  const step = exercise.steps.find(({ id }) => id === stepId);
  if (step) return step;
  throw badRequest('STEP_UNKNOWN', 'This exercise has no such step', [
    { field: 'stepId', message: 'There is no step of this id' },
  ]);
}

function checkedValue(step: Step, { value, isSkipped, sharing }: SaveAnswerDto): unknown {
  const checked = checkAnswer(step, value);
  const problems = checked.ok
    ? []
    : checked.problems.map(({ path, message }) => ({
        field: path ? `value.${path}` : 'value',
        message,
      }));
  if (value === undefined) {
    problems.push({ field: 'value', message: 'The answer is missing; null empties it' });
  }
  if (isSkipped && value != null) {
    problems.push({ field: 'value', message: 'A skipped step has no answer' });
  }
  if (sharing === 'private' && !mayBePrivate(step)) {
    problems.push({ field: 'sharing', message: 'This one is shared, or left out' });
  }
  if (problems.length > 0 || !checked.ok) {
    throw badRequest('ANSWER_INVALID', 'This answer does not fit the question', problems);
  }
  return checked.value ?? null;
}

function toOwnAnswerDto(row: AnswerEntity, value: unknown): OwnAnswerDto {
  const { stepId, isSkipped, sharing, revision, savedAt } = row;
  return { stepId, value, isSkipped, sharing, revision, savedAt };
}
