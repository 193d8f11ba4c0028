import type { OwnDraftDto } from '@app/api-client/clinic';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useEffect } from 'react';
import { Found } from '../api/found';
import { ownExerciseQuery, ownExercisesQuery } from '../api/queries';
import { useMay } from '../session/session-query';
import { EditorScreen } from './editor-screen';
import { ReadScreen } from './read-screen';

export function EditorRoute() {
  const { ownId } = useParams({ from: '/signed-in/library/own/$ownId' });
  const own = useQuery(ownExerciseQuery(ownId));
  const queries = useQueryClient();
  const mayAuthor = useMay('exercise:author');
  useEffect(
    () => () => {
      // Another visit begins with what is kept by then.
      queries.removeQueries({ queryKey: ownExerciseQuery(ownId).queryKey });
      void queries.invalidateQueries({ queryKey: ownExercisesQuery.queryKey });
    },
    [queries, ownId],
  );
  const onKept = (kept: OwnDraftDto) =>
    queries.setQueryData(
      ownExerciseQuery(ownId).queryKey,
      (before) =>
        before && {
          ...before,
          ...kept,
          isChanged: before.version > 0,
          // What waited for approval waits no longer once it is changed.
          ...(before.state === 'waiting' && {
            state: before.version > 0 ? ('published' as const) : ('draft' as const),
            approval: null,
          }),
        },
    );
  return (
    <Found query={own}>
      {(found) =>
        mayAuthor ? (
          <EditorScreen key={ownId} own={found} onKept={onKept} />
        ) : (
          <ReadScreen own={found} />
        )
      }
    </Found>
  );
}
