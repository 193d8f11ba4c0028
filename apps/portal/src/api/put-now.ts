import { onBehalf } from './on-behalf';

/** Browsers refuse to finish larger requests of a page that is gone. */
const KEEPALIVE_MAX_BYTES = 60_000;
const PATIENCE_MS = 20_000;

/**
 * A write that is on its way before this returns, and outlives the page. The generated client begins a
 * moment later, which is too late for a page that is being left.
 */
export async function putNow<T>(
  path: string,
  body: object,
  method: 'PUT' | 'POST' = 'PUT',
): Promise<{ data?: T; error?: unknown; response: Response }> {
  const text = JSON.stringify(body);
  const response = await fetch(path, {
    method,
    headers: { 'content-type': 'application/json', 'x-trellis': '1', ...onBehalf(path) },
    credentials: 'same-origin',
    cache: 'no-store',
    body: text,
    keepalive: text.length * 3 < KEEPALIVE_MAX_BYTES,
    signal: AbortSignal.timeout(PATIENCE_MS),
  });
  const answer: unknown = await response.json();
  return response.ok ? { data: answer as T, response } : { error: answer, response };
}
