import type { Socket } from 'node:net';
import { text } from 'node:stream/consumers';
import { SMTPServer } from 'smtp-server';

/** A mail server of the outside world. `dropping` takes a message and hangs up without a word. */
export class Receiver {
  /** Every message that was taken, whole. */
  readonly mails: string[] = [];
  dropping = false;
  private readonly sockets = new Set<Socket>();
  private server?: SMTPServer;

  constructor(readonly port: number) {}

  async open(): Promise<void> {
    const server = new SMTPServer({
      disabledCommands: ['AUTH', 'STARTTLS'],
      disableReverseLookup: true,
      onData: (stream, _session, answer) => {
        void text(stream).then((mail) => {
          this.mails.push(mail);
          if (!this.dropping) answer();
          else for (const socket of this.sockets) socket.destroy();
        });
      },
    });
    server.on('error', () => undefined);
    server.server.on('connection', (socket) => {
      this.sockets.add(socket);
      socket.once('close', () => this.sockets.delete(socket));
    });
    await new Promise<void>((resolve) => server.listen(this.port, '127.0.0.1', resolve));
    this.server = server;
  }

  /** How many mails lead to this assignment. */
  about(assignmentId: string): number {
    return this.mails.filter((mail) => mail.includes(`/go/${assignmentId}`)).length;
  }

  async close(): Promise<void> {
    const { server } = this;
    if (!server) return;
    for (const socket of this.sockets) socket.destroy();
    await new Promise<void>((resolve) => server.close(resolve));
    this.server = undefined;
  }
}
