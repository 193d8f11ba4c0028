import { client } from '@app/api-client/portal';
import { tellAnswered, tellSessionEnd } from '../session/session-events';
import { onBehalf } from './on-behalf';
import { Refusal } from './refusal';

const PATIENCE_MS = 20_000;

// A connection that hangs counts as none: the same request is then sent again.
client.setConfig({
  fetch: (request: RequestInfo | URL) =>
    fetch(request, { signal: AbortSignal.timeout(PATIENCE_MS) }),
});

client.interceptors.request.use((request) => {
  const { pathname } = new URL(request.url);
  for (const [name, value] of Object.entries(onBehalf(pathname))) request.headers.set(name, value);
  return request;
});

type Answer<T> = { data?: T; error?: unknown; response?: Response };
export type Answered<T> = { data: T; at: Date };

/**
 * The data of an answer and the server's time.
 * @throws Refusal for any other outcome; where nobody is signed in, the whole page is told
 */
export async function callAt<T>(asking: Promise<Answer<T>>): Promise<Answered<T>> {
  const { data, error, response } = await asking.catch((): Answer<T> => ({}));
  if (!response) throw new Refusal(0, {});
  if (!response.ok) {
    const refusal = new Refusal(response.status, isRecord(error) ? error : {});
    if (refusal.code === 'SIGN_IN_NEEDED') tellSessionEnd();
    throw refusal;
  }
  tellAnswered(response.url);
  return { data: data as T, at: serverTime(response) };
}

/** `callAt` without the time. */
export const call = async <T>(asking: Promise<Answer<T>>): Promise<T> =>
  (await callAt(asking)).data;

function serverTime(response: Response): Date {
  const date = new Date(response.headers.get('date') ?? '');
  return Number.isNaN(date.getTime()) ? new Date() : date;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;
