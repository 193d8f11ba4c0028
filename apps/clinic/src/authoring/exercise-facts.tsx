import type { Exercise } from '@app/exercises';
import { Caution } from '../assign/caution';
import { Sources } from '../assign/sources';
import { TagTable } from '../catalogue/tag-table';

/** What an exercise is beside what its clients walk through: for colleagues who weigh it. */
export function ExerciseFacts({ exercise }: { exercise: Exercise }) {
  return (
    <>
      <p>{exercise.purpose}</p>
      <p>{exercise.whyItHelps}</p>
      <Caution exercise={exercise} />
      <TagTable of={exercise} />
      <Sources exercise={exercise} />
    </>
  );
}
