import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Clock, newId } from '@app/kernel';
import { readMail, type MailWords } from './read-mail';

/** A mail that was received. `to` are the envelope's addresses, `receivedAt` is an ISO instant. */
export type ReceivedMail = MailWords & { id: string; to: string[]; receivedAt: string };

/** More than anyone reads; the oldest go first. */
const CAPACITY = 500;

/** The mails of the development inbox: in memory, and one JSON file each for the next start. */
export class Inbox {
  private mails: ReceivedMail[] = [];

  private constructor(
    private readonly folder: string,
    private readonly clock: Clock,
  ) {}

  /** Opens the inbox in a folder, made where missing, with what an earlier run received. */
  static async open(folder: string, clock: Clock): Promise<Inbox> {
    const inbox = new Inbox(folder, clock);
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const names = (await readdir(folder)).filter((name) => name.endsWith('.json')).sort();
    for (const name of names) {
      const text = await readFile(join(folder, name), 'utf8');
      try {
        inbox.mails.push(JSON.parse(text) as ReceivedMail);
      } catch {
        await rm(join(folder, name)); // Cut short by a power failure: there is nothing to show.
      }
    }
    await inbox.dropOldest();
    return inbox;
  }

  /** Keeps a mail; returns when it is on disk. */
  async receive(raw: Buffer, to: string[]): Promise<ReceivedMail> {
    const receivedAt = this.clock.now().toISOString();
    const mail = { id: newId(), receivedAt, to, ...readMail(raw) };
    const file = this.fileOf(mail);
    await writeFile(`${file}.new`, JSON.stringify(mail), { mode: 0o600 });
    await rename(`${file}.new`, file);
    this.mails.push(mail);
    await this.dropOldest();
    return mail;
  }

  /** Newest first; with `to` those that were sent to that address. */
  list(to?: string): ReceivedMail[] {
    const address = to?.toLowerCase();
    return this.mails
      .filter((mail) => !address || mail.to.some((one) => one.toLowerCase() === address))
      .reverse();
  }

  find(id: string): ReceivedMail | undefined {
    return this.mails.find((mail) => mail.id === id);
  }

  async clear(): Promise<void> {
    const gone = this.mails.splice(0);
    await Promise.all(gone.map((mail) => rm(this.fileOf(mail), { force: true })));
  }

  private async dropOldest(): Promise<void> {
    const gone = this.mails.splice(0, Math.max(0, this.mails.length - CAPACITY));
    await Promise.all(gone.map((mail) => rm(this.fileOf(mail), { force: true })));
  }

  /** Ids sort by time, so file names do. */
  private fileOf(mail: ReceivedMail): string {
    return join(this.folder, `${mail.id}.json`);
  }
}
