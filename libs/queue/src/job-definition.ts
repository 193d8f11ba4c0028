/** Ids, short codes and numbers: all that a job may carry. Handlers read the rest again. */
export type JobPayload = Record<string, string | number>;

/** One kind of job. `payload` exists for the compiler only. */
export interface JobDefinition<P extends JobPayload = JobPayload> {
  readonly name: string;
  readonly payload?: P;
}

const defined = new Map<string, JobDefinition>();

/**
 * Defines a job, as a constant of the feature's `*.jobs.ts`.
 * @param name `<feature>.<verb>`, such as `reminders.send`; unique, and kept for as long as rows of
 *   that name may exist
 */
export function defineJob<P extends JobPayload>({ name }: { name: string }): JobDefinition<P> {
  if (!/^[a-z][a-z-]*\.[a-z][a-z-]*$/.test(name)) {
    throw new Error(`Job name "${name}" is not of the form feature.verb`);
  }
  if (defined.has(name)) throw new Error(`Job "${name}" is defined twice`);
  const job: JobDefinition<P> = { name };
  defined.set(name, job);
  return job;
}

/** All jobs that the imported features define. */
export function definedJobs(): JobDefinition[] {
  return [...defined.values()];
}

/**
 * Refuses what could be somebody's words: payloads leave the database, for the queue and its logs.
 * @throws Error naming the field, never its value
 */
export function assertPayload(job: JobDefinition, payload: JobPayload): void {
  for (const [field, value] of Object.entries(payload)) {
    const isFine =
      typeof value === 'number' ? Number.isFinite(value) : /^[\w.:-]{1,64}$/.test(value);
    if (!isFine) {
      throw new Error(`Job ${job.name}: "${field}" must be an id, a short code or a number`);
    }
  }
}
