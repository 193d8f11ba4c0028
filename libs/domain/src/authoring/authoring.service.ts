import { seal } from '@app/crypto';
import { PracticeGate, type Tx } from '@app/database';
import { type Draft, draftOf, type Exercise } from '@app/exercises';
import { Clock, type MemberActor, notFound } from '@app/kernel';
import { Injectable } from '@nestjs/common';
import { Audit } from '../audit';
import { BuiltIn, CatalogueService, OwnExerciseEntity, ownExerciseId } from '../catalogue';
import { Keys, PracticesService } from '../practices';
import { Writes } from '../writes';
import { sealDraft } from './drafts';
import type {
  ActDto,
  BeginExerciseDto,
  OwnDraftDto,
  OwnExerciseCardDto,
  OwnExerciseDto,
  SaveDraftDto,
} from './own-exercise.dto';
import { approvalNeeded, changedElsewhere, tooLong } from './own-exercise.errors';
import { OwnExerciseViews } from './own-exercise-views.service';
import { runsPractice } from './runs-practice';

/** Characters of a draft as JSON: several times the longest exercise of the library. */
const DRAFT_MAX = 200_000;

/** What a new exercise begins with: what can be guessed, and nothing that reads like a choice. */
const BLANK: Draft = {
  title: '',
  purpose: '',
  whyItHelps: '',
  pillar: 'across',
  strands: [],
  wounds: [],
  patterns: [],
  repairAims: [],
  when: 'both',
  minutes: 10,
  intensity: 1,
  touches: [],
  gentler: '',
  endsWhen: '',
  care: { avoidWhen: [], practiseWith: 'self', rehearseFirst: false, firstInSession: false },
  sources: [],
  steps: [],
  close: { title: '', body: [''] },
};

