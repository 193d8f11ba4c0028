import { Config } from '@app/config';
import { openJson } from '@app/crypto';
import { PracticeGate, type Surface, type Tx } from '@app/database';
import type { Language } from '@app/exercises';
import { Clock, HOUR, later, MINUTE, newId, SECOND } from '@app/kernel';
import { type JobRun, Outbox } from '@app/queue';
import { Injectable } from '@nestjs/common';
import { ClientsService } from '../clients';
import { MembersService } from '../members';
import { Keys } from '../practices';
import { type Delivery, type Mail, Mailer } from './mailer';
import { NotificationEntity, type NotificationKind } from './notification.entity';
import { SendNotification } from './notifications.jobs';
import { type LetterParts, lettersIn } from './words';

export interface NewNotification {
  practiceId: string;
  surface: Surface;
  accountId: string;
  kind: NotificationKind;
  subjectId: string;
}

/** Why a message that was planned is not wanted any more, as a short code; null while it is. */
export type HoldBack = (tx: Tx, message: NotificationEntity) => Promise<string | null>;

/** Waits after a mail server took nothing; the last one repeats. */
const WAITS = [5 * SECOND, 15 * SECOND, MINUTE, 5 * MINUTE, 15 * MINUTE, HOUR];
/** A note that is later than this says nothing that Today does not say. */
const PATIENCE = 48 * HOUR;

/** Messages to people: planned with the change that causes them, sent by a job. */
@Injectable()
export class NotificationsService {
  private readonly holdBacks = new Map<NotificationKind, HoldBack>();

