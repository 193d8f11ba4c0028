import type { Exercise, Programme } from '@app/exercises';

/** Exercises at hand, to be looked up without asking anybody. */
export interface Catalogue {
  /** The newest version, or the one named. @throws AppError 404 */
  get(id: string, version?: number): Exercise;

  /**
   * The easier exercise that one names, in its newest version; null while there is none, it is retired,
   * or that version has become deeper than what it is offered instead of.
   */
  findGentler(exercise: Exercise): Exercise | null;

  /** The newest version of a programme, or the one named. @throws AppError 404 */
  getProgramme(id: string, version?: number): Programme;
}

/** What was given of an exercise: the row of an assignment or a response. */
export interface ExerciseRef {
  exerciseId: string;
  exerciseVersion: number;
}
