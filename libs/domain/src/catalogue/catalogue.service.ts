import type { Exercise, Programme, Step } from '@app/exercises';
import { loadLibrary, loadSynonyms } from '@app/library';
import { badRequest, notFound } from '@app/kernel';
import { Injectable } from '@nestjs/common';

/** The exercises that can be assigned: for now the built-in library. */
@Injectable()
export class CatalogueService {
  private readonly library = loadLibrary();

  /** Other words that people look for exercises with. */
  readonly synonyms = loadSynonyms(this.library);

  /** The newest version of each, by title. */
  list(): readonly Exercise[] {
    return this.library.list();
  }

  /** The newest version, or the one named. @throws AppError 404 */
  get(id: string, version?: number): Exercise {
    const exercise = this.library.find(id, version);
    if (!exercise) throw notFound();
    return exercise;
  }

  /** The easier exercise that one names, in its newest version; null while it is only planned. */
  findGentler({ gentler }: Exercise): Exercise | null {
    return this.library.find(gentler);
  }

  /** Ids of all steps of a kind, over all exercises: a step keeps its id from version to version. */
  stepIds(kind: Step['kind']): string[] {
    const steps = this.library.list().flatMap((exercise) => exercise.steps);
    return [...new Set(steps.filter((step) => step.kind === kind).map(({ id }) => id))];
  }

  /** The newest version of an exercise that a request names. @throws AppError 400 */
  requireAssignable(id: string): Exercise {
    const exercise = this.library.find(id);
    if (exercise) return exercise;
    throw badRequest('EXERCISE_UNKNOWN', 'This exercise is not in the catalogue', [
      { field: 'exerciseId', message: 'There is no exercise of this id' },
    ]);
  }

  /** Every programme that can be given, by title. */
  listProgrammes(): readonly Programme[] {
    return this.library.programmes.list();
  }

  /** The newest version of a programme, or the one named. @throws AppError 404 */
  getProgramme(id: string, version?: number): Programme {
    const programme = this.library.programmes.find(id, version);
    if (!programme) throw notFound();
    return programme;
  }

  /** The newest version of a programme that a request names. @throws AppError 400 */
  requireProgramme(id: string): Programme {
    const programme = this.library.programmes.find(id);
    if (programme) return programme;
    throw badRequest('PROGRAMME_UNKNOWN', 'This programme is not in the catalogue', [
      { field: 'programmeId', message: 'There is no programme of this id' },
    ]);
  }
}
