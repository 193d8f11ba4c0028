import { collectDefaultMetrics, Registry } from 'prom-client';

/**
 * The process's metrics. Each lib defines its own beside the code that counts, once per process, as
 * a constant: `new Counter({ name: 'trellis_…', registers: [registry], … })`. Labels are from
 * closed sets (job names, routes), never ids.
 */
export const registry = new Registry();

/** Adds the process's own figures (memory, event loop, garbage collection); call once, from main. */
export function collectProcessMetrics(): void {
  collectDefaultMetrics({ register: registry, prefix: 'trellis_' });
}
