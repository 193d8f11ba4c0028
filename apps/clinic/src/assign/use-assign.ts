import {
  assignmentsAssign,
  type AssignmentDto,
  type ClientDto,
  type CreateAssignmentDto,
} from '@app/api-client/clinic';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { listsChanged } from '../api/lists-changed';
import { changeRows } from '../api/pages';
import { call, type ApiProblem } from '../api/problem';
import { assignmentsQuery } from '../api/queries';
import { useShownName } from '../privacy/veil';
import { wordsFor } from '../sign-in/form-problems';
import { toast } from '../toast/toast-store';
import { t } from '../words';
import { changeDraft, dropDraft } from './drafts';
import { useWithdraw } from './use-withdraw';

/** An assignment of the list; `isSending` until the server has it. */
export type ListedAssignment = AssignmentDto & { isSending?: boolean };

type Given = { body: CreateAssignmentDto; title: string };

/** Assigns at once on the screen, then in truth; "Assigned" is only said after the latter. */
export function useAssign(client: ClientDto) {
  const queries = useQueryClient();
  const shown = useShownName();
  const withdraw = useWithdraw(client.id);
  const { queryKey } = assignmentsQuery(client.id);
  const changeList = (
    change: (rows: ListedAssignment[], isNewest: boolean) => ListedAssignment[],
  ) => queries.setQueryData(queryKey, (pages) => changeRows(pages, change));

  const refuse = (problem: ApiProblem) => {
    if (problem.code === 'WRITE_ID_REUSED') {
      // An earlier try arrived although its answer did not, and was changed in between.
      dropDraft(client.id);
      toast(t('clinic.assign.wasAssigned'));
      return;
    }
    const isSignedOut = problem.status === 401;
    changeDraft(client.id, { isOpen: true, problem: isSignedOut ? null : wordsFor(problem) });
  };

  return useMutation({
    mutationFn: ({ body }: Given) => call(assignmentsAssign({ body })),
    onMutate: async ({ body, title }) => {
      changeDraft(client.id, { isOpen: false, problem: null });
      await queries.cancelQueries({ queryKey });
      changeList((rows, isNewest) => [
        ...(isNewest ? [asListed(body, title, client.zone)] : []),
        ...rows.filter(({ id }) => id !== body.id),
      ]);
    },
    onSuccess: (made) => {
      dropDraft(client.id);
      changeList((rows) => rows.map((row) => (row.id === made.id ? made : row)));
      toast(t('clinic.assign.done', { title: made.title, name: shown(client.name) }), {
        label: t('clinic.undo'),
        run: () => withdraw.mutate(made.id),
      });
    },
    onError: (problem, { body }) => {
      changeList((rows) => rows.filter(({ id }) => id !== body.id));
      refuse(problem);
    },
    onSettled: () => listsChanged(queries),
  });
}

function asListed(body: CreateAssignmentDto, title: string, zone: string): ListedAssignment {
  return {
    id: body.id,
    clientId: body.clientId,
    exerciseId: body.exerciseId,
    exerciseVersion: 1,
    title,
    isTailored: body.tailoring !== undefined,
    rationale: body.rationale ?? null,
    dueAt: body.dueAt ?? null,
    isAfterSession: body.isAfterSession ?? false,
    plan: body.plan ?? null,
    asksPlan: body.asksPlan ?? false,
    ownPlan: null,
    series: body.repeat ? { ...body.repeat, id: body.id, number: 1, isEnded: false } : null,
    runId: null,
    zone,
    status: 'open',
    outcome: null,
    assignedAt: new Date().toISOString(),
    closedAt: null,
    isSending: true,
  };
}
