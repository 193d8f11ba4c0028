import { AsyncLocalStorage } from 'node:async_hooks';

/** What joins the log lines of one request, and of the jobs that it leads to. */
export interface RequestContext {
  requestId?: string;
  /** Set while a job runs: its outbox id. */
  jobId?: string;
}

/** Entered once a request and once a job; everything below reads it. */
export const requestContext = new AsyncLocalStorage<RequestContext>();

/** The id of the request that is being answered, or that led to the running job. */
export function currentRequestId(): string | undefined {
  return requestContext.getStore()?.requestId;
}
