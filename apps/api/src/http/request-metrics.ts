import { registry } from '@app/telemetry';
import { Histogram } from 'prom-client';

/** Seconds from the request's arrival to its answer, by the route's pattern. */
export const requestSeconds = new Histogram({
  name: 'trellis_http_request_seconds',
  help: 'Time to answer a request',
  labelNames: ['surface', 'method', 'route', 'status'],
  buckets: [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
  registers: [registry],
});
