import { Readable } from 'node:stream';
import { Config } from '@app/config';
import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { createTransport } from 'nodemailer';

/** A mail, addressed and worded. `id` becomes its Message-ID, so that a repeat can be recognised. */
export interface Mail {
  id: string;
  to: string;
  subject: string;
  text: string;
}

/**
 * `refused`: the server took nothing, trying again is safe. `rejected`: it will never take it.
 * `unknown`: the connection was lost when it may have been taken already.
 */
export type Delivery =
  { outcome: 'sent' } | { outcome: 'refused' | 'rejected' | 'unknown'; reason: string };

const TIMEOUT = 10_000;

/** Hands mail to the SMTP server of `SMTP_URL`. No tracking, plain text only. */
@Injectable()
export class Mailer implements OnModuleDestroy {
  private readonly transport: ReturnType<typeof createTransport>;
  /** Message-IDs of the mails whose words are on their way at this moment. */
  private readonly underWay = new Set<string>();

  constructor(private readonly config: Config) {
    this.transport = createTransport({
      url: config.smtpUrl ?? `smtp://127.0.0.1:${config.mailSmtpPort}`,
      connectionTimeout: TIMEOUT,
      greetingTimeout: TIMEOUT,
      socketTimeout: TIMEOUT,
    } as Parameters<typeof createTransport>[0]);
    // nodemailer tells every lost connection alike, whether or not the words had been sent.
    this.transport.use('stream', ({ data, message }, done) => {
      message.processFunc((words) =>
        whenRead(words, () => this.underWay.add(String(data.messageId))),
      );
      done();
    });
  }

  async send({ id, to, subject, text }: Mail): Promise<Delivery> {
    const messageId = `<${id}@${new URL(this.config.portalUrl).hostname}>`;
    try {
      await this.transport.sendMail({
        from: this.config.mailFrom,
        to,
        subject,
        text,
        messageId,
        headers: { 'Auto-Submitted': 'auto-generated' },
        disableFileAccess: true,
        disableUrlAccess: true,
      });
      return { outcome: 'sent' };
    } catch (error) {
      return judge(error as SmtpError, this.underWay.has(messageId));
    } finally {
      this.underWay.delete(messageId);
    }
  }

  onModuleDestroy(): void {
    this.transport.close();
  }
}

interface SmtpError extends Error {
  /** nodemailer's own code, such as ECONNECTION or EMESSAGE. */
  code?: string;
  /** The SMTP command that was under way. */
  command?: string;
  /** The server's reply (RFC 5321), where it gave one. */
  responseCode?: number;
}

/** The same words; `tell` is called when the first are asked for: the server has said yes to DATA. */
function whenRead(words: Readable, tell: () => void): Readable {
  return Readable.from(
    (async function* () {
      tell();
      yield* words;
    })(),
    { objectMode: false },
  );
}

/** A reply is always an answer; silence is only safe before the message itself was sent. */
function judge(error: SmtpError, isUnderWay: boolean): Delivery {
  const reason = String(error.responseCode ?? error.code ?? 'ERROR').slice(0, 40);
  if (error.responseCode !== undefined && error.responseCode >= 500) {
    const isAboutThisMail = error.command !== 'AUTH' && error.command !== 'CONN';
    return { outcome: isAboutThisMail ? 'rejected' : 'refused', reason };
  }
  if (error.responseCode !== undefined && error.responseCode >= 400) {
    return { outcome: 'refused', reason };
  }
  return { outcome: isUnderWay ? 'unknown' : 'refused', reason };
}
