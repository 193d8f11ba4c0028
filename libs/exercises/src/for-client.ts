import type { Exercise } from './exercise';

/** An exercise as its client sees it. */
export type ClientExercise = Omit<Exercise, 'care'>;

/** Leaves the care data behind: what speaks against an exercise stays on the clinic's side. */
export function forClient(exercise: Exercise): ClientExercise {
  const view: Partial<Exercise> = { ...exercise };
  delete view.care;
  return view as ClientExercise;
}
