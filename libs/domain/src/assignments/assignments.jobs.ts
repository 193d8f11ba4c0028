import { defineJob } from '@app/queue';

/**
 * Turns an assignment's due time into an occurrence and its reminder; with `number`, another date of
 * its series.
 */
export const PlanOccurrences = defineJob<
  { assignmentId: string } | { assignmentId: string; number: number }
>({
  name: 'assignments.plan',
});

/** Makes what is due on one date of a series, at the beginning of that day. */
export const RepeatAssignment = defineJob<{ seriesId: string; number: number }>({
  name: 'assignments.repeat',
});

/**
 * Goes on with a programme: something of it ended, a time has come, or its client said something. With
 * `stepId`, the client wants that step again, which they had set aside.
 */
export const AdvanceProgramme = defineJob<{ runId: string } | { runId: string; stepId: string }>({
  name: 'programmes.advance',
});
