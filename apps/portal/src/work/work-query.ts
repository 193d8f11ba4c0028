import { workGet, type OwnAnswerDto, type WorkDto } from '@app/api-client/portal';
import type { ClientExercise } from '@app/exercises';
import { queryOptions } from '@tanstack/react-query';
import { call } from '../api/call';

/** An answer as the server keeps it. Its value is whatever the step's kind defines. */
export type OwnAnswer = Omit<OwnAnswerDto, 'value'> & { value: unknown };

export type Work = Omit<WorkDto, 'exercise' | 'gentler' | 'response'> & {
  exercise: ClientExercise;
  gentler: ClientExercise | null;
  response: Omit<WorkDto['response'], 'answers'> & { answers: OwnAnswer[] };
};

/** An assignment with its exercise and everything written so far; forgotten when it leaves the screen. */
export const workQuery = (id: string) =>
  queryOptions({
    queryKey: ['work', id],
    // The exercise is described by `@app/exercises`, not by the API's document.
    queryFn: async () => (await call(workGet({ path: { id } }))) as unknown as Work,
    staleTime: 0,
    gcTime: 0,
  });
