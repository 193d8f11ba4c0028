import { workSetAside, workSubmit } from '@app/api-client/portal';
import { useRef, useState } from 'react';
import { call } from '../api/call';
import { newId } from '../api/new-id';
import { queries } from '../api/queries';
import { asRefusal, type Refusal } from '../api/refusal';
import { todayQuery } from '../today/today-query';
import type { AnswerDesk } from './answer-desk';
import type { Outcome } from './pause-screen';
import { workQuery, type Work } from './work-query';

/** How a piece of work ended on this page. */
export type Ending =
  { how: 'done' } | { how: 'set-aside'; outcome: Outcome } | { how: 'withdrawn' };

/** `unsaved`: the server does not have every answer yet, so nothing was ended. */
export type EndingFailure = { kind: 'unsaved' } | { kind: 'refused'; refusal: Refusal };

/** Handing in and setting aside: everything is saved first, and each is one request, however often it is tried. */
export function useEnding(work: Work, desk: AnswerDesk) {
  const { id } = work.assignment;
  const [ending, setEnding] = useState<Ending>();
  const [failure, setFailure] = useState<EndingFailure>();
  const [isBusy, setBusy] = useState(false);
  // What did not work is what another try repeats, and never another ending.
  const tried = useRef<() => Promise<Ending>>(undefined);

  const end = async (request: () => Promise<Ending>) => {
    if (isBusy) return;
    tried.current = request;
    setBusy(true);
    setFailure(undefined);
    try {
      if (!(await desk.settle())) return setFailure({ kind: 'unsaved' });
      setEnding(await request());
      void queries.invalidateQueries({ queryKey: todayQuery.queryKey });
    } catch (error) {
      const refusal = asRefusal(error);
      if (refusal.code === 'ASSIGNMENT_WITHDRAWN') setEnding({ how: 'withdrawn' });
      // Ended elsewhere: what is fetched next says how.
      else if (refusal.code === 'RESPONSE_SUBMITTED') {
        await queries.refetchQueries({ queryKey: workQuery(id).queryKey });
      } else setFailure({ kind: 'refused', refusal });
    } finally {
      setBusy(false);
    }
  };

  return {
    ending,
    failure,
    isBusy,
    clear: () => setFailure(undefined),
    again: () => {
      if (tried.current) void end(tried.current);
    },
    submit: () =>
      end(async () => {
        await call(workSubmit({ path: { id }, body: { id: desk.submitId } }));
        return { how: 'done' };
      }),
    setAside: (outcome: Outcome) =>
      end(async () => {
        const outcomeId = desk.outcomeIds.get(outcome) ?? newId();
        desk.outcomeIds.set(outcome, outcomeId);
        await call(workSetAside({ path: { id }, body: { id: outcomeId, outcome } }));
        return { how: 'set-aside', outcome };
      }),
  };
}
