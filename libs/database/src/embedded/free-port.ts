import { createServer } from 'node:net';

/** Whether this machine's loopback has the port free. Port 0 is always free. */
export async function isPortFree(port: number): Promise<boolean> {
  return (await listenOnce(port)) !== undefined;
}

/** A port that nothing uses now: another program may still take it before its use. */
export async function pickFreePort(): Promise<number> {
  const port = await listenOnce(0);
  if (!port) throw new Error('No free port on this machine.');
  return port;
}

function listenOnce(port: number): Promise<number | undefined> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(undefined));
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      const listening = typeof address === 'object' ? address?.port : undefined;
      server.close(() => resolve(listening));
    });
  });
}
