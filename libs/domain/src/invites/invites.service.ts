import { randomToken, sha256 } from '@app/crypto';
import type { Surface, Tx } from '@app/database';
import { Clock, conflict, DAY, HOUR, later } from '@app/kernel';
import { type JobRun, Outbox } from '@app/queue';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { NotificationsService } from '../notifications';
import {
  type Account,
  type ChallengeEntity,
  ChallengesService,
  type InviteContent,
  linkExpired,
} from '../sessions';
import { inviteState } from './invite-state';
import { SendInvite } from './invites.jobs';
import { clearInvite, readInvite, writeInvite } from './invites.queries';

/** Milliseconds for which an invite is good. */
export const INVITE_GOOD_FOR_MS = 7 * DAY;

const PURPOSE = { clinic: 'member-invite', portal: 'client-invite' } as const;

/**
 * Invites: whether one stands is said by the member's or client's row, so that taking it back counts
 * at once; the link itself is a challenge, made by a job and good for one use.
 */
@Injectable()
export class InvitesService implements OnModuleInit {
  constructor(
    private readonly challenges: ChallengesService,
    private readonly notifications: NotificationsService,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** An invite that was taken back while its mail waited is not sent. */
  onModuleInit(): void {
    for (const kind of Object.values(PURPOSE)) {
      this.notifications.holdBack(kind, async (tx, { surface, practiceId, accountId }) => {
        const account = { surface, practiceId, accountId };
        return (await this.isWaiting(tx, account)) ? null : 'invite-over';
      });
    }
  }

  /**
   * Invites an account, or invites it anew: every earlier link is dead from then on. Needs a
   * transaction that may change the account's row.
   * @throws AppError 409 JOINED_ALREADY
   */
  async open(tx: Tx, account: Account): Promise<void> {
    const before = await readInvite(tx, account, true);
    if (!before || before.hasJoined) throw joinedAlready();
    const invitedAt = this.clock.now();
    const inviteExpiresAt = later(invitedAt, INVITE_GOOD_FOR_MS);
    await writeInvite(tx, account, { invitedAt, inviteExpiresAt });
    const { surface, accountId } = account;
    await this.outbox.add(tx, SendInvite, { surface, accountId });
  }

  /** Takes an invite back at once; false where none stood. */
  revoke(tx: Tx, account: Account): Promise<boolean> {
    return clearInvite(tx, account);
  }

  /**
   * Makes the link and plans its mail; an invite that is over by now leaves nothing to do. Where one
   * mailbox had more than its share within the hour, the link follows later.
   */
  async send(run: JobRun, surface: Surface, accountId: string): Promise<void> {
    await run.once(async (tx) => {
      const account = { surface, practiceId: run.actor.practiceId, accountId };
      // Two invites, one soon after the other, are sent one after the other: one link is left.
      const invite = await readInvite(tx, account, true);
      const at = this.clock.now();
      if (!invite || inviteState(invite, at) !== 'waiting') return;
      const { invitedAt, inviteExpiresAt } = invite;
      if (!invitedAt || !inviteExpiresAt) return;
      await this.challenges.retire(tx, account, PURPOSE[surface]);
      const token = randomToken();
      const isMade = await this.challenges.make(tx, account, {
        purpose: PURPOSE[surface],
        secretHash: sha256(token),
        content: {
          token: `${account.practiceId}.${token}`,
          invitedAt: invitedAt.toISOString(),
        },
        goodFor: inviteExpiresAt.getTime() - at.getTime(),
      });
      if (isMade) return;
      const notBefore = later(at, HOUR);
      await this.outbox.add(tx, SendInvite, { surface, accountId }, { notBefore });
    });
  }

  /**
   * The challenge behind a link of an invite that stands, left as it is.
   * @throws AppError 400 LINK_EXPIRED
   */
  async find(
    tx: Tx,
    surface: Surface,
    link: { practiceId: string; secretHash: Buffer },
  ): Promise<ChallengeEntity> {
    const challenge = await this.challenges.find(tx, PURPOSE[surface], link);
    if (!challenge || !(await this.isFor(tx, challenge))) throw linkExpired();
    return challenge;
  }

  /** Uses the link up. @throws AppError 400 LINK_EXPIRED when it was used or taken back meanwhile */
  async use(tx: Tx, challenge: ChallengeEntity): Promise<void> {
    const stands = await this.isFor(tx, challenge, true);
    if (!stands || !(await this.challenges.use(tx, challenge))) throw linkExpired();
  }

  /**
   * Mails a fresh link in place of one that has run out, to whom that one was for; never for an
   * invite that was taken back. Answers whose it is, or null where nothing is to be done.
   */
  async renew(
    tx: Tx,
    surface: Surface,
    link: { practiceId: string; secretHash: Buffer },
  ): Promise<Account | null> {
    const old = await this.challenges.trace(tx, PURPOSE[surface], link);
    const invite = old && (await readInvite(tx, old, true));
    if (!invite || inviteState(invite, this.clock.now()) !== 'expired') return null;
    await this.open(tx, old);
    return old;
  }

  private async isWaiting(tx: Tx, account: Account): Promise<boolean> {
    const invite = await readInvite(tx, account);
    return invite !== null && inviteState(invite, this.clock.now()) === 'waiting';
  }

  /** Whether the link belongs to the invite as it stands, not to an earlier one. */
  private async isFor(tx: Tx, challenge: ChallengeEntity, isLocked = false): Promise<boolean> {
    const invite = await readInvite(tx, challenge, isLocked);
    if (!invite?.invitedAt || inviteState(invite, this.clock.now()) !== 'waiting') return false;
    // Never by which came first: the clocks of two machines differ.
    const { invitedAt } = await this.challenges.content<InviteContent>(tx, challenge);
    return invitedAt === invite.invitedAt.toISOString();
  }
}

function joinedAlready() {
  return conflict('JOINED_ALREADY', 'They have joined already');
}
