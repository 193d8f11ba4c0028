import { connect, createServer } from 'node:net';

/** Whether an address of this machine has the port free; loopback unless told otherwise. */
export async function isPortFree(port: number, host = '127.0.0.1'): Promise<boolean> {
  return (await listenOnce(port, host)) !== undefined;
}

/** A port that nothing uses now: another program may still take it before its use. */
export async function pickFreePort(): Promise<number> {
  const port = await listenOnce(0, '127.0.0.1');
  if (!port) throw new Error('No free port on this machine.');
  return port;
}

/** Whether anything takes connections on that port of loopback. */
export function isListening(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ port, host: '127.0.0.1', timeout: 5000 });
    const end = (answer: boolean) => {
      socket.destroy();
      resolve(answer);
    };
    socket.once('connect', () => end(true));
    socket.once('error', () => end(false));
    socket.once('timeout', () => end(false));
  });
}

/** @returns the port; `undefined` where it is taken (an address this machine lacks has it free) */
function listenOnce(port: number, host: string): Promise<number | undefined> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) =>
      resolve(error.code === 'EADDRNOTAVAIL' || error.code === 'EAFNOSUPPORT' ? port : undefined),
    );
    server.listen(port, host, () => {
      const address = server.address();
      const listening = typeof address === 'object' ? address?.port : undefined;
      server.close(() => resolve(listening));
    });
  });
}
