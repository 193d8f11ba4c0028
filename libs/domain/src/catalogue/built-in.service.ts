import type { Exercise, Frame, Language, Programme, Step, Synonym } from '@app/exercises';
import { builtInLibrary } from '@app/library';
import { badRequest, notFound } from '@app/kernel';
import { Injectable } from '@nestjs/common';
import type { Catalogue } from './catalogue';
import { isGentler } from './is-gentler';

/** The exercises of the built-in library, the same for every practice. */
@Injectable()
export class BuiltIn implements Catalogue {
  private readonly library = builtInLibrary();

  /** Other words that people look for exercises with. */
  readonly synonyms: readonly Synonym[] = this.library.synonyms;

  /** What stands around the work of levels 2 and 3. */
  readonly frame: Frame = this.library.frame;

  /** The newest version of each, by title. */
  list(): readonly Exercise[] {
    return this.library.list();
  }

  find(id: string, version?: number): Exercise | null {
    return this.library.find(id, version);
  }

  get(id: string, version?: number): Exercise {
    const exercise = this.find(id, version);
    if (!exercise) throw notFound();
    return exercise;
  }

  findGentler(exercise: Exercise): Exercise | null {
    const named = this.find(exercise.gentler);
    return named && isGentler(named, exercise) ? named : null;
  }

  /** That version of an exercise in a language; as it is where it was not translated. */
  inLanguage(exercise: Exercise, language: Language): Exercise {
    return this.library.exerciseIn(language, exercise);
  }

  /** The languages that an exercise can be read in, English first. */
  languagesOf(exercise: Pick<Exercise, 'id' | 'version'>): Language[] {
    return this.library.languagesOf(exercise);
  }

  /** That version of a programme in a language; as it is where it was not translated. */
  programmeInLanguage(programme: Programme, language: Language): Programme {
    return this.library.programmeIn(language, programme);
  }

  /** The languages that a programme can be read in, English first. */
  programmeLanguagesOf(programme: Pick<Programme, 'id' | 'version'>): Language[] {
    return this.library.programmeLanguagesOf(programme);
  }

  /** Every programme that can be given, by title. */
  listProgrammes(): readonly Programme[] {
    return this.library.programmes.list();
  }

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

  /**
   * Ids of all steps of a kind, over all exercises: a step keeps its id from version to version. For
   * readings they are those of every practice too, because whoever writes one gets the frame's.
   */
  stepIds(kind: Step['kind']): string[] {
    const { before, after } = this.frame;
    const steps = [...before, ...after, ...this.list().flatMap((exercise) => exercise.steps)];
    return [...new Set(steps.filter((step) => step.kind === kind).map(({ id }) => id))];
  }
}
