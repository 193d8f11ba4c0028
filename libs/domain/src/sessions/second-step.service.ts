import { PracticeGate, type Tx } from '@app/database';
import { Injectable } from '@nestjs/common';
import { Audit } from '../audit';
import { MembersService } from '../members';
import { type Account, signInActor } from './account';
import { SecondFactorService } from './second-factor.service';
import { codeWrong } from './sessions.errors';
import { accountOf, type CheckedSession, SessionsService } from './sessions.service';
import type { EnrolmentDto } from './sign-in.dto';
import { SignInService } from './sign-in.service';
import { SignInThrottle, type ThrottleKey } from './sign-in-throttle';

/** Staff, between the password and a full session. */
@Injectable()
export class SecondStepService {
  constructor(
    private readonly practice: PracticeGate,
    private readonly secondFactor: SecondFactorService,
    private readonly members: MembersService,
    private readonly sessions: SessionsService,
    private readonly signIn: SignInService,
    private readonly throttle: SignInThrottle,
    private readonly audit: Audit,
  ) {}

  /** Makes the secret for an authenticator app; asking again makes another. */
  async beginEnrolment({ actor }: CheckedSession): Promise<EnrolmentDto> {
    const account = accountOf(actor);
    return this.practice.transaction(signInActor(account), async (tx) => {
      const { email } = await this.members.get(tx, account.practiceId, account.accountId);
      return this.secondFactor.begin(tx, account, email);
    });
  }

  /**
   * The app's first code: signs in, ends every other session, and shows the recovery codes, once.
   * @throws AppError 401 CODE_WRONG, 429
   */
  confirmEnrolment(
    session: CheckedSession,
    code: string,
  ): Promise<{ cookie: string; recoveryCodes: string[] }> {
    return this.prove(session, 'enrolment', async (tx, account) => {
      const recoveryCodes = await this.secondFactor.confirm(tx, account, code);
      if (!recoveryCodes) return null;
      await this.sessions.revokeAll(tx, account, session.actor.sessionId);
      await this.audit.record(tx, signInActor(account), 'second-factor.set-up', {
        subjectId: account.accountId,
      });
      return { recoveryCodes };
    });
  }

  /** @throws AppError 401 CODE_WRONG (also for a code that was used before), 429 */
  withCode(session: CheckedSession, code: string): Promise<{ cookie: string }> {
    return this.prove(session, 'code', async (tx, account) =>
      (await this.secondFactor.check(tx, account, code)) ? {} : null,
    );
  }

  /** @throws AppError 401 CODE_WRONG, 429 */
  withRecoveryCode(session: CheckedSession, code: string): Promise<{ cookie: string }> {
    return this.prove(session, 'recovery-code', async (tx, account) => {
      if (!(await this.secondFactor.useRecoveryCode(tx, account, code))) return null;
      await this.audit.record(tx, signInActor(account), 'second-factor.recovery-code-used', {
        subjectId: account.accountId,
      });
      return {};
    });
  }

  /** On success the session goes on under a new token: the old one was only half a proof. */
  private async prove<T extends object>(
    { actor }: CheckedSession,
    what: 'code' | 'recovery-code' | 'enrolment',
    work: (tx: Tx, account: Account) => Promise<T | null>,
  ): Promise<T & { cookie: string }> {
    const account = accountOf(actor);
    const keys: ThrottleKey[] = [{ pace: 'proof', of: `${what}|${account.accountId}` }];
    this.throttle.enter(keys);
    const proved = await this.practice.transaction(signInActor(account), async (tx) => {
      const result = await work(tx, account);
      if (!result) return null;
      const cookie = await this.sessions.open(tx, { ...account, step: 'full' }, actor.sessionId);
      return { ...result, cookie };
    });
    if (!proved) {
      await this.signIn.noteFailure(account);
      throw codeWrong();
    }
    this.throttle.forgive(keys);
    return proved;
  }
}
