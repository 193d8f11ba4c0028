import { defineJob } from '@app/queue';

/** Compiles what changed with a response that was handed in. */
export const CompileSummary = defineJob<{ responseId: string }>({ name: 'summaries.compile' });
