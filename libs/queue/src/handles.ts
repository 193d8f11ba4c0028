import type { JobDefinition, JobPayload } from './job-definition';
import type { JobRun } from './job-run';

const HANDLES = Symbol('handles');

/** A method that does one kind of job. It re-reads what it needs and tolerates that it is gone. */
export type JobHandler<P extends JobPayload = JobPayload> = (
  run: JobRun,
  payload: P,
) => Promise<void>;

/** Makes a provider's method the handler of `job`; the worker does not start without exactly one. */
export function Handles<P extends JobPayload>(job: JobDefinition<P>) {
  return <H extends JobHandler<P>>(
    _target: object,
    _method: string,
    descriptor: TypedPropertyDescriptor<H>,
  ): void => {
    Reflect.defineMetadata(HANDLES, job.name, descriptor.value!);
  };
}

/** Name of the job that a method handles, if any. */
export function handledJob(method: object): string | undefined {
  return Reflect.getMetadata(HANDLES, method) as string | undefined;
}
