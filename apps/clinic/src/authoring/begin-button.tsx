import { ownExercisesBegin } from '@app/api-client/clinic';
import { Button } from '@mantine/core';
import { IconCopy, IconPlus } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { v7 as newId } from 'uuid';
import { call } from '../api/problem';
import { ownExerciseQuery } from '../api/queries';
import { wordsFor } from '../sign-in/form-problems';
import { toast } from '../toast/toast-store';
import { t } from '../words';

/** Begins an exercise of the practice's own, blank or as a copy, and goes on to it. */
export function BeginButton({ copyOf }: { copyOf?: string }) {
  const queries = useQueryClient();
  const navigate = useNavigate();
  const begin = useMutation({
    mutationFn: () => call(ownExercisesBegin({ body: { id: newId(), ...(copyOf && { copyOf }) } })),
    onSuccess: (made) => {
      queries.setQueryData(ownExerciseQuery(made.id).queryKey, made);
      void navigate({ to: '/library/own/$ownId', params: { ownId: made.id } });
    },
    onError: (problem) => toast(wordsFor(problem)),
  });
  const Icon = copyOf ? IconCopy : IconPlus;
  return (
    <Button
      variant={copyOf ? 'default' : 'filled'}
      leftSection={<Icon size={18} aria-hidden />}
      disabled={begin.isPending}
      onClick={() => begin.mutate()}
    >
      {t(copyOf ? 'clinic.own.copy' : 'clinic.own.begin')}
    </Button>
  );
}
