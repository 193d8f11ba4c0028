import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { Inbox } from './inbox';
import { listPage, mailPage, missingPage } from './pages';
import { STYLE } from './style';

export type MailServerOptions = {
  host: string;
  port: number;
  /** Origins of this Trellis: links to them can be clicked in a mail. */
  origins: string[];
};

type Answer = { status?: number; type: string; body: string };

const HEADERS = {
  'content-security-policy':
    "default-src 'none'; style-src 'self'; img-src data:; form-action 'self'; " +
    "base-uri 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-resource-policy': 'same-origin',
  'cache-control': 'no-store',
};

/**
 * Serves the inbox: pages for people, and JSON for tests and scripts:
 * `GET /api/messages?to=…` (an array, newest first), `GET /api/messages/:id`, `DELETE /api/messages`.
 * @returns a function that stops serving
 */
export async function serveMail(
  inbox: Inbox,
  options: MailServerOptions,
): Promise<() => Promise<void>> {
  const server = createServer((request, response) => {
    const refused = isForeign(request, options.host);
    const answering = refused
      ? Promise.resolve(json(403, { title: 'Open the inbox as localhost' }))
      : answer(inbox, request, options.origins);
    answering.then(
      (given) => send(response, given),
      () => send(response, json(500, { title: 'The inbox failed' })),
    );
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port, options.host, resolve);
  });
  return () =>
    new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
}

async function answer(inbox: Inbox, request: IncomingMessage, origins: string[]): Promise<Answer> {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
  const to = searchParams.get('to') ?? undefined;
  const id = /^\/(?:api\/)?messages\/([0-9a-f-]+)$/.exec(pathname)?.[1];
  const mail = id ? inbox.find(id) : undefined;
  if (request.method === 'DELETE' && pathname === '/api/messages') {
    await inbox.clear();
    return json(200, []);
  }
  if (request.method !== 'GET') return json(405, { title: 'Not allowed' });
  if (pathname === '/api/messages') return json(200, inbox.list(to));
  if (pathname.startsWith('/api/'))
    return mail ? json(200, mail) : json(404, { title: 'Not found' });
  if (pathname === '/style.css') return { type: 'text/css', body: STYLE };
  if (pathname === '/') return { type: 'text/html', body: listPage(inbox.list(to), to) };
  if (mail) return { type: 'text/html', body: mailPage(mail, origins) };
  return { status: 404, type: 'text/html', body: missingPage() };
}

function json(status: number, body: unknown): Answer {
  return { status, type: 'application/json', body: JSON.stringify(body) };
}

function send(response: ServerResponse, { status = 200, type, body }: Answer): void {
  response.writeHead(status, { ...HEADERS, 'content-type': `${type}; charset=utf-8` }).end(body);
}

/**
 * The inbox holds sign-in codes. A page elsewhere that points its own host name at loopback (DNS
 * rebinding) is told apart by that name; where the inbox listens wider, names cannot be known.
 */
function isForeign(request: IncomingMessage, host: string): boolean {
  if (!['127.0.0.1', '::1', 'localhost'].includes(host)) return false;
  const name = request.headers.host?.replace(/:\d+$/, '');
  return !['localhost', '127.0.0.1', '[::1]'].includes(name ?? '');
}
