import { clientSummariesPrint, type ClientSummariesGetData } from '@app/api-client/clinic';
import { useMutation } from '@tanstack/react-query';
import { call, type ApiProblem } from '../api/problem';
import { wordsFor } from '../sign-in/form-problems';
import { toast } from '../toast/toast-store';
import { t } from '../words';
import { saveFile } from './save-file';

type Print = {
  clientId: string;
  query: ClientSummariesGetData['query'];
  name: 'full' | 'initials';
  /** The last day: all that the file's name tells. */
  to: string;
};

/** Fetches the summary as one page of paper, and keeps it under a name that names nobody. */
export function usePrint() {
  return useMutation({
    mutationFn: ({ clientId, query, name }: Print) =>
      call(clientSummariesPrint({ path: { id: clientId }, query: { ...query, name } })),
    onSuccess: (file, { to }) => {
      const name = `summary-${to}.pdf`;
      saveFile(file, name);
      toast(t('clinic.period.downloaded', { file: name }));
    },
    onError: (problem) => toast(wordsOfPrint(problem)),
  });
}

function wordsOfPrint(problem: ApiProblem): string {
  if (problem.code === 'PRESS_BUSY') return t('clinic.period.busy');
  return problem.code === 'NOT_PRINTED' ? t('clinic.period.notPrinted') : wordsFor(problem);
}
