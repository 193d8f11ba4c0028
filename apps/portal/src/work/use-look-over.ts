import { useEffect, useState } from 'react';
import { queries } from '../api/queries';
import { asRefusal, type Refusal } from '../api/refusal';
import type { AnswerDesk } from './answer-desk';
import { workQuery, type Work } from './work-query';

/** `unsaved`: the server does not have every answer; `unseen`: what other devices wrote is not known. */
export type LookOverFailure = { kind: 'unsaved' } | { kind: 'unseen'; refusal: Refusal };

/** Brings the desk up to date with what other devices wrote, once, before it is all shown. Ends nothing. */
export function useLookOver(work: Work, desk: AnswerDesk) {
  const { id } = work.assignment;
  const [isDone, setDone] = useState(false);
  const [failure, setFailure] = useState<LookOverFailure>();

  const look = async () => {
    setFailure(undefined);
    if (!(await desk.settle())) return setFailure({ kind: 'unsaved' });
    const { queryKey } = workQuery(id);
    try {
      await queries.refetchQueries({ queryKey }, { throwOnError: true });
      const fetched = queries.getQueryData<Work>(queryKey);
      // Before it counts as looked over: the page draws what was fetched a moment later.
      if (fetched) desk.load(fetched);
      setDone(true);
    } catch (error) {
      setFailure({ kind: 'unseen', refusal: asRefusal(error) });
    }
  };
  useEffect(() => {
    void look();
    // Once, when the page is entered.
  }, []);

  return { isDone, failure, again: () => void look() };
}
