import type { Exercise } from '@app/exercises';
import { Loaded } from '@app/ui';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { loadableOf } from '../api/loadable';
import { exerciseQuery } from '../api/queries';
import { changeDraft } from '../assign/drafts';
import { BeginButton } from '../authoring/begin-button';
import { useMay } from '../session/session-query';
import { t } from '../words';
import { ExerciseDetail } from './exercise-detail';
import { GiveTo } from './give-to';

type OneExerciseProps = {
  id: string;
  /** To where it was opened from, if that is not the list of exercises. */
  back?: ReactNode;
};

/** The exercise that is looked at, and the way from it to a client. */
export function OneExercise({ id, back }: OneExerciseProps) {
  const exercise = useQuery(exerciseQuery(id));
  const mayAssign = useMay('assignment:create');
  const mayAuthor = useMay('exercise:author');
  return (
    <Loaded of={loadableOf(exercise)} lines={8}>
      {(found) => (
        <ExerciseDetail
          exercise={found}
          back={back}
          actions={
            <>
              {mayAssign && <AssignExercise id={found.id} />}
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

function AssignExercise({ id: exerciseId }: { id: string }) {
  return (
    <GiveTo
      label={t('clinic.catalogue.assignTo')}
      onClient={(clientId) => changeDraft(clientId, { exerciseId, isOpen: true, problem: null })}
    />
  );
}