/** Writing exercises of a practice's own: every draft is kept, finished or not. */
@Injectable()
export class AuthoringService {
  constructor(
    private readonly practice: PracticeGate,
    private readonly builtIn: BuiltIn,
    private readonly catalogue: CatalogueService,
    private readonly views: OwnExerciseViews,
    private readonly practices: PracticesService,
    private readonly keys: Keys,
    private readonly writes: Writes,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** Everything that the practice wrote, drafts and retired ones too. */
  list(actor: MemberActor): Promise<OwnExerciseCardDto[]> {
    return this.practice.transaction(actor, (tx) => this.views.cards(tx, actor));
  }

  /** @throws AppError 404 */
  get(actor: MemberActor, id: string): Promise<OwnExerciseDto> {
    return this.practice.transaction(actor, async (tx) =>
      this.views.whole(tx, await this.require(tx, actor, id)),
    );
  }

  /** What was published as that version, as it was. @throws AppError 404 */
  version(actor: MemberActor, id: string, version: number): Promise<Exercise> {
    return this.practice.transaction(actor, async (tx) => {
      const row = await this.require(tx, actor, id);
      const place = { exerciseId: ownExerciseId(row.id), exerciseVersion: version };
      const catalogue = await this.catalogue.including(tx, actor.practiceId, [place]);
      return catalogue.get(place.exerciseId, version);
    });
  }

  /** Begins one, blank or as a copy. @throws AppError 400 EXERCISE_UNKNOWN; 409 WRITE_ID_REUSED */
  begin(actor: MemberActor, dto: BeginExerciseDto): Promise<OwnExerciseDto> {
    const { practiceId, memberId } = actor;
    return this.practice.transaction(actor, async (tx) => {
      const write = {
        id: dto.id,
        operation: 'exercise.begin',
        subjectId: dto.id,
        body: dto,
        makes: 'own_exercises' as const,
      };
      await this.writes.once(tx, actor, write, async () => {
        const source = dto.copyOf
          ? await this.catalogue.requireAssignable(tx, practiceId, dto.copyOf)
          : null;
        const draft = source ? draftOf(source, this.builtIn.frame) : BLANK;
        const ring = await this.keys.practiceRing(tx, practiceId);
        const at = this.clock.now();
        const place = { id: dto.id, revision: 1 };
        await tx.insert(OwnExerciseEntity, {
          practiceId,
          ...place,
          draft: sealDraft(ring, place, draft),
          writeId: dto.id,
          savedAt: at,
          savedBy: memberId,
          createdBy: memberId,
          createdAt: at,
          sourceId: source?.id ?? null,
          sourceVersion: source?.version ?? null,
          version: 0,
          publishedRevision: 0,
          retiredAt: null,
          askedRevision: null,
          askedBy: null,
          askedAt: null,
          sentBackBy: null,
          sentBackAt: null,
          note: null,
        });
        await this.audit.record(tx, actor, 'exercise.begun', { subjectId: dto.id });
      });
      return this.views.whole(tx, await this.require(tx, actor, dto.id));
    });
  }

  /**
   * Keeps the draft as it is. What waited for approval waits no longer: it is not what was asked for.
   * @throws AppError 400 DRAFT_TOO_LONG; 404; 409 DRAFT_CHANGED_ELSEWHERE, with what is there now
   */
  saveDraft(actor: MemberActor, id: string, dto: SaveDraftDto): Promise<OwnDraftDto> {
    if (JSON.stringify(dto.draft).length > DRAFT_MAX) throw tooLong();
    return this.practice.transaction(actor, async (tx) => {
      const row = await this.requireForChange(tx, actor, id);
      // To check a draft takes its time: of what is there and what is kept now, one is checked.
      if (row.writeId === dto.writeId) return this.views.draft(tx, row);
      if (row.revision !== dto.revision) throw changedElsewhere(await this.views.draft(tx, row));
      const revision = row.revision + 1;
      const { practiceId } = actor;
      const ring = await this.keys.practiceRing(tx, practiceId);
      const isAsked = row.askedRevision !== null;
      await tx.update(
        OwnExerciseEntity,
        { practiceId, id },
        {
          revision,
          draft: sealDraft(ring, { id, revision }, dto.draft),
          writeId: dto.writeId,
          savedAt: this.clock.now(),
          savedBy: actor.memberId,
          ...(isAsked && { askedRevision: null, askedBy: null, askedAt: null, note: null }),
        },
      );
      return this.views.draft(tx, await this.require(tx, actor, id));
    });
  }

  /** Takes it out of what can be assigned; what was assigned stays. Twice is the same as once. */
  retire(actor: MemberActor, id: string, dto: ActDto): Promise<OwnExerciseDto> {
    return this.setRetired(actor, id, dto, true);
  }

  /**
   * Lets it be assigned again, by whoever could publish it.
   * @throws AppError 403 APPROVAL_NEEDED; 404
   */
  bringBack(actor: MemberActor, id: string, dto: ActDto): Promise<OwnExerciseDto> {
    return this.setRetired(actor, id, dto, false);
  }

  /** @throws AppError 404 */
  async require(tx: Tx, actor: MemberActor, id: string): Promise<OwnExerciseEntity> {
    const row = await tx.findOneBy(OwnExerciseEntity, { practiceId: actor.practiceId, id });
    if (!row) throw notFound();
    return row;
  }

  /** The row, locked until the transaction ends. @throws AppError 404 */
  async requireForChange(tx: Tx, actor: MemberActor, id: string): Promise<OwnExerciseEntity> {
    const row = await tx.findOne(OwnExerciseEntity, {
      where: { practiceId: actor.practiceId, id },
      lock: { mode: 'pessimistic_write' },
    });
    if (!row) throw notFound();
    return row;
  }

  /** A note about an exercise, sealed. */
  async sealedNote(tx: Tx, practiceId: string, id: string, note: string): Promise<Buffer> {
    return seal(await this.keys.practiceRing(tx, practiceId), 'own_exercises.note', id, note);
  }

  private setRetired(
    actor: MemberActor,
    id: string,
    dto: ActDto,
    isRetired: boolean,
  ): Promise<OwnExerciseDto> {
    return this.practice.transaction(actor, async (tx) => {
      const row = await this.requireForChange(tx, actor, id);
      const operation = isRetired ? 'exercise.retire' : 'exercise.bring-back';
      const write = { id: dto.id, operation, subjectId: id, body: dto };
      await this.writes.once(tx, actor, write, async () => {
        if ((row.retiredAt !== null) === isRetired) return;
        const { exercisesNeedApproval } = await this.practices.get(tx, actor.practiceId);
        if (!isRetired && exercisesNeedApproval && !runsPractice(actor)) throw approvalNeeded();
        const retiredAt = isRetired ? this.clock.now() : null;
        await tx.update(OwnExerciseEntity, { practiceId: actor.practiceId, id }, { retiredAt });
        const action = isRetired ? 'exercise.retired' : 'exercise.brought-back';
        await this.audit.record(tx, actor, action, { subjectId: id });
      });
      return this.views.whole(tx, await this.require(tx, actor, id));
    });
  }
}
