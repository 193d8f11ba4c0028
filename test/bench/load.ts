import autocannon from 'autocannon';
import { percentile } from './statistics';

/** One request, whole. */
export interface PlannedRequest {
  method: 'GET' | 'POST' | 'PUT';
  path: string;
  headers?: Record<string, string>;
  body?: string;
}

/** What one burst of load came to. */
export interface Burst {
  /** Answers; every one of them was a 2xx. */
  count: number;
  perSecond: number;
  /** Milliseconds. */
  p50: number;
  p99: number;
}

/**
 * Sends the requests over and over for some seconds; every connection begins at another one.
 * @throws Error for any answer that is not a 2xx, and any that did not come
 */
export function readFor(
  url: string,
  connections: number,
  seconds: number,
  requests: PlannedRequest[],
): Promise<Burst> {
  const step = Math.ceil(requests.length / connections);
  return burst({ url, connections, duration: seconds }, (index) => [
    ...requests.slice(index * step),
    ...requests.slice(0, index * step),
  ]);
}

/**
 * Sends every request once, shared out among the connections.
 * @throws Error as `readFor`, and where not every request was answered once
 */
export async function writeAll(
  url: string,
  connections: number,
  requests: PlannedRequest[],
): Promise<Burst> {
  const share = requests.length / connections;
  if (!Number.isInteger(share)) throw new Error('the requests cannot be shared out evenly');
  const done = await burst({ url, connections, amount: requests.length }, (index) =>
    requests.slice(index * share, (index + 1) * share),
  );
  if (done.count === requests.length) return done;
  throw new Error(`${done.count} of ${requests.length} writes were answered`);
}

async function burst(
  options: autocannon.Options,
  share: (connection: number) => PlannedRequest[],
): Promise<Burst> {
  const times: number[] = [];
  const refused = new Map<number, number>();
  let connection = 0;
  const begin = performance.now();
  let end = begin;
  const result = await new Promise<autocannon.Result>((resolve, reject) => {
    const instance = autocannon(
      {
        ...options,
        timeout: 20,
        setupClient: (client) => client.setRequests(share(connection++)),
      },
      (error: unknown, finished) =>
        error ? reject(new Error('no load was made', { cause: error })) : resolve(finished),
    );
    instance.on('response', (_client, status: number, _bytes, milliseconds: number) => {
      end = performance.now();
      times.push(milliseconds);
      if (status < 200 || status > 299) refused.set(status, (refused.get(status) ?? 0) + 1);
    });
  });
  const { errors, timeouts, mismatches, non2xx } = result;
  if (errors || timeouts || mismatches || non2xx || refused.size > 0) {
    const statuses = [...refused].map(([status, count]) => `${count} × ${status}`).join(', ');
    throw new Error(`${options.url}: ${errors} errors, ${timeouts} timeouts, refused: ${statuses}`);
  }
  return {
    count: times.length,
    perSecond: times.length / ((end - begin) / 1000),
    p50: percentile(times, 0.5),
    p99: percentile(times, 0.99),
  };
}
