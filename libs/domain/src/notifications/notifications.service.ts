import { Config } from '@app/config';
import { openJson } from '@app/crypto';
import { PracticeGate, type Surface, type Tx } from '@app/database';
import { Clock, HOUR, later, MINUTE, newId, SECOND } from '@app/kernel';
import { type JobRun, Outbox } from '@app/queue';
import { Injectable } from '@nestjs/common';
import { ClientsService } from '../clients';
import { MembersService } from '../members';
import { Keys } from '../practices';
import { type Delivery, type Mail, Mailer } from './mailer';
import { NotificationEntity, type NotificationKind } from './notification.entity';
import { SendNotification } from './notifications.jobs';
import { type LetterParts, LETTERS } from './words';

export interface NewNotification {
  practiceId: string;
  surface: Surface;
  accountId: string;
  kind: NotificationKind;
  subjectId: string;
}

/** Waits after a mail server took nothing; the last one repeats. */
const WAITS = [5 * SECOND, 15 * SECOND, MINUTE, 5 * MINUTE, 15 * MINUTE, HOUR];
/** After this a code is of no use to anybody; a note may still be. */
const PATIENCE: Record<NotificationKind, number> = {
  note: 48 * HOUR,
  'sign-in-code': 10 * MINUTE,
  'password-reset': 30 * MINUTE,
  'email-change': 30 * MINUTE,
  'email-changed': 48 * HOUR,
};

/** Messages to people: planned with the change that causes them, sent by a job. */
@Injectable()
export class NotificationsService {
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

  private async take(
    tx: Tx,
    run: JobRun,
    id: string,
  ): Promise<({ row: NotificationEntity } & ({ mail: Mail } | Delivery)) | null> {
    const key = { practiceId: run.actor.practiceId, id };
    const row = await tx.findOne(NotificationEntity, {
      where: key,
      lock: { mode: 'pessimistic_write' },
    });
    if (row?.state === 'sending') return { row, outcome: 'unknown', reason: 'INTERRUPTED' };
    if (row?.state !== 'planned') return null;
    const mail = await this.compose(tx, row);
    if (!mail) return { row, outcome: 'rejected', reason: 'NO_ADDRESS' };
    row.attempts += 1;
    await tx.update(NotificationEntity, key, {
      state: 'sending',
      attempts: row.attempts,
      sendingAt: this.clock.now(),
    });
    return { row, mail };
  }

  private async settle(tx: Tx, row: NotificationEntity, delivery: Delivery): Promise<void> {
    const { practiceId, id } = row;
    const at = this.clock.now();
    const reason = 'reason' in delivery ? delivery.reason : null;
    const isPatient = at.getTime() - row.createdAt.getTime() < PATIENCE[row.kind];
    if (delivery.outcome === 'refused' && isPatient) {
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
    const states = { sent: 'sent', refused: 'failed', rejected: 'failed', unknown: 'unknown' };
    await tx.update(
      NotificationEntity,
      { practiceId, id },
      {
        state: states[delivery.outcome] as NotificationEntity['state'],
        reason,
        settledAt: at,
      },
    );
  }

  /** The mail as it stands now; null where there is no address to send it to. */
  private async compose(tx: Tx, row: NotificationEntity): Promise<Mail | null> {
    const content = await this.challengeContent(tx, row);
    const to = await this.address(tx, row, content);
    if (!to) return null;
    const parts: LetterParts = { code: content.code ?? '', link: this.link(row, content) };
    return { id: row.id, to, ...LETTERS[row.kind](parts) };
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

  private async challengeContent(tx: Tx, row: NotificationEntity): Promise<ChallengeContent> {
    if (row.kind === 'note') return {};
    const { practiceId, subjectId } = row;
    const [challenge] = await tx.query<{ content: Buffer }[]>(
      'select content from challenges where practice_id = $1 and id = $2',
      [practiceId, subjectId],
    );
    if (!challenge) return {};
    const ring = await this.keys.practiceRing(tx, practiceId);
    return openJson<ChallengeContent>(ring, 'challenges.content', subjectId, challenge.content);
  }

  /** Secrets travel in the fragment, which no server and no log ever sees. */
  private link(row: NotificationEntity, { token }: ChallengeContent): string {
    const origin = row.surface === 'clinic' ? this.config.clinicUrl : this.config.portalUrl;
    if (row.kind === 'password-reset') return `${origin}/new-password#${token}`;
    if (row.kind === 'email-change') return `${origin}/new-address#${token}`;
    return `${origin}/go/${row.subjectId}`;
  }
}

/** What a challenge's mail must say; see the sessions feature, which seals it. */
interface ChallengeContent {
  code?: string;
  token?: string;
  /** The address to be confirmed. */
  email?: string;
  /** The address that was replaced. */
  oldEmail?: string;
}
