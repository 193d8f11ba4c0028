import { seal } from '@app/crypto';
import { PracticeGate, type Tx } from '@app/database';
import type { Exercise } from '@app/exercises';
import { Clock, type MemberActor } from '@app/kernel';
import { Injectable } from '@nestjs/common';
import { Audit } from '../audit';
import { OwnExerciseEntity, OwnVersionEntity, placeOf } from '../catalogue';
import { Keys, PracticesService } from '../practices';
import { Writes } from '../writes';
import { AuthoringService } from './authoring.service';
import { openDraft } from './drafts';
import type {
  ActDto,
  ActOnRevisionDto,
  OwnExerciseDto,
  PublishDto,
  SendBackDto,
} from './own-exercise.dto';
import {
  approvalNeeded,
  changedElsewhere,
  isRetired,
  notReady,
  notWaiting,
} from './own-exercise.errors';
import { OwnExerciseViews } from './own-exercise-views.service';
import { runsPractice } from './runs-practice';

/** Nothing waits and nothing was sent back. */
const SETTLED = {
  askedRevision: null,
  askedBy: null,
  askedAt: null,
  sentBackBy: null,
  sentBackAt: null,
  note: null,
};

/** From a draft to a version that can be assigned, by its author or with somebody's approval. */
@Injectable()
export class PublishingService {
  constructor(
    private readonly practice: PracticeGate,
    private readonly practices: PracticesService,
    private readonly authoring: AuthoringService,
    private readonly views: OwnExerciseViews,
    private readonly keys: Keys,
    private readonly writes: Writes,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /**
   * Publishes the draft as the next version.
   * @throws AppError 400 EXERCISE_NOT_READY; 403 APPROVAL_NEEDED; 404; 409 DRAFT_CHANGED_ELSEWHERE,
   *   EXERCISE_RETIRED
   */
  publish(actor: MemberActor, id: string, dto: PublishDto): Promise<OwnExerciseDto> {
    return this.act(actor, id, 'exercise.publish', dto, async (tx, row) => {
      await this.mustBeCurrent(tx, row, dto.revision);
      const { exercisesNeedApproval } = await this.practices.get(tx, actor.practiceId);
      if (exercisesNeedApproval && !runsPractice(actor)) throw approvalNeeded();
      const exercise = await this.readied(tx, row, { mayTakeLessCare: false });
      const { note } = dto;
      await this.addVersion(tx, actor, row, exercise, { note, writtenBy: row.savedBy });
    });
  }

  /** Asks those who run the practice to publish the draft. @throws as `publish` does, but 403 */
  ask(actor: MemberActor, id: string, dto: PublishDto): Promise<OwnExerciseDto> {
    return this.act(actor, id, 'exercise.ask-approval', dto, async (tx, row) => {
      await this.mustBeCurrent(tx, row, dto.revision);
      await this.readied(tx, row, { mayTakeLessCare: true });
      await this.change(tx, row, {
        ...SETTLED,
        askedRevision: dto.revision,
        askedBy: actor.memberId,
        askedAt: this.clock.now(),
        note: await this.authoring.sealedNote(tx, row.practiceId, id, dto.note),
      });
      await this.audit.record(tx, actor, 'exercise.approval-asked', { subjectId: id });
    });
  }

  /**
   * Publishes what waits, with its author's note: nobody approves words that they did not read. What takes
   * less care than its source is approved by somebody else than whoever asked.
   * @throws AppError 400 EXERCISE_NOT_READY; 404; 409 DRAFT_CHANGED_ELSEWHERE, NOT_WAITING
   */
  approve(actor: MemberActor, id: string, dto: ActOnRevisionDto): Promise<OwnExerciseDto> {
    return this.act(actor, id, 'exercise.approve', dto, async (tx, row) => {
      await this.mustWait(tx, row, dto.revision);
      const { approval } = await this.views.whole(tx, row);
      if (approval?.state !== 'asked' || !row.askedBy) throw notWaiting();
      const mayTakeLessCare = row.askedBy !== actor.memberId;
      const exercise = await this.readied(tx, row, { mayTakeLessCare });
      const { note } = approval;
      await this.addVersion(tx, actor, row, exercise, { note, writtenBy: row.askedBy });
    });
  }

  /** Sends what waits back to its author, with a word why. @throws as `approve` does */
  sendBack(actor: MemberActor, id: string, dto: SendBackDto): Promise<OwnExerciseDto> {
    return this.act(actor, id, 'exercise.send-back', dto, async (tx, row) => {
      await this.mustWait(tx, row, dto.revision);
      await this.change(tx, row, {
        ...SETTLED,
        sentBackBy: actor.memberId,
        sentBackAt: this.clock.now(),
        note: await this.authoring.sealedNote(tx, row.practiceId, id, dto.note),
      });
      await this.audit.record(tx, actor, 'exercise.sent-back', { subjectId: id });
    });
  }

  private act(
    actor: MemberActor,
    id: string,
    operation: string,
    dto: ActDto,
    work: (tx: Tx, row: OwnExerciseEntity) => Promise<void>,
  ): Promise<OwnExerciseDto> {
    return this.practice.transaction(actor, async (tx) => {
      const row = await this.authoring.requireForChange(tx, actor, id);
      const write = { id: dto.id, operation, subjectId: id, body: dto };
      await this.writes.once(tx, actor, write, async () => {
        if (row.retiredAt) throw isRetired();
        await work(tx, row);
      });
      return this.views.whole(tx, await this.authoring.require(tx, actor, id));
    });
  }

  private async addVersion(
    tx: Tx,
    actor: MemberActor,
    row: OwnExerciseEntity,
    exercise: Exercise,
    { note, writtenBy }: { note: string; writtenBy: string },
  ): Promise<void> {
    const { practiceId, id: exerciseId, revision } = row;
    const place = { exerciseId, version: exercise.version };
    const ring = await this.keys.practiceRing(tx, practiceId);
    await tx.insert(OwnVersionEntity, {
      practiceId,
      ...place,
      content: seal(ring, 'own_exercise_versions.content', placeOf(place), exercise),
      note: seal(ring, 'own_exercise_versions.note', placeOf(place), note),
      writtenBy,
      publishedBy: actor.memberId,
      publishedAt: this.clock.now(),
    });
    const { version } = place;
    await this.change(tx, row, { ...SETTLED, version, publishedRevision: revision });
    const subject = { subjectId: exerciseId, detail: { version } };
    await this.audit.record(tx, actor, 'exercise.published', subject);
  }

  /** The exercise that the draft comes to. @throws AppError 400 EXERCISE_NOT_READY */
  private async readied(
    tx: Tx,
    row: OwnExerciseEntity,
    { mayTakeLessCare }: { mayTakeLessCare: boolean },
  ): Promise<Exercise> {
    const { practiceId } = row;
    const draft = openDraft(await this.keys.practiceRing(tx, practiceId), row);
    const { exercise, problems, lessCare } = await this.views.checked(tx, row, draft);
    if (!exercise) throw notReady(problems);
    if (lessCare.length > 0 && !mayTakeLessCare) throw notReady(lessCare);
    return exercise;
  }

  private async mustBeCurrent(tx: Tx, row: OwnExerciseEntity, revision: number): Promise<void> {
    if (row.revision !== revision) throw changedElsewhere(await this.views.draft(tx, row));
  }

  /** What waits is what was read. */
  private async mustWait(tx: Tx, row: OwnExerciseEntity, revision: number): Promise<void> {
    if (row.askedRevision === null) throw notWaiting();
    if (row.askedRevision !== revision) throw changedElsewhere(await this.views.draft(tx, row));
    await this.mustBeCurrent(tx, row, revision);
  }

  private async change(
    tx: Tx,
    { practiceId, id }: OwnExerciseEntity,
    to: Partial<OwnExerciseEntity>,
  ): Promise<void> {
    await tx.update(OwnExerciseEntity, { practiceId, id }, to);
  }
}
