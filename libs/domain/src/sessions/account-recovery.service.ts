import { randomToken, sha256 } from '@app/crypto';
import type { Tx } from '@app/database';
import { Injectable } from '@nestjs/common';
import type { Account } from './account';
import { ChallengesService } from './challenges.service';
import { CredentialEntity } from './credential.entity';
import { LINK_GOOD_FOR_MS } from './passwords.service';
import { SessionsService } from './sessions.service';

/** For an account whose owner cannot prove themselves any more. */
@Injectable()
export class AccountRecoveryService {
  constructor(
    private readonly challenges: ChallengesService,
    private readonly sessions: SessionsService,
  ) {}

  /**
   * Voids password, second factor and recovery codes, ends every session, and mails a link to choose
   * a password; a second factor is set up at the sign-in after that. Needs a job's transaction.
   */
  async beginAnew(tx: Tx, account: Account): Promise<void> {
    const { practiceId, accountId, surface } = account;
    await tx.delete(CredentialEntity, { practiceId, accountId, surface });
    await this.sessions.revokeAll(tx, account);
    await this.challenges.retire(tx, account, 'password-reset');
    const token = randomToken();
    await this.challenges.make(tx, account, {
      purpose: 'password-reset',
      secretHash: sha256(token),
      content: { token: `${practiceId}.${token}` },
      goodFor: LINK_GOOD_FOR_MS,
      // Whatever strangers asked for in this hour: without this link nobody could come in again.
      isCapped: false,
    });
  }
}
