import { type Exercise, type PresenceAnswer } from '@app/exercises';
import { type ListQuery, newestFirst, PracticeGate, type Tx } from '@app/database';
import { Clock, type MemberActor, newId, notFound } from '@app/kernel';
import type { JobRun } from '@app/queue';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { AssignmentEntity, TailoredExercises } from '../assignments';
import { Audit } from '../audit';
import { CaseloadService } from '../caseload';
import { CatalogueService } from '../catalogue';
import { Keys } from '../practices';
import { AnswerEntity, openAnswer, ResponseEntity } from '../responses';
import { compileSentences } from './compile';
import type { SentenceDto, SourceDto, SummariesPageDto, SummaryDto } from './summary.dto';
import { type StoredSentence, SummaryEntity } from './summary.entity';
import { distressWords, isPresent, outcomeWords, presenceWords, sharedWords } from './words';

/** What the words of one summary are read from. */
interface Ground {
  exercise: Exercise;
  assignment: AssignmentEntity;
  /** Values of the answers that are shared at this moment, by step. */
  values: Map<string, unknown>;
}

/** Compiles what changed, and puts it into words from what is shared at the time of reading. */
@Injectable()
export class SummariesService {
  constructor(
    private readonly practice: PracticeGate,
    private readonly caseload: CaseloadService,
    private readonly catalogue: CatalogueService,
    private readonly tailored: TailoredExercises,
    private readonly keys: Keys,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** Compiles the summary of a response; a response that is gone leaves nothing to do. */
  async compile(run: JobRun, responseId: string): Promise<void> {
    await run.once(async (tx) => {
      const { practiceId } = run.actor;
      const response = await tx.findOneBy(ResponseEntity, { practiceId, id: responseId });
      if (!response || (await tx.existsBy(SummaryEntity, { practiceId, responseId }))) return;
      const shared = await tx.findBy(AnswerEntity, { practiceId, responseId });
      const catalogue = await this.catalogue.including(tx, practiceId, [response]);
      await tx.insert(SummaryEntity, {
        practiceId,
        id: newId(),
        clientId: response.clientId,
        responseId,
        sentences: compileSentences(
          catalogue.get(response.exerciseId, response.exerciseVersion),
          response.assignmentId,
          responseId,
          new Set(shared.map(({ stepId }) => stepId)),
        ),
        compiledAt: this.clock.now(),
      });
    });
  }

  /** A client's summaries, newest first; reading them is recorded. */
  listFor(actor: MemberActor, clientId: string, query: ListQuery): Promise<SummariesPageDto> {
    return this.practice.transaction(actor, async (tx) => {
      await this.caseload.require(tx, actor, clientId);
      const { practiceId } = actor;
      const where = { practiceId, clientId };
      const page = await newestFirst(tx, SummaryEntity, where, 'compiledAt', query);
      await this.audit.record(tx, actor, 'summaries.read', { clientId });
      return { ...page, items: await this.toDtos(tx, practiceId, clientId, page.items) };
    });
  }

  /** The summaries of some of a client's responses; the caller records that they are read. */
  async listOf(
    tx: Tx,
    practiceId: string,
    clientId: string,
    responseIds: string[],
  ): Promise<SummaryDto[]> {
    const rows = await tx.findBy(SummaryEntity, { practiceId, responseId: In(responseIds) });
    return this.toDtos(tx, practiceId, clientId, rows);
  }

  /** Opens one summary; it is recorded as reading what it sums up. @throws AppError 404 */
  get(actor: MemberActor, id: string): Promise<SummaryDto> {
    return this.practice.transaction(actor, async (tx) => {
      const row = await tx.findOneBy(SummaryEntity, { practiceId: actor.practiceId, id });
      if (!row) throw notFound();
      await this.audit.record(tx, actor, 'summary.read', {
        subjectId: row.responseId,
        clientId: row.clientId,
      });
      const [dto] = await this.toDtos(tx, actor.practiceId, row.clientId, [row]);
      return dto!;
    });
  }

  /** One client's summaries, read from what is shared now; three queries however many they are. */
  private async toDtos(
    tx: Tx,
    practiceId: string,
    clientId: string,
    rows: SummaryEntity[],
  ): Promise<SummaryDto[]> {
    const ids = rows.map(({ responseId }) => responseId);
    const responses = await tx.findBy(ResponseEntity, { practiceId, id: In(ids) });
    const assignments = await tx.findBy(AssignmentEntity, {
      practiceId,
      id: In(responses.map(({ assignmentId }) => assignmentId)),
    });
    const answers = await tx.findBy(AnswerEntity, { practiceId, responseId: In(ids) });
    const ring = await this.keys.clientRing(tx, practiceId, clientId);
    const catalogue = await this.catalogue.including(tx, practiceId, assignments);
    return rows.flatMap((row) => {
      const response = responses.find(({ id }) => id === row.responseId);
      const assignment = assignments.find(({ id }) => id === response?.assignmentId);
      if (!response || !assignment) return [];
      const own = answers.filter(({ responseId }) => responseId === row.responseId);
      const ground: Ground = {
        exercise: this.tailored.opened(catalogue, ring, assignment),
        assignment,
        values: new Map(own.map((answer) => [answer.stepId, openAnswer(ring, answer)])),
      };
      return [toDto(row, ground)];
    });
  }
}

function toDto(row: SummaryEntity, ground: Ground): SummaryDto {
  return {
    id: row.id,
    clientId: row.clientId,
    responseId: row.responseId,
    title: ground.exercise.title,
    compiledAt: row.compiledAt,
    sentences: row.sentences.reduce<SentenceDto[]>((told, sentence) => {
      const isMore = told.some(({ kind }) => kind !== 'outcome');
      const next = inWords(sentence, ground, isMore);
      return next ? [...told, next] : told;
    }, []),
  };
}

/**
 * A sentence whose sources are all still shared, or null: what was taken back is not told.
 * @param isMore whether answers were told of before it
 */
function inWords(sentence: StoredSentence, ground: Ground, isMore: boolean): SentenceDto | null {
  const sources = sentence.sources.flatMap((source): SourceDto[] => {
    if (source.type === 'assignment') {
      const label = ground.exercise.title;
      return [{ type: 'assignment', id: source.id, stepId: null, label }];
    }
    const step = ground.exercise.steps.find(({ id }) => id === source.stepId);
    if (!step || !ground.values.has(source.stepId)) return [];
    const { responseId: id, stepId } = source;
    return [{ type: 'answer', id, stepId, label: step.prompt }];
  });
  const read = { kind: sentence.kind, sources, before: null, after: null };
  const [before, after] = sources.map(({ stepId }) => ground.values.get(stepId ?? ''));
  switch (sentence.kind) {
    case 'outcome':
      return ground.assignment.outcome
        ? { ...read, words: outcomeWords(ground.assignment.outcome) }
        : null;
    case 'distress': {
      if (typeof before !== 'number' || typeof after !== 'number') return null;
      return { ...read, before, after, words: distressWords(before, after, wasPresent(ground)) };
    }
    case 'presence':
      if (typeof before !== 'string' || typeof after !== 'string') return null;
      return {
        ...read,
        words: presenceWords(before as PresenceAnswer, after as PresenceAnswer),
      };
    case 'shared':
      return sources.length > 0 ? { ...read, words: sharedWords(sources.length, isMore) } : null;
  }
}

/** Whether the client felt present afterwards; null where they did not share it. */
function wasPresent({ exercise, values }: Ground): boolean | null {
  const after = exercise.steps.find((step) => step.kind === 'presence' && step.moment === 'after');
  const value = after && values.get(after.id);
  return typeof value === 'string' ? isPresent(value as PresenceAnswer) : null;
}
