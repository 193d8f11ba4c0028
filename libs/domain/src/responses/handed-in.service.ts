import type { KeyRing } from '@app/crypto';
import { answerInWords, checkSubmission, type Exercise, type Language } from '@app/exercises';
import { type ListQuery, newestFirst, PracticeGate, type Tx } from '@app/database';
import { type ClientActor, Clock, conflict } from '@app/kernel';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { AssignmentsService, TailoredExercises } from '../assignments';
import { Audit, type AuditAction, type Look } from '../audit';
import { ClientsService } from '../clients';
import { MembersService } from '../members';
import { Keys } from '../practices';
import type { ShareDto } from '../share.dto';
import { Withdrawals } from '../withdrawals';
import { Writes } from '../writes';
import { AnswerEntity } from './answer.entity';
import { openAnswer } from './answers';
import { DraftsService } from './drafts.service';
import type { HandedInAnswerDto, HandedInDto, HandedInPageDto, OpeningDto } from './handed-in.dto';
import { ResponseEntity } from './response.entity';

/** Acts by which staff open one response. */
const OPENED: AuditAction[] = ['response.read', 'response.reviewed', 'summary.read'];
/** Acts that show words or numbers of all of a client's work. */
const SUMMARISED: AuditAction[] = [
  'since-last.read',
  'today.readings-read',
  'summaries.read',
  'progress.read',
  'scores.read',
  'summary.compiled',
  'summary.exported',
];

/** What a client handed in stays theirs to share: answer by answer, at any time. */
@Injectable()
export class HandedInService {
  constructor(
    private readonly practice: PracticeGate,
    private readonly drafts: DraftsService,
    private readonly assignments: AssignmentsService,
    private readonly tailored: TailoredExercises,
    private readonly clients: ClientsService,
    private readonly members: MembersService,
    private readonly keys: Keys,
    private readonly writes: Writes,
    private readonly withdrawals: Withdrawals,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** Everything the client handed in, newest first, with who can see each answer and who opened it. */
  list(actor: ClientActor, query: ListQuery): Promise<HandedInPageDto> {
    return this.practice.transaction(actor, async (tx) => {
      const { practiceId, clientId } = actor;
      const where = { practiceId, clientId, state: 'submitted' as const };
      const page = await newestFirst(tx, ResponseEntity, where, 'submittedAt', query);
      return { ...page, items: await this.toDtos(tx, actor, page.items) };
    });
  }

  /**
   * Shares an answer that was handed in, or takes it back: staff lose sight of it at once, and that it
   * was taken back stays.
   * @throws AppError 404; 409 NOT_HANDED_IN, ANSWER_NOT_HANDED_IN
   */
  share(
    actor: ClientActor,
    assignmentId: string,
    stepId: string,
    dto: ShareDto,
  ): Promise<HandedInDto> {
    return this.practice.transaction(actor, async (tx) => {
      const { practiceId, clientId } = actor;
      const assignment = await this.assignments.requireForChange(tx, actor, assignmentId);
      const response = await this.drafts.find(tx, assignment);
      if (response?.state !== 'submitted') {
        throw conflict('NOT_HANDED_IN', 'This is not handed in, so nobody else can see it');
      }
      const [given] = await this.answersOf(tx, actor, [response]);
      const answer = given!.answers.find((one) => one.stepId === stepId);
      if (!answer) throw leftOut();
      const write = {
        id: dto.id,
        operation: 'answer.share',
        subjectId: assignmentId,
        body: { ...dto, stepId },
      };
      await this.writes.once(tx, actor, write, async () => {
        if (answer.sharing === dto.sharing) return;
        const isShared = dto.sharing === 'shared';
        const at = this.clock.now();
        await tx.update(
          AnswerEntity,
          { practiceId, responseId: response.id, stepId },
          {
            sharing: dto.sharing,
            releasedAt: isShared ? at : null,
            withdrawnAt: isShared ? null : at,
          },
        );
        if (!isShared) {
          await this.withdrawals.record(tx, actor, { responseId: response.id, stepId });
        }
        await this.audit.record(tx, actor, isShared ? 'answer.shared' : 'answer.withdrawn', {
          subjectId: response.id,
          clientId,
        });
      });
      const [after] = await this.toDtos(tx, actor, [response]);
      return after!;
    });
  }

  /** Newest first. */
  private async toDtos(
    tx: Tx,
    actor: ClientActor,
    responses: ResponseEntity[],
  ): Promise<HandedInDto[]> {
    const oldest = responses.at(-1);
    if (!oldest) return [];
    const { practiceId, clientId } = actor;
    const looks = await this.audit.looks(tx, practiceId, clientId, {
      subjectIds: responses.map(({ id }) => id),
      each: OPENED,
      all: SUMMARISED,
      // A check constraint leaves no response in this state without it.
      since: oldest.submittedAt!,
    });
    const names = await this.members.names(
      tx,
      practiceId,
      looks.map(({ memberId }) => memberId),
    );
    const given = await this.answersOf(tx, actor, responses);
    return responses.map((response, index) => ({
      ...given[index]!,
      openings: openingsOf(response, looks, names),
    }));
  }

  private async answersOf(
    tx: Tx,
    actor: ClientActor,
    responses: ResponseEntity[],
  ): Promise<Omit<HandedInDto, 'openings'>[]> {
    const { practiceId, clientId } = actor;
    const ids = responses.map(({ id }) => id);
    const ring = await this.keys.clientRing(tx, practiceId, clientId);
    const rows = await tx.findBy(AnswerEntity, { practiceId, responseId: In(ids) });
    const given = responses.map(({ assignmentId }) => assignmentId);
    const language = await this.clients.languageOf(tx, actor);
    const exercises = await this.tailored.ofClient(tx, practiceId, clientId, given, language);
    return responses.map((response) => {
      const exercise = exercises.get(response.assignmentId)!;
      const own = rows.filter(({ responseId }) => responseId === response.id);
      return {
        assignmentId: response.assignmentId,
        title: exercise.title,
        // A check constraint leaves no response in this state without it.
        submittedAt: response.submittedAt!,
        answers: answersInWords(exercise, own, ring, language),
      };
    });
  }
}

/** The answers that were part of the way, in words, in the order of the steps. */
function answersInWords(
  exercise: Exercise,
  rows: AnswerEntity[],
  ring: KeyRing,
  language: Language,
): HandedInAnswerDto[] {
  const values = Object.fromEntries(rows.map((row) => [row.stepId, openAnswer(ring, row)]));
  const { answers } = checkSubmission(exercise, values);
  return exercise.steps.flatMap((step) => {
    const row = rows.find(({ stepId }) => stepId === step.id);
    if (!row || !(step.id in answers)) return [];
    const { stepId, sharing, withdrawnAt } = row;
    const words = answerInWords(step, values[stepId], language);
    return [{ stepId, prompt: step.prompt, words, sharing, withdrawnAt }];
  });
}

/** Who looked at a response, each once with the latest time. */
function openingsOf(
  { id, submittedAt }: ResponseEntity,
  looks: Look[],
  names: Map<string, string>,
): OpeningDto[] {
  const latest = new Map<string, Date>();
  for (const { subjectId, memberId, at } of looks) {
    const isOfThis = subjectId === id || (subjectId === null && at >= submittedAt!);
    // They come in order: the last one stands.
    if (isOfThis) latest.set(memberId, at);
  }
  return [...latest].map(([memberId, at]) => ({ name: names.get(memberId) ?? '', at }));
}

const leftOut = () =>
  conflict('ANSWER_NOT_HANDED_IN', 'There is no such answer in what was handed in');
