import { clientsAdd, type AddClientDto } from '@app/api-client/clinic';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { v7 } from 'uuid';
import { directoryQuery, peopleQuery, practiceQuery } from '../api/practice-queries';
import { call } from '../api/problem';
import { caseloadQuery } from '../api/queries';
import { NothingHere } from '../practice/nothing-here';
import { useMay, useSession } from '../session/session-query';
import { toast } from '../toast/toast-store';
import { t } from '../words';
import { AddClientScreen } from './add-client-screen';
import { clientProblems } from './client-problems';

/** Adds a client: those who run the practice to anybody's care, therapists to their own. */
export function AddClientRoute() {
  const { member } = useSession();
  const mayAdd = useMay('client:create');
  const administers = useMay('practice:administer');
  const navigate = useNavigate();
  const queries = useQueryClient();
  // The same request again, after a lost answer, is the same client.
  const [id] = useState(() => v7());
  const people = useQuery({ ...peopleQuery, enabled: administers });
  const add = useMutation({
    mutationFn: (body: AddClientDto) => call(clientsAdd({ body })),
    onSuccess: ({ name }, { isInvited }) => {
      for (const { queryKey } of [directoryQuery, practiceQuery, caseloadQuery, peopleQuery]) {
        void queries.invalidateQueries({ queryKey });
      }
      toast(t(isInvited ? 'clinic.client.addedAndInvited' : 'clinic.client.added', { name }));
      if (administers) return void navigate({ to: '/practice/clients' });
      void navigate({ to: '/clients/$clientId', params: { clientId: id } });
    },
  });
  if (!mayAdd) return <NothingHere />;
  const therapists = administers
    ? (people.data ?? []).filter(
        ({ roles, state }) =>
          roles.includes('therapist') && !['deactivated', 'revoked'].includes(state),
      )
    : [member];
  return (
    <AddClientScreen
      therapists={therapists}
      areKnown={!administers || people.isSuccess}
      ownId={member.id}
      administers={administers}
      problems={clientProblems(add.error)}
      isBusy={add.isPending}
      onSubmit={(given) => add.mutate({ id, ...given })}
      onCancel={() => void navigate({ to: administers ? '/practice/clients' : '/caseload' })}
    />
  );
}
