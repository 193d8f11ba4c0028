import { randomToken, sha256 } from '@app/crypto';
import { PracticeGate, type Surface, type Tx } from '@app/database';
import { type ClientActor, isId, type MemberActor, MINUTE } from '@app/kernel';
import { Injectable } from '@nestjs/common';
import { Audit } from '../audit';
import { type Account, aboutAccount, signInActor } from './account';
import type { ChangePasswordDto, ResetPasswordDto } from './account-change.dto';
import { ChallengesService } from './challenges.service';
import { CredentialsService } from './credentials.service';
import { takesCodes } from './email-codes.service';
import { linkExpired } from './sessions.errors';
import { accountOf, SessionsService } from './sessions.service';
import { isOpen, SignInService } from './sign-in.service';
import { askingKeys, SignInThrottle } from './sign-in-throttle';
import { steadily } from './steady';

/** Milliseconds for which a mailed link is good. */
export const LINK_GOOD_FOR_MS = 30 * MINUTE;

/** A forgotten password, and a changed one. */
@Injectable()
export class PasswordsService {
  constructor(
    private readonly practice: PracticeGate,
    private readonly signIn: SignInService,
    private readonly challenges: ChallengesService,
    private readonly credentials: CredentialsService,
    private readonly sessions: SessionsService,
    private readonly throttle: SignInThrottle,
    private readonly audit: Audit,
  ) {}

  /**
   * Mails a link to each account of the address; the same answer and time where there is none.
   * @param address network address of the browser
   * @throws AppError 429 for one who asks again and again
   */
  forgot(surface: Surface, email: string, address: string): Promise<void> {
    this.throttle.enter(askingKeys(`${surface}-password`, email, address));
    return steadily('always', async () => {
      for (const account of await this.signIn.accounts(surface, email)) {
        await this.practice.transaction(signInActor(account), async (tx) => {
          if (!(await isOpen(tx, account)) || !(await isReachable(tx, account))) return;
          const token = randomToken();
          const isMade = await this.challenges.make(tx, account, {
            purpose: 'password-reset',
            secretHash: sha256(token),
            content: { token: `${account.practiceId}.${token}` },
            goodFor: LINK_GOOD_FOR_MS,
          });
          if (!isMade) return;
          await this.audit.record(tx, signInActor(account), 'password.reset-asked', {
            ...aboutAccount(account),
          });
        });
      }
    });
  }

  /**
   * Sets a new password by a mailed link and ends every session. A second factor stays what it is.
   * @throws AppError 400 LINK_EXPIRED, PASSWORD_TOO_SHORT
   */
  async reset(surface: Surface, { token, password }: ResetPasswordDto): Promise<void> {
    const link = parseLink(token);
    const actor = signInActor(link);
    const found = await this.practice.transaction(actor, (tx) =>
      this.challenges.find(tx, 'password-reset', link),
    );
    if (found?.surface !== surface) throw linkExpired();
    const hashed = await this.credentials.hash(surface, password);
    await this.practice.transaction(actor, async (tx) => {
      // Switched off since the mail went out: the link opens nothing any more.
      if (!(await isReachable(tx, found))) throw linkExpired();
      if (!(await this.challenges.use(tx, found))) throw linkExpired();
      await this.credentials.storePassword(tx, found, hashed);
      const count = await this.sessions.revokeAll(tx, found);
      await this.audit.record(tx, actor, 'password.reset', {
        ...aboutAccount(found),
        detail: { count },
      });
    });
  }

  /**
   * Changes the password and ends every other session.
   * @throws AppError 400 PASSWORD_WRONG, PASSWORD_TOO_SHORT; 429
   */
  async change(actor: MemberActor | ClientActor, dto: ChangePasswordDto): Promise<void> {
    const account = accountOf(actor);
    await this.credentials.requirePassword(account, dto.currentPassword, 'currentPassword');
    const hashed = await this.credentials.hash(account.surface, dto.newPassword, 'newPassword');
    await this.practice.transaction(signInActor(account), async (tx) => {
      await this.credentials.storePassword(tx, account, hashed);
      const count = await this.sessions.revokeAll(tx, account, actor.sessionId);
      await this.audit.record(tx, actor, 'password.changed', {
        ...aboutAccount(account),
        detail: { count },
      });
    });
  }
}

/** @throws AppError 400 LINK_EXPIRED for what cannot be a link of ours */
export function parseLink(token: string): { practiceId: string; secretHash: Buffer } {
  const [practiceId, secret] = token.split('.');
  if (!isId(practiceId) || !secret) throw linkExpired();
  return { practiceId, secretHash: sha256(secret) };
}

/** Staff always; a client unless they said that their mail is not private. */
async function isReachable(tx: Tx, account: Account): Promise<boolean> {
  return account.surface === 'clinic' || takesCodes(tx, account);
}
