import { defineJob } from '@app/queue';

/** Turns an assignment's due time into occurrences and reminders. */
export const PlanOccurrences = defineJob<{ assignmentId: string }>({ name: 'assignments.plan' });
