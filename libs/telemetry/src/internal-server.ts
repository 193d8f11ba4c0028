import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { registry } from './metrics';

export interface InternalServerOptions {
  host: string;
  /** 0 picks a free one. */
  port: number;
  /** Whether the process can do its work now; false or a rejection answers 503 on `/readyz`. */
  isReady: () => boolean | Promise<boolean>;
}

export interface InternalServer {
  port: number;
  close(): Promise<void>;
}

/**
 * Serves `/metrics` (Prometheus), `/healthz` (the process answers) and `/readyz` (it can work) on a
 * port of its own, which is never behind the proxy.
 * @throws Error where the port is taken
 */
export async function startInternalServer(options: InternalServerOptions): Promise<InternalServer> {
  const server = createServer((request, response) => {
    void answer(request.url ?? '/', response, options).catch(() => end(response, 500, 'error'));
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port, options.host, () => resolve());
  });
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function answer(
  url: string,
  response: ServerResponse,
  { isReady }: InternalServerOptions,
): Promise<void> {
  switch (url.split('?')[0]) {
    case '/metrics':
      response.setHeader('content-type', registry.contentType);
      return end(response, 200, await registry.metrics());
    case '/healthz':
      return end(response, 200, 'ok');
    case '/readyz': {
      const ready = await Promise.resolve()
        .then(isReady)
        .catch(() => false);
      return end(response, ready ? 200 : 503, ready ? 'ready' : 'not ready');
    }
    default:
      return end(response, 404, 'not found');
  }
}

function end(response: ServerResponse, status: number, body: string): void {
  response.statusCode = status;
  response.end(body);
}
