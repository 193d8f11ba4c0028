import { checkSubmission, FORMAT_VERSION, type Submission } from '@app/exercises';
import { PracticeGate, type Tx } from '@app/database';
import { type AppError, badRequest, type ClientActor, Clock, conflict } from '@app/kernel';
import { Outbox } from '@app/queue';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { AppointmentsService } from '../appointments';
import {
  type AssignmentDto,
  type AssignmentEntity,
  AssignmentsService,
  isOffered,
  TailoredExercises,
} from '../assignments';
import { Audit } from '../audit';
import { type Catalogue, CatalogueService } from '../catalogue';
import { ClientsService } from '../clients';
import { MeasuresService } from '../measures';
import { Keys } from '../practices';
import { Writes } from '../writes';
import { AnswerEntity } from './answer.entity';
import { listAnswers, openAnswer } from './answers';
import { DraftsService } from './drafts.service';
import type { SetAsideDto, SubmitDto, SubmittedDto, TodayDto } from './portal.dto';
import { ResponseEntity } from './response.entity';
import { CompileSummary } from './responses.jobs';

/** Handing work in, setting it aside, and seeing what waits. */
@Injectable()
export class SubmissionsService {
  constructor(
    private readonly practice: PracticeGate,
    private readonly appointments: AppointmentsService,
    private readonly drafts: DraftsService,
    private readonly assignments: AssignmentsService,
    private readonly catalogue: CatalogueService,
    private readonly measures: MeasuresService,
    private readonly tailored: TailoredExercises,
    private readonly clients: ClientsService,
    private readonly keys: Keys,
    private readonly writes: Writes,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  today(actor: ClientActor): Promise<TodayDto> {
    return this.practice.transaction(actor, async (tx) => {
      const { practiceId, clientId } = actor;
      const open = await this.assignments.listOpen(tx, actor, clientId);
      const drafts = await tx.findBy(ResponseEntity, {
        practiceId,
        clientId,
        state: 'draft',
        assignmentId: In(open.map(({ id }) => id)),
      });
      const catalogue = await this.catalogue.including(tx, practiceId, open);
      const started = new Set(drafts.map(({ assignmentId }) => assignmentId));
      // Most people have nothing that waits for a session: then nothing is asked.
      const heldAt = open.some(({ isAfterSession }) => isAfterSession)
        ? (await this.appointments.lastHeldOf(tx, practiceId, clientId))?.startsAt
        : undefined;
      const sessionOf = ({ isAfterSession, assignedAt }: AssignmentDto) =>
        isAfterSession && heldAt && heldAt > assignedAt ? heldAt : undefined;
      // What was begun is theirs to finish whenever they like.
      const isReady = (one: AssignmentDto) =>
        started.has(one.id) ||
        !this.measures.find(one.exerciseId) ||
        isOffered(one, this.clock.now(), sessionOf(one));
      return {
        name: (await this.clients.get(tx, practiceId, clientId)).name,
        ready: open.filter(isReady).map((assignment) => ({
          ...waiting(catalogue, assignment, started.has(assignment.id)),
          waitsForSession: assignment.isAfterSession && !sessionOf(assignment),
        })),
      };
    });
  }

  /**
   * Hands the draft in: answers marked as shared become visible to staff, all others stay the
   * client's. The same request again, even at the same moment, makes one response.
   * @throws AppError 400 ANSWERS_INVALID; 409 ASSIGNMENT_WITHDRAWN (the draft stays),
   *   RESPONSE_SUBMITTED
   */
  submit(actor: ClientActor, assignmentId: string, dto: SubmitDto): Promise<SubmittedDto> {
    return this.practice.transaction(actor, async (tx) => {
      const assignment = await this.assignments.requireToEnd(tx, actor, assignmentId);
      const write = {
        id: dto.id,
        operation: 'response.submit',
        subjectId: assignmentId,
        body: dto,
      };
      await this.writes.once(tx, actor, write, async () => {
        if (assignment.status === 'withdrawn') throw withdrawn();
        const { response } = await this.drafts.openDraft(tx, actor, assignmentId);
        await this.release(tx, actor, assignment, response);
        await this.assignments.close(tx, assignment, 'done', this.clock.now());
        await this.outbox.add(tx, CompileSummary, { responseId: response.id });
        await this.audit.record(tx, actor, 'response.submitted', {
          subjectId: response.id,
          clientId: actor.clientId,
        });
      });
      const response = await this.drafts.find(tx, assignment);
      if (!response?.submittedAt) throw conflict('RESPONSE_SUBMITTED', 'This was set aside');
      const { dropped } = await this.check(tx, actor, assignment, response);
      return {
        id: response.id,
        submittedAt: response.submittedAt,
        dropped: dropped.map(({ stepId }) => stepId),
      };
    });
  }

  /** Ends the assignment without handing anything in; the draft stays the client's own. */
  setAside(actor: ClientActor, assignmentId: string, dto: SetAsideDto): Promise<AssignmentDto> {
    return this.practice.transaction(actor, async (tx) => {
      const assignment = await this.assignments.requireToEnd(tx, actor, assignmentId);
      const write = {
        id: dto.id,
        operation: 'assignment.set-aside',
        subjectId: assignmentId,
        body: dto,
      };
      await this.writes.once(tx, actor, write, async () => {
        if (assignment.status === 'withdrawn') throw withdrawn();
        if (assignment.status !== 'open') {
          throw conflict('RESPONSE_SUBMITTED', 'This was already handed in or set aside');
        }
        await this.assignments.close(tx, assignment, dto.outcome, this.clock.now());
        await this.audit.record(tx, actor, 'assignment.set-aside', {
          subjectId: assignmentId,
          clientId: actor.clientId,
        });
      });
      const ended = await this.assignments.require(tx, actor, assignmentId);
      return this.assignments.toDto(tx, actor, ended);
    });
  }

  /**
   * Checks the answers as a whole and lets staff see the shared ones. Answers that another answer hid
   * stay the client's own: nothing that was written is ever deleted by handing in.
   */
  private async release(
    tx: Tx,
    actor: ClientActor,
    assignment: AssignmentEntity,
    response: ResponseEntity,
  ): Promise<void> {
    const submission = await this.check(tx, actor, assignment, response);
    if (!submission.ok) {
      throw badRequest(
        'ANSWERS_INVALID',
        'Some answers do not fit their questions',
        submission.problems.map(({ stepId, message }) => ({ field: stepId ?? '', message })),
      );
    }
    const { practiceId } = actor;
    const at = this.clock.now();
    await tx.update(
      AnswerEntity,
      {
        practiceId,
        responseId: response.id,
        sharing: 'shared',
        stepId: In(Object.keys(submission.answers)),
      },
      { releasedAt: at },
    );
    await tx.update(
      ResponseEntity,
      { practiceId, id: response.id },
      {
        state: 'submitted',
        submittedAt: at,
        releasedAt: at,
        formatVersion: FORMAT_VERSION,
        scoringVersion: this.measures.scoringVersion(await this.tailored.of(tx, assignment)),
      },
    );
  }

  /** What the stored answers come to when they are handed in. */
  private async check(
    tx: Tx,
    { practiceId, clientId }: ClientActor,
    assignment: AssignmentEntity,
    response: ResponseEntity,
  ): Promise<Submission> {
    const ring = await this.keys.clientRing(tx, practiceId, clientId);
    const rows = await listAnswers(tx, practiceId, response.id);
    const catalogue = await this.catalogue.including(tx, practiceId, [assignment]);
    return checkSubmission(
      this.tailored.opened(catalogue, ring, assignment),
      Object.fromEntries(rows.map((row) => [row.stepId, openAnswer(ring, row)])),
    );
  }
}

function waiting(
  catalogue: Catalogue,
  assignment: AssignmentDto,
  isStarted: boolean,
): Omit<TodayDto['ready'][number], 'waitsForSession'> {
  const { exerciseId, exerciseVersion } = assignment;
  const { minutes, intensity } = catalogue.get(exerciseId, exerciseVersion);
  const { id: assignmentId, title, dueAt, assignedAt } = assignment;
  return { assignmentId, title, minutes, intensity, dueAt, assignedAt, isStarted };
}

function withdrawn(): AppError {
  return conflict('ASSIGNMENT_WITHDRAWN', 'This was taken back. What you wrote is kept for you');
}
