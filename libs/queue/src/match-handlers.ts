import type { JobHandler } from './handles';
import type { JobDefinition } from './job-definition';

/** A handler as it was found: `RemindersProcessor.send` for `reminders.send`. */
export interface FoundHandler {
  job: string;
  place: string;
  handle: JobHandler;
}

/**
 * Gives every defined job its one handler.
 * @throws Error listing each job that has none or several, and each handler of an undefined job
 */
export function matchHandlers(
  jobs: JobDefinition[],
  found: FoundHandler[],
): Map<string, JobHandler> {
  const names = new Set(jobs.map(({ name }) => name));
  const handlers = new Map<string, JobHandler>();
  const faults: string[] = [];
  for (const name of names) {
    const own = found.filter(({ job }) => job === name);
    const [only] = own;
    if (only && own.length === 1) handlers.set(name, only.handle);
    else if (own.length === 0) faults.push(`${name}: no handler`);
    else faults.push(`${name}: ${own.length} handlers (${own.map((h) => h.place).join(', ')})`);
  }
  for (const { job, place } of found) {
    if (!names.has(job)) faults.push(`${place}: handles "${job}", which is not defined`);
  }
  if (faults.length > 0) {
    throw new Error(`Every job needs exactly one handler:\n  ${faults.join('\n  ')}`);
  }
  return handlers;
}
