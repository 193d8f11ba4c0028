import type { ClientDto } from '@app/api-client/clinic';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { loadableOf } from '../api/loadable';
import { exerciseQuery, exercisesBeforeQuery, exercisesQuery } from '../api/queries';
import { useShownName } from '../privacy/veil';
import { AssignDrawer } from './assign-drawer';
import { changeDraft, changeTailoring, changeTerms, dropDraft, useDraft } from './drafts';
import { asWritten, comesTo, isTailored } from './tailorings';
import { openTerms, orderOf, termsFor } from './terms';
import { useAssign } from './use-assign';

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
  const before = useQuery({ ...exercisesBeforeQuery(client.id), enabled: isOpen });
  const picked = useQuery({ ...exerciseQuery(pickedId ?? ''), enabled: pickedId !== null });
  const terms = draft?.terms ?? openTerms;
  const atLeastDays = exercises.data?.find(({ id }) => id === pickedId)?.atLeastDays ?? null;
  const tailoring = draft?.tailorings[pickedId ?? ''] ?? asWritten;

  const submit = () => {
    if (!draft?.exerciseId || !picked.data) return;
    const tailored = comesTo(picked.data, tailoring);
    assign.mutate({
      title: picked.data.title,
      body: {
        id: draft.id,
        clientId: client.id,
        exerciseId: draft.exerciseId,
        ...(isTailored(tailored) && { tailoring: tailored }),
        ...orderOf(termsFor(terms, atLeastDays), client.zone),
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
      before={before.data}
      pickedId={pickedId}
      picked={loadableOf(picked)}
      onPick={(exerciseId) => changeDraft(client.id, { exerciseId, problem: null })}
      tailoring={tailoring}
      onTailoring={(next) => pickedId && changeTailoring(client.id, pickedId, next)}
      terms={terms}
      atLeastDays={atLeastDays}
      onTerms={(part) => changeTerms(client.id, part)}
      isPlanOpen={draft?.isPlanOpen ?? false}
      onPlanOpen={(isPlanOpen) => changeDraft(client.id, { isPlanOpen })}
      problem={draft?.problem ?? null}
      onAssign={submit}
    />
  );
}
