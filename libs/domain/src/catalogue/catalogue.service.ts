import { type KeyRing, openJson } from '@app/crypto';
import { PracticeGate, type Tx } from '@app/database';
import type { Exercise, Programme } from '@app/exercises';
import { type AppError, badRequest, type MemberActor, notFound } from '@app/kernel';
import { Injectable } from '@nestjs/common';
import { MeasuresService } from '../measures';
import { Keys } from '../practices';
import { BuiltIn } from './built-in.service';
import type { Catalogue, ExerciseRef } from './catalogue';
import { isGentler } from './is-gentler';
import { ownRowId } from './own-ids';
import { listAssignable, listRetired, listVersions, type VersionRow } from './own-versions.queries';

/** The exercises that a practice has: the built-in library, and what it writes itself. */
@Injectable()
export class CatalogueService {
  constructor(
    private readonly practice: PracticeGate,
    private readonly builtIn: BuiltIn,
    private readonly measures: MeasuresService,
    private readonly keys: Keys,
  ) {}

  /**
   * Everything that these refer to, and the gentler exercises that those name. Where all of it is
   * built in, nothing is asked of the database.
   */
  async including(tx: Tx, practiceId: string, refs: readonly ExerciseRef[]): Promise<Catalogue> {
    const wanted = refs.flatMap(({ exerciseId, exerciseVersion: version }) => {
      const id = ownRowId(exerciseId);
      return id ? [{ id, version }] : [];
    });
    if (wanted.length === 0) return this.builtIn;
    const own = await this.read(tx, practiceId, wanted);
    const gentler = own.flatMap((exercise) => ownRowId(exercise.gentler) ?? []);
    const retired = gentler.length > 0 ? await listRetired(tx) : new Set<string>();
    const easier = await this.read(
      tx,
      practiceId,
      gentler.filter((id) => !retired.has(id)).map((id) => ({ id, version: null })),
    );
    return new WithOwn(this.builtIn, own, easier);
  }

  /** One exercise as a member reads it, in its newest version. @throws AppError 404 */
  async open(actor: MemberActor, id: string): Promise<Exercise> {
    const rowId = ownRowId(id);
    if (!rowId) return this.openBuiltIn(actor, this.builtIn.get(id));
    return this.practice.transaction(actor, async (tx) => {
      const [found] = await this.read(tx, actor.practiceId, [{ id: rowId, version: null }]);
      if (!found) throw notFound();
      return found;
    });
  }

  /** What a practice wrote itself and can assign. */
  async listOwn(tx: Tx, practiceId: string): Promise<Exercise[]> {
    return this.opened(tx, practiceId, await listAssignable(tx, practiceId, null));
  }

  /** The newest version of what can be assigned; null where there is no such exercise. */
  async findAssignable(tx: Tx, practiceId: string, id: string): Promise<Exercise | null> {
    const rowId = ownRowId(id);
    if (!rowId) return this.builtIn.find(id);
    const rows = await listAssignable(tx, practiceId, rowId);
    return (await this.opened(tx, practiceId, rows))[0] ?? null;
  }

  /**
   * Which of these can be given, once more or for the first time: not what was retired, or whose licence
   * has ended. Clients ask too, and see of a practice's exercises only what they were given.
   */
  async assignableOf<Ref extends ExerciseRef>(
    tx: Tx,
    practiceId: string,
    refs: readonly Ref[],
  ): Promise<Set<Ref>> {
    const isOwn = refs.some(({ exerciseId }) => ownRowId(exerciseId));
    const retired = isOwn ? await listRetired(tx) : new Set<string>();
    const found = new Set<Ref>();
    for (const ref of refs) {
      const { exerciseId: id, exerciseVersion: version } = ref;
      const rowId = ownRowId(id);
      const measure = this.measures.licensed({ id, version });
      const isAssignable = measure
        ? (await this.measures.texts(tx, practiceId, measure)) !== null
        : rowId
          ? !retired.has(rowId)
          : this.builtIn.find(id) !== null;
      if (isAssignable) found.add(ref);
    }
    return found;
  }

  /** The newest version of an exercise that a request names. @throws AppError 400 */
  async requireAssignable(tx: Tx, practiceId: string, id: string): Promise<Exercise> {
    const exercise = await this.findAssignable(tx, practiceId, id);
    if (exercise) return exercise;
    throw exerciseUnknown();
  }

  /** A restricted measure comes with the words that the practice loaded, or not at all. */
  private openBuiltIn(actor: MemberActor, exercise: Exercise): Promise<Exercise> {
    if (!this.measures.licensed(exercise)) return Promise.resolve(exercise);
    return this.practice.transaction(actor, async (tx) => {
      const measures = await this.measures.assignable(tx, actor.practiceId);
      const found = measures.find(({ id }) => id === exercise.id);
      if (!found) throw notFound();
      return found;
    });
  }

  private async read(
    tx: Tx,
    practiceId: string,
    wanted: readonly { id: string; version: number | null }[],
  ): Promise<Exercise[]> {
    if (wanted.length === 0) return [];
    return this.opened(tx, practiceId, await listVersions(tx, practiceId, wanted));
  }

  private async opened(tx: Tx, practiceId: string, rows: VersionRow[]): Promise<Exercise[]> {
    if (rows.length === 0) return [];
    const ring = await this.keys.practiceRing(tx, practiceId);
    return rows.map((row) => openVersion(ring, row));
  }
}

/** What is asked for cannot be assigned. */
export function exerciseUnknown(): AppError {
  return badRequest('EXERCISE_UNKNOWN', 'This exercise is not in the catalogue', [
    { field: 'exerciseId', message: 'There is no exercise of this id' },
  ]);
}

/** The exercise of a version, opened. */
export function openVersion(ring: KeyRing, row: VersionRow): Exercise {
  return openJson<Exercise>(ring, 'own_exercise_versions.content', placeOf(row), row.content);
}

/** A version's place in the authenticated data: one cannot be put in another's place. */
export function placeOf({ exerciseId, version }: Pick<VersionRow, 'exerciseId' | 'version'>) {
  return `${exerciseId}/${version}`;
}

class WithOwn implements Catalogue {
  constructor(
    private readonly builtIn: BuiltIn,
    private readonly own: readonly Exercise[],
    /** The newest of those that they name as gentler, where they can still be given. */
    private readonly easier: readonly Exercise[],
  ) {}

  get(id: string, version?: number): Exercise {
    const exercise = this.find(id, version);
    if (!exercise) throw notFound();
    return exercise;
  }

  findGentler(exercise: Exercise): Exercise | null {
    if (!ownRowId(exercise.gentler)) return this.builtIn.findGentler(exercise);
    const named = this.easier.find(({ id }) => id === exercise.gentler);
    return named && isGentler(named, exercise) ? named : null;
  }

  getProgramme(id: string, version?: number): Programme {
    return this.builtIn.getProgramme(id, version);
  }

  private find(id: string, version?: number): Exercise | null {
    const versions = this.own
      .filter((one) => one.id === id && (version === undefined || one.version === version))
      .sort((a, b) => b.version - a.version);
    return versions[0] ?? this.builtIn.find(id, version);
  }
}