  constructor(
    private readonly practice: PracticeGate,
    private readonly clients: ClientsService,
    private readonly members: MembersService,
    private readonly keys: Keys,
    private readonly outbox: Outbox,
    private readonly mailer: Mailer,
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  /** Plans a message in the transaction of its cause; needs the account's own or a job's. */
  async plan(tx: Tx, input: NewNotification): Promise<void> {
    const id = newId();
    await tx.insert(NotificationEntity, {
      ...input,
      id,
      state: 'planned',
      reason: null,
      attempts: 0,
      createdAt: this.clock.now(),
      sendingAt: null,
      settledAt: null,
    });
    await this.outbox.add(tx, SendNotification, { notificationId: id });
  }

  /** Lets the feature behind a kind of message say, at the last moment, that it is not wanted. */
  holdBack(kind: NotificationKind, check: HoldBack): void {
    this.holdBacks.set(kind, check);
  }

  /**
   * `planned → sending` (committed) → SMTP → `sent | planned again | failed | unknown`. A row found in
   * `sending` was left by a worker that died in between: nobody knows, so it is not sent again.
   */
  async send(run: JobRun, id: string): Promise<void> {
    const taken = await this.practice.transaction(run.actor, (tx) => this.take(tx, run, id));
    if (!taken) return;
    const delivery = 'mail' in taken ? await this.mailer.send(taken.mail) : taken;
    await run.once((tx) => this.settle(tx, taken.row, delivery));
  }

  private async take(tx: Tx, run: JobRun, id: string): Promise<Taken | null> {
    const key = { practiceId: run.actor.practiceId, id };
    const row = await tx.findOne(NotificationEntity, {
      where: key,
      lock: { mode: 'pessimistic_write' },
    });
    if (!row || (await run.isDone(tx))) return null;
    if (row.state === 'sending') return { row, outcome: 'unknown', reason: 'INTERRUPTED' };
    if (row.state !== 'planned') return null;
    const content = await this.challengeContent(tx, row);
    const reason = await this.reasonAgainst(tx, row, content);
    if (reason) return { row, outcome: 'suppressed', reason };
    const mail = await this.compose(tx, row, content ?? {});
    if (!mail) return { row, outcome: 'suppressed', reason: 'no-address' };
    row.attempts += 1;
    await tx.update(NotificationEntity, key, {
      state: 'sending',
      attempts: row.attempts,
      sendingAt: this.clock.now(),
    });
    return { row, mail };
  }

  /** The state of things is read again when the mail is about to go. */
  private async reasonAgainst(
    tx: Tx,
    row: NotificationEntity,
    content: ChallengeContent | null,
  ): Promise<string | null> {
    if (this.clock.now().getTime() - row.createdAt.getTime() > PATIENCE) return 'too-late';
    if (row.kind !== 'note' && !content) return 'run-out';
    return (await this.holdBacks.get(row.kind)?.(tx, row)) ?? null;
  }

  private async settle(tx: Tx, row: NotificationEntity, delivery: Settled): Promise<void> {
    const { practiceId, id } = row;
    const at = this.clock.now();
    const reason = 'reason' in delivery ? delivery.reason : null;
    if (delivery.outcome === 'refused') {
      const wait = WAITS[Math.min(row.attempts, WAITS.length) - 1] ?? HOUR;
      await tx.update(NotificationEntity, { practiceId, id }, { state: 'planned', reason });
      await this.outbox.add(
        tx,
        SendNotification,
        { notificationId: id },
        { notBefore: later(at, wait) },
      );
      return;
    }
    const state = delivery.outcome === 'rejected' ? 'failed' : delivery.outcome;
    await tx.update(NotificationEntity, { practiceId, id }, { state, reason, settledAt: at });
  }

  /** The mail as it stands now; null where there is no address to send it to. */
  private async compose(
    tx: Tx,
    row: NotificationEntity,
    content: ChallengeContent,
  ): Promise<Mail | null> {
    const to = await this.address(tx, row, content);
    if (!to) return null;
    const parts: LetterParts = { code: content.code ?? '', link: this.link(row, content) };
    const letters = lettersIn(await this.language(tx, row));
    return { id: row.id, to, ...letters[row.kind](parts) };
  }

  /** Mails to staff are in English. */
  private async language(tx: Tx, row: NotificationEntity): Promise<Language> {
    if (row.surface === 'clinic') return 'en';
    return (await this.clients.contact(tx, row.practiceId, row.accountId)).language;
  }

  private async address(
    tx: Tx,
    row: NotificationEntity,
    content: ChallengeContent,
  ): Promise<string | null> {
    if (row.kind === 'email-change') return content.email ?? null;
    if (row.kind === 'email-changed') return content.oldEmail ?? null;
    const { practiceId, accountId } = row;
    if (row.surface === 'clinic') {
      return (await this.members.get(tx, practiceId, accountId)).email;
    }
    return (await this.clients.contact(tx, practiceId, accountId)).email;
  }

  /** What the challenge behind a message says; null once it is used, run out or gone. */
  private async challengeContent(
    tx: Tx,
    { practiceId, kind, subjectId }: NotificationEntity,
  ): Promise<ChallengeContent | null> {
    if (kind === 'note') return null;
    const [challenge] = await tx.query<{ content: Buffer }[]>(
      // The notice about a changed address is about a challenge that was used.
      `select content from challenges where practice_id = $1 and id = $2
         and ($3 or (used_at is null and expires_at > $4))`,
      [practiceId, subjectId, kind === 'email-changed', this.clock.now()],
    );
    if (!challenge) return null;
    const ring = await this.keys.practiceRing(tx, practiceId);
    return openJson<ChallengeContent>(ring, 'challenges.content', subjectId, challenge.content);
  }

  /** Secrets travel in the fragment, which no server and no log ever sees. */
  private link(row: NotificationEntity, { token }: ChallengeContent): string {
    const origin = row.surface === 'clinic' ? this.config.clinicUrl : this.config.portalUrl;
    const page = TOKEN_PAGES[row.kind];
    return page ? `${origin}/${page}#${token}` : `${origin}/go/${row.subjectId}`;
  }
}

/** The pages that take a mailed token; every other mail leads to what it is about. */
const TOKEN_PAGES: Partial<Record<NotificationKind, string>> = {
  'password-reset': 'new-password',
  'email-change': 'new-address',
  'sign-up': 'confirm',
  'member-invite': 'join',
  'client-invite': 'join',
};

/** A message that was taken to be sent, or what is known of it already. */
type Taken = { row: NotificationEntity } & ({ mail: Mail } | Settled);

type Settled = Delivery | { outcome: 'suppressed'; reason: string };

/** What a challenge's mail must say; see the sessions feature, which seals it. */
interface ChallengeContent {
  code?: string;
  token?: string;
  /** The address to be confirmed. */
  email?: string;
  /** The address that was replaced. */
  oldEmail?: string;
}
