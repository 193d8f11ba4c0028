import type { JobPayload } from './job-definition';

/** What travels through the queue: ids, codes and numbers. */
export interface JobMessage {
  /** The outbox row's id, and the queue's id of the job. */
  id: string;
  job: string;
  practiceId: string;
  requestId: string | null;
  payload: JobPayload;
}
