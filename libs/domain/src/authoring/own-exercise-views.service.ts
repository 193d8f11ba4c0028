import { type KeyRing, open } from '@app/crypto';
import type { Tx } from '@app/database';
import { type Draft, type Exercise, lessCareful } from '@app/exercises';
import { type Actor } from '@app/kernel';
import { Injectable } from '@nestjs/common';
import {
  BuiltIn,
  CatalogueService,
  openVersion,
  OwnExerciseEntity,
  ownExerciseId,
  OwnVersionEntity,
  placeOf,
} from '../catalogue';
import { MembersService } from '../members';
import { Keys, PracticesService } from '../practices';
import {
  asDtos,
  changesBetween,
  checkedDraft,
  type ComparedDraft,
  openDraft,
  titleOf,
} from './drafts';
import type {
  ApprovalDto,
  OwnDraftDto,
  OwnExerciseCardDto,
  OwnExerciseDto,
  OwnState,
  OwnVersionDto,
} from './own-exercise.dto';

/** A practice's own exercises as those who write and approve them see them, opened. */
@Injectable()
export class OwnExerciseViews {
  constructor(
    private readonly builtIn: BuiltIn,
    private readonly catalogue: CatalogueService,
    private readonly keys: Keys,
    private readonly members: MembersService,
    private readonly practices: PracticesService,
  ) {}

  /** The latest kept first. */
  async cards(tx: Tx, { practiceId }: Actor): Promise<OwnExerciseCardDto[]> {
    const rows = await tx.find(OwnExerciseEntity, {
      where: { practiceId },
      order: { savedAt: 'DESC', id: 'DESC' },
      take: 500,
    });
    const ring = await this.keys.practiceRing(tx, practiceId);
    const names = await this.members.names(
      tx,
      practiceId,
      rows.map(({ createdBy }) => createdBy),
    );
    const published = await this.catalogue.including(tx, practiceId, refsOf(rows));
    return rows.map((row) => {
      const draft = openDraft(ring, row);
      const last = row.version > 0 ? published.get(ownExerciseId(row.id), row.version) : null;
      return {
        id: row.id,
        exerciseId: ownExerciseId(row.id),
        title: titleOf(draft) || (last?.title ?? ''),
        state: stateOf(row),
        version: row.version,
        isChanged: isChanged(row),
        isSentBack: row.sentBackAt !== null,
        savedAt: row.savedAt,
        authorName: names.get(row.createdBy) ?? '',
      };
    });
  }

  /** The draft with what stands against it. */
  async draft(tx: Tx, row: OwnExerciseEntity): Promise<OwnDraftDto> {
    const { practiceId } = row;
    const ring = await this.keys.practiceRing(tx, practiceId);
    const draft = openDraft(ring, row);
    const { frame } = this.builtIn;
    const { exercise, problems, lessCare } = await this.checked(tx, row, draft);
    const { exercisesNeedApproval } = await this.practices.get(tx, practiceId);
    const published = await this.catalogue.including(tx, practiceId, refsOf([row]));
    const before = row.version > 0 ? published.get(ownExerciseId(row.id), row.version) : null;
    const changes = exercise ? changesBetween(before, exercise, frame) : [];
    return {
      draft,
      revision: row.revision,
      savedAt: row.savedAt,
      // Where nobody else is asked, it stands against publishing.
      problems: exercisesNeedApproval ? problems : [...problems, ...lessCare],
      lessCareThanSource: lessCare,
      changes,
    };
  }

  /** The exercise that a draft comes to, or what stands against it, and where it takes less care than its source. */
  async checked(tx: Tx, row: OwnExerciseEntity, draft: Draft): Promise<ComparedDraft> {
    const { practiceId } = row;
    const read = await checkedDraft(draft, row, this.builtIn.frame, (id) =>
      this.catalogue.findAssignable(tx, practiceId, id),
    );
    const source = read.exercise && (await this.sourceOf(tx, row));
    return { ...read, lessCare: source ? asDtos(lessCareful(read.exercise!, source)) : [] };
  }

  /** All there is to know about one. */
  async whole(tx: Tx, row: OwnExerciseEntity): Promise<OwnExerciseDto> {
    const { practiceId, id, version } = row;
    const ring = await this.keys.practiceRing(tx, practiceId);
    const versions = await tx.find(OwnVersionEntity, {
      where: { practiceId, exerciseId: id },
      order: { version: 'DESC' },
    });
    const people = versions.flatMap(({ publishedBy, writtenBy }) => [publishedBy, writtenBy]);
    const named = [row.createdBy, row.askedBy, row.sentBackBy, ...people].flatMap(
      (one) => one ?? [],
    );
    const names = await this.members.names(tx, practiceId, [...new Set(named)]);
    const { exercisesNeedApproval } = await this.practices.get(tx, practiceId);
    return {
      ...(await this.draft(tx, row)),
      id,
      exerciseId: ownExerciseId(id),
      state: stateOf(row),
      version,
      isChanged: isChanged(row),
      isSentBack: row.sentBackAt !== null,
      authorName: names.get(row.createdBy) ?? '',
      approval: approvalOf(row, ring, names),
      needsApproval: exercisesNeedApproval,
      versions: this.versions(versions, ring, names),
    };
  }

  private async sourceOf(tx: Tx, row: OwnExerciseEntity): Promise<Exercise | null> {
    const { practiceId, sourceId: exerciseId, sourceVersion: exerciseVersion } = row;
    if (exerciseId === null || exerciseVersion === null) return null;
    const refs = [{ exerciseId, exerciseVersion }];
    const catalogue = await this.catalogue.including(tx, practiceId, refs);
    return catalogue.get(exerciseId, exerciseVersion);
  }

  private versions(
    rows: OwnVersionEntity[],
    ring: KeyRing,
    names: Map<string, string>,
  ): OwnVersionDto[] {
    const opened = rows.map((row) => openVersion(ring, row));
    return rows.map((row, index) => ({
      version: row.version,
      note: open(ring, 'own_exercise_versions.note', placeOf(row), row.note),
      publishedAt: row.publishedAt,
      publishedByName: names.get(row.publishedBy) ?? '',
      writtenByName: names.get(row.writtenBy) ?? '',
      changes: changesBetween(opened[index + 1] ?? null, opened[index]!, this.builtIn.frame),
    }));
  }
}

const refsOf = (rows: readonly OwnExerciseEntity[]) =>
  rows
    .filter(({ version }) => version > 0)
    .map(({ id, version }) => ({ exerciseId: ownExerciseId(id), exerciseVersion: version }));

function stateOf({ retiredAt, askedRevision, version }: OwnExerciseEntity): OwnState {
  if (retiredAt) return 'retired';
  if (askedRevision !== null) return 'waiting';
  return version > 0 ? 'published' : 'draft';
}

function isChanged({ version, revision, publishedRevision }: OwnExerciseEntity): boolean {
  return version > 0 && revision !== publishedRevision;
}

function approvalOf(
  row: OwnExerciseEntity,
  ring: KeyRing,
  names: Map<string, string>,
): ApprovalDto | null {
  const { askedBy, askedAt, sentBackBy, sentBackAt } = row;
  const asked = askedBy && askedAt && { state: 'asked' as const, by: askedBy, at: askedAt };
  const back = sentBackBy &&
    sentBackAt && { state: 'sent-back' as const, by: sentBackBy, at: sentBackAt };
  const last = asked || back;
  if (!last || !row.note) return null;
  return {
    state: last.state,
    byId: last.by,
    byName: names.get(last.by) ?? '',
    at: last.at,
    note: open(ring, 'own_exercises.note', row.id, row.note),
  };
}
