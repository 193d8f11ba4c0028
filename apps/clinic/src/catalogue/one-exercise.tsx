import type { Exercise } from '@app/exercises';
import { Loaded } from '@app/ui';
import { useQuery } from '@tanstack/react-query';
import { loadableOf } from '../api/loadable';
import { exerciseQuery } from '../api/queries';
import { BeginButton } from '../authoring/begin-button';
import { useMay } from '../session/session-query';
import { AssignTo } from './assign-to';
import { ExerciseDetail } from './exercise-detail';

/** The exercise that is looked at, and the way from it to a client. */
export function OneExercise({ id }: { id: string }) {
  const exercise = useQuery(exerciseQuery(id));
  const mayAssign = useMay('assignment:create');
  const mayAuthor = useMay('exercise:author');
  return (
    <Loaded of={loadableOf(exercise)} lines={8}>
      {(found) => (
        <ExerciseDetail
          exercise={found}
          actions={
            <>
              {mayAssign && <AssignTo exerciseId={found.id} />}
              {mayAuthor && !isMeasure(found) && <BeginButton copyOf={found.id} />}
            </>
          }
        />
      )}
    </Loaded>
  );
}

/** A questionnaire is given as it was published: nobody writes one of their own from it. */
const isMeasure = ({ steps }: Exercise): boolean => steps.some(({ kind }) => kind === 'measure');
