import type { Exercise } from './exercise';

/** An exercise as its client sees it. */
export type ClientExercise = Omit<Exercise, 'care' | 'sources'>;

/** Leaves the care data and its sources behind: they are for the clinic to weigh. */
export function forClient(exercise: Exercise): ClientExercise {
  const view: Partial<Exercise> = { ...exercise };
  delete view.care;
  delete view.sources;
  return view as ClientExercise;
}
