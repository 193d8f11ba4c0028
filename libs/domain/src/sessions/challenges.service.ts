import { openJson, seal } from '@app/crypto';
import type { Tx } from '@app/database';
import { Clock, HOUR, later, newId } from '@app/kernel';
import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { NotificationsService } from '../notifications';
import { Keys } from '../practices';
import type { Account } from './account';
import { ChallengeEntity, type ChallengePurpose } from './challenge.entity';

/**
 * What the mail about a challenge needs, sealed as JSON in `challenges.content`. `token` is whole,
 * `<practice>.<random>`, as it stands behind the # of the link.
 */
export type ChallengeContent =
  | { code: string }
  | { token: string }
  | { token: string; email: string; oldEmail?: string }
  | InviteContent;

/** What the link of an invite is good for: the invite of that instant, no earlier or later one. */
export interface InviteContent {
  token: string;
  /** ISO 8601, as the row of the member or the client has it. */
  invitedAt: string;
}

export interface NewChallenge {
  purpose: ChallengePurpose;
  secretHash: Buffer;
  browserHash?: Buffer;
  content: ChallengeContent;
  /** Milliseconds. */
  goodFor: number;
  /** False where somebody of the practice acts for the account: the cap is there against strangers. */
  isCapped?: boolean;
}

/** Mails of one purpose to one account within an hour, whoever asks; a single asker waits long before. */
const PER_HOUR = 20;

/** Codes and links that are mailed and good for one use. */
@Injectable()
export class ChallengesService {
  constructor(
    private readonly keys: Keys,
    private readonly notifications: NotificationsService,
    private readonly clock: Clock,
  ) {}

  /** Makes a challenge and plans its mail; false when there were too many within the hour. */
  async make(tx: Tx, account: Account, challenge: NewChallenge): Promise<boolean> {
    const { surface, practiceId, accountId } = account;
    const at = this.clock.now();
    if (challenge.isCapped !== false && (await this.isFull(tx, account, challenge.purpose, at))) {
      return false;
    }
    const ring = await this.keys.practiceRing(tx, practiceId);
    const id = newId();
    await tx.insert(ChallengeEntity, {
      practiceId,
      id,
      surface,
      accountId,
      purpose: challenge.purpose,
      secretHash: challenge.secretHash,
      browserHash: challenge.browserHash ?? null,
      content: seal(ring, 'challenges.content', id, challenge.content),
      expiresAt: later(at, challenge.goodFor),
      createdAt: at,
    });
    await this.notifications.plan(tx, {
      practiceId,
      surface,
      accountId,
      kind: challenge.purpose,
      subjectId: id,
    });
    return true;
  }

  /** The live challenge behind a link, left as it is. */
  async find(
    tx: Tx,
    purpose: ChallengePurpose,
    link: { practiceId: string; secretHash: Buffer },
  ): Promise<ChallengeEntity | null> {
    const row = await this.trace(tx, purpose, link);
    return row && row.usedAt === null && row.expiresAt > this.clock.now() ? row : null;
  }

  /** The challenge behind a link, dead or alive: whose it was. */
  async trace(
    tx: Tx,
    purpose: ChallengePurpose,
    { practiceId, secretHash }: { practiceId: string; secretHash: Buffer },
  ): Promise<ChallengeEntity | null> {
    return tx.findOneBy(ChallengeEntity, { practiceId, purpose, secretHash });
  }

  /** Makes every live challenge of one purpose worthless. */
  async retire(tx: Tx, account: Account, purpose: ChallengePurpose): Promise<void> {
    const { practiceId, accountId, surface } = account;
    await tx.update(
      ChallengeEntity,
      { practiceId, accountId, surface, purpose, usedAt: IsNull() },
      { usedAt: this.clock.now() },
    );
  }

  /** Uses the challenge up, with its siblings of the same purpose; false when it was already. */
  async use(tx: Tx, { practiceId, id, accountId, purpose }: ChallengeEntity): Promise<boolean> {
    const at = this.clock.now();
    const used = await tx.query<[unknown[], number]>(
      `update challenges set used_at = $3 where practice_id = $1 and id = $2 and used_at is null
       returning id`,
      [practiceId, id, at],
    );
    if (used[1] !== 1) return false;
    await tx.query(
      `update challenges set used_at = $4
       where practice_id = $1 and account_id = $2 and purpose = $3 and used_at is null`,
      [practiceId, accountId, purpose, at],
    );
    return true;
  }

  private async isFull(
    tx: Tx,
    { practiceId, accountId }: Account,
    purpose: ChallengePurpose,
    at: Date,
  ): Promise<boolean> {
    const [counted] = await tx.query<{ recent: number }[]>(
      `select count(*)::int as recent from challenges
       where practice_id = $1 and account_id = $2 and purpose = $3 and created_at > $4`,
      [practiceId, accountId, purpose, later(at, -HOUR)],
    );
    return (counted?.recent ?? 0) >= PER_HOUR;
  }

  async content<T extends ChallengeContent>(tx: Tx, challenge: ChallengeEntity): Promise<T> {
    const ring = await this.keys.practiceRing(tx, challenge.practiceId);
    return openJson<T>(ring, 'challenges.content', challenge.id, challenge.content);
  }

  /** Adds to what a later mail about the same challenge must know. */
  async rewrite(tx: Tx, challenge: ChallengeEntity, content: ChallengeContent): Promise<void> {
    const { practiceId, id } = challenge;
    const ring = await this.keys.practiceRing(tx, practiceId);
    const sealed = seal(ring, 'challenges.content', id, content);
    await tx.update(ChallengeEntity, { practiceId, id }, { content: sealed });
  }
}
