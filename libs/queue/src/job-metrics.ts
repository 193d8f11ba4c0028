import { registry } from '@app/telemetry';
import { Counter, Histogram } from 'prom-client';

const registers = [registry];

export const jobsPublished = new Counter({
  name: 'trellis_jobs_published_total',
  help: 'Outbox rows handed to the queue, repeats included',
  registers,
});

export const relayFailures = new Counter({
  name: 'trellis_relay_failures_total',
  help: 'Batches that the queue did not take',
  registers,
});

export const queueErrors = new Counter({
  name: 'trellis_queue_errors_total',
  help: 'Errors that the queue backend reported, by side',
  labelNames: ['side'] as const,
  registers,
});

export const jobsRun = new Counter({
  name: 'trellis_jobs_run_total',
  help: 'Deliveries to handlers, by how they ended',
  labelNames: ['job', 'outcome'] as const,
  registers,
});

export const jobSeconds = new Histogram({
  name: 'trellis_job_seconds',
  help: 'Time that handlers took',
  labelNames: ['job'] as const,
  buckets: [0.005, 0.02, 0.1, 0.5, 2, 10, 60],
  registers,
});

export const jobsSwept = new Counter({
  name: 'trellis_jobs_swept_total',
  help: 'Outbox rows that were handed over but not done: made due again, or given up',
  labelNames: ['job', 'outcome'] as const,
  registers,
});
