import type { ClientDto } from '@app/api-client/clinic';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { loadableOf } from '../api/loadable';
import { exerciseQuery, exercisesQuery } from '../api/queries';
import { useShownName } from '../privacy/veil';
import { AssignDrawer } from './assign-drawer';
import { changeDraft, dropDraft, useDraft } from './drafts';
import { useAssign } from './use-assign';
import { instantIn, nextAt } from './zoned-time';

/** The hour at which work is ready unless somebody says otherwise: after the working day. */
const USUAL_HOUR = 18;

/** The assign drawer of one client, tied to the form that waits for them. */
export function AssignPanel({ client }: { client: ClientDto }) {
  const draft = useDraft(client.id);
  const shown = useShownName();
  const assign = useAssign(client);
  // Opens a moment after it is there, never with it: only then does it note where the focus was.
  const [isThere, setThere] = useState(false);
  useEffect(() => setThere(true), []);
  const isOpen = isThere && (draft?.isOpen ?? false);
  const pickedId = draft?.exerciseId ?? null;
  const exercises = useQuery({ ...exercisesQuery, enabled: isOpen });
  const picked = useQuery({ ...exerciseQuery(pickedId ?? ''), enabled: pickedId !== null });
  const due = draft?.due ?? nextAt(client.zone, USUAL_HOUR, new Date());

  const submit = () => {
    if (!draft?.exerciseId || !picked.data) return;
    const dueAt = due === '' ? null : instantIn(client.zone, due);
    const rationale = draft.rationale.trim();
    assign.mutate({
      title: picked.data.title,
      body: {
        id: draft.id,
        clientId: client.id,
        exerciseId: draft.exerciseId,
        ...(rationale && { rationale }),
        ...(dueAt && { dueAt: dueAt.toISOString() }),
      },
    });
  };

  return (
    <AssignDrawer
      isOpen={isOpen}
      onClose={() => changeDraft(client.id, { isOpen: false })}
      onCancel={() => dropDraft(client.id)}
      client={{ ...client, name: shown(client.name) }}
      exercises={loadableOf(exercises)}
      pickedId={pickedId}
      picked={loadableOf(picked)}
      onPick={(exerciseId) => changeDraft(client.id, { exerciseId, problem: null })}
      terms={{ due, rationale: draft?.rationale ?? '' }}
      onTerms={(terms) => changeDraft(client.id, { ...terms, problem: null })}
      problem={draft?.problem ?? null}
      onAssign={submit}
    />
  );
}
