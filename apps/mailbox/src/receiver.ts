import { SMTPServer } from 'smtp-server';
import type { Inbox } from './inbox';

const LARGEST_MAIL_BYTES = 5 * 1024 * 1024;

/**
 * Listens for mail on loopback, whoever it is for, without sign-in or encryption.
 * @returns a function that stops listening
 */
export async function receiveMail(inbox: Inbox, port: number): Promise<() => Promise<void>> {
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    size: LARGEST_MAIL_BYTES,
    closeTimeout: 1000,
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const to = session.envelope.rcptTo.map(({ address }) => address);
        if (stream.sizeExceeded) return done(new Error('The mail is too large.'));
        inbox.receive(Buffer.concat(chunks), to).then(() => done(), done);
      });
    },
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  server.on('error', () => undefined); // A peer that hangs up is no reason to end.
  return () => new Promise((resolve) => server.close(() => resolve()));
}
