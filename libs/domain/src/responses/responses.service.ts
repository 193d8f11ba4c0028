import { answerInWords, type Moment, type PresenceAnswer, type Step } from '@app/exercises';
import { type ListQuery, newestFirst, PracticeGate, type Tx } from '@app/database';
import { type MemberActor, notFound } from '@app/kernel';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { AssignmentsService, TailoredExercises } from '../assignments';
import { Audit } from '../audit';
import { CaseloadService } from '../caseload';
import { type Catalogue, CatalogueService } from '../catalogue';
import { Keys } from '../practices';
import { answersTakenBack } from '../withdrawals';
import { listAnswers, openAnswer } from './answers';
import type {
  ResponseCardDto,
  ResponseDto,
  ResponsesAroundDto,
  ResponsesPageDto,
} from './clinic.dto';
import { ResponseEntity } from './response.entity';
import { type CardRow, listSince, neighboursOf, nextToRead } from './responses.queries';
import { ReviewEntity } from './review.entity';

/** What came back, as staff may read it. The policies leave out all that is private. */
@Injectable()
export class ResponsesService {
  constructor(
    private readonly practice: PracticeGate,
    private readonly assignments: AssignmentsService,
    private readonly caseload: CaseloadService,
    private readonly catalogue: CatalogueService,
    private readonly tailored: TailoredExercises,
    private readonly keys: Keys,
    private readonly audit: Audit,
  ) {}

  /** A client's responses, newest first. */
  listFor(actor: MemberActor, clientId: string, query: ListQuery): Promise<ResponsesPageDto> {
    return this.practice.transaction(actor, async (tx) => {
      await this.caseload.require(tx, actor, clientId);
      const { practiceId, memberId } = actor;
      const where = { practiceId, clientId, state: 'submitted' as const };
      const page = await newestFirst(tx, ResponseEntity, where, 'submittedAt', query);
      const reviews = await tx.findBy(ReviewEntity, {
        practiceId,
        memberId,
        responseId: In(page.items.map(({ id }) => id)),
      });
      const reviewedAt = new Map(reviews.map((review) => [review.responseId, review.reviewedAt]));
      const catalogue = await this.catalogue.including(tx, practiceId, page.items);
      const items = page.items.map((row) => toCard(catalogue, row, reviewedAt.get(row.id) ?? null));
      return { ...page, items };
    });
  }

  /** What came after `since`, and what the actor has not marked as read; newest first, at most 50. */
  async listSince(
    tx: Tx,
    actor: MemberActor,
    clientId: string,
    since: Date,
  ): Promise<ResponseCardDto[]> {
    const { practiceId, memberId } = actor;
    const rows = await listSince(tx, practiceId, clientId, memberId, since);
    const catalogue = await this.catalogue.including(tx, practiceId, rows);
    return rows.map((row) => toCard(catalogue, row, row.reviewedAt));
  }

  /** Opens a response; reading is recorded. @throws AppError 404 */
  get(actor: MemberActor, id: string): Promise<ResponseDto> {
    return this.practice.transaction(actor, async (tx) => {
      const row = await this.require(tx, actor, id);
      await this.audit.record(tx, actor, 'response.read', {
        subjectId: id,
        clientId: row.clientId,
      });
      return this.toDto(tx, actor, row);
    });
  }

  /** The ways on from a response: nothing of it is opened. @throws AppError 404 */
  around(actor: MemberActor, id: string): Promise<ResponsesAroundDto> {
    return this.practice.transaction(actor, async (tx) => {
      const row = await this.require(tx, actor, id);
      const unread = await nextToRead(tx, row);
      const catalogue = await this.catalogue.including(
        tx,
        actor.practiceId,
        unread ? [unread] : [],
      );
      return {
        ...(await neighboursOf(tx, row)),
        toRead: unread && {
          id: unread.id,
          clientId: unread.clientId,
          title: catalogue.get(unread.exerciseId, unread.exerciseVersion).title,
        },
      };
    });
  }

  /** @throws AppError 404 */
  async require(tx: Tx, actor: MemberActor, id: string): Promise<ResponseEntity> {
    const row = await tx.findOneBy(ResponseEntity, { practiceId: actor.practiceId, id });
    if (!row) throw notFound();
    return row;
  }

  /** The response whole, as the actor may see it. */
  async toDto(tx: Tx, actor: MemberActor, row: ResponseEntity): Promise<ResponseDto> {
    const { practiceId, memberId } = actor;
    const assignment = await this.assignments.require(tx, actor, row.assignmentId);
    const review = await tx.findOneBy(ReviewEntity, { practiceId, memberId, responseId: row.id });
    const ring = await this.keys.clientRing(tx, practiceId, row.clientId);
    const rows = await listAnswers(tx, practiceId, row.id);
    const values = new Map(rows.map((answer) => [answer.stepId, openAnswer(ring, answer)]));
    const sharedAt = new Map(rows.map(({ stepId, releasedAt }) => [stepId, releasedAt]));
    const catalogue = await this.catalogue.including(tx, practiceId, [row]);
    const { steps } = this.tailored.opened(catalogue, ring, assignment);
    return {
      ...toCard(catalogue, row, review?.reviewedAt ?? null),
      clientId: row.clientId,
      outcome: assignment.outcome,
      answers: steps.flatMap((step) => {
        if (!values.has(step.id)) return [];
        const words = answerInWords(step, values.get(step.id));
        return [
          {
            stepId: step.id,
            prompt: step.prompt,
            kind: step.kind,
            words,
            // The policies show staff no answer without it.
            sharedAt: sharedAt.get(step.id)!,
          },
        ];
      }),
      takenBack: await answersTakenBack(tx, practiceId, row.clientId, row.id),
      distress: {
        before: readingAt<number>('distress', 'before', steps, values),
        after: readingAt<number>('distress', 'after', steps, values),
      },
      presence: {
        before: readingAt<PresenceAnswer>('presence', 'before', steps, values),
        after: readingAt<PresenceAnswer>('presence', 'after', steps, values),
      },
    };
  }
}

function toCard(catalogue: Catalogue, row: CardRow, reviewedAt: Date | null): ResponseCardDto {
  return {
    id: row.id,
    assignmentId: row.assignmentId,
    exerciseId: row.exerciseId,
    title: catalogue.get(row.exerciseId, row.exerciseVersion).title,
    // The policies and a check constraint leave no released response without it.
    submittedAt: row.submittedAt!,
    reviewedAt,
  };
}

/** The shared reading of one moment; null where it is not there. Its kind's check made it what it is. */
function readingAt<T>(
  kind: 'distress' | 'presence',
  moment: Moment,
  steps: readonly Step[],
  values: ReadonlyMap<string, unknown>,
): T | null {
  const step = steps.find((one) => one.kind === kind && one.moment === moment);
  return ((step && values.get(step.id)) as T | null | undefined) ?? null;
}
