import { defineJob } from '@app/queue';

/** Somebody let a programme go on that was held: what was kept back meanwhile has its time again. */
export const ProgrammeWentOn = defineJob<{ runId: string }>({ name: 'programmes.went-on' });
