import { workGet, type OwnAnswerDto, type WorkDto } from '@app/api-client/portal';
import type { ClientExercise } from '@app/exercises';
import { queryOptions } from '@tanstack/react-query';
import { call } from '../api/call';
import { queries } from '../api/queries';

/** An answer as the server keeps it. Its value is whatever the step's kind defines. */
export type OwnAnswer = Omit<OwnAnswerDto, 'value'> & { value: unknown };

export type Work = Omit<WorkDto, 'exercise' | 'gentler' | 'response'> & {
  exercise: ClientExercise;
  gentler: ClientExercise | null;
  response: Omit<WorkDto['response'], 'answers'> & { answers: OwnAnswer[] };
};

/** As long as somebody may be at Steady me, with no connection to fetch it again. */
const KEPT_MS = 30 * 60_000;

/** An assignment with its exercise and everything written so far. Asked for at each visit. */
export const workQuery = (id: string) =>
  queryOptions({
    queryKey: ['work', id],
    // The exercise is described by `@app/exercises`, not by the API's document.
    queryFn: async () => (await call(workGet({ path: { id } }))) as unknown as Work,
    staleTime: 0,
    gcTime: KEPT_MS,
  });

/** What was fetched before lets go of an answer too: its words are to be nowhere any more. */
export function forgetAnswer(id: string, stepId: string): void {
  queries.setQueryData(workQuery(id).queryKey, (work) => {
    if (!work) return work;
    const answers = work.response.answers.filter((answer) => answer.stepId !== stepId);
    return { ...work, response: { ...work.response, answers } };
  });
}

/** What was fetched before knows the step on the screen too: it is what a way back to it draws first. */
export function rememberStep(id: string, currentStepId: string): void {
  queries.setQueryData(
    workQuery(id).queryKey,
    (work) => work && { ...work, response: { ...work.response, currentStepId } },
  );
}
