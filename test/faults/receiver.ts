import type { Socket } from 'node:net';
import { text } from 'node:stream/consumers';
import { SMTPServer } from 'smtp-server';

/**
 * What a mail server does: take a message; hang up when it hears of one; take one and hang up without
 * a word; take one and say nothing.
 */
export type Conduct = 'takes' | 'hangs up early' | 'hangs up late' | 'says nothing';

/** A mail server of the outside world. */
export class Receiver {
  /** Every message that was taken, whole. */
  readonly mails: string[] = [];
  conduct: Conduct = 'takes';
  private readonly sockets = new Set<Socket>();
  private server?: SMTPServer;

  constructor(readonly port: number) {}

  async open(): Promise<void> {
    const server = new SMTPServer({
      disabledCommands: ['AUTH', 'STARTTLS'],
      disableReverseLookup: true,
      onMailFrom: (_address, _session, answer) => {
        if (this.conduct === 'hangs up early') this.hangUp();
        else answer();
      },
      onData: (stream, _session, answer) => {
        void text(stream).then((mail) => {
          this.mails.push(mail);
          if (this.conduct === 'takes') answer();
          if (this.conduct === 'hangs up late') this.hangUp();
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
    this.hangUp();
    await new Promise<void>((resolve) => server.close(resolve));
    this.server = undefined;
  }

  private hangUp(): void {
    for (const socket of this.sockets) socket.destroy();
  }
}
