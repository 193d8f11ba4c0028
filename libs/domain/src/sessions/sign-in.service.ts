import { verifyPassword } from '@app/crypto';
import {
  PracticeGate,
  type SignInAccount,
  SignInDirectory,
  type Surface,
  type Tx,
} from '@app/database';
import { Injectable } from '@nestjs/common';
import { Audit } from '../audit';
import { PracticesService } from '../practices';
import { type Account, signInActor } from './account';
import { CredentialsService } from './credentials.service';
import { MemberEntity } from '../members';
import { SecondFactorService } from './second-factor.service';
import type { SessionStep } from './session.entity';
import { signInFailed } from './sessions.errors';
import { SessionsService } from './sessions.service';
import type { PracticeChoiceDto } from './sign-in.dto';
import { SignInThrottle, signInKeys } from './sign-in-throttle';
import { steadily } from './steady';

/** Where a first proof leads: into a session, or to the question which practice. */
export type SignInResult =
  { state: SessionStep; cookie: string } | { state: 'choose'; practices: PracticeChoiceDto[] };

export interface PasswordAttempt {
  email: string;
  password: string;
  practiceId?: string;
  /** Network address of the browser. */
  address: string;
}

/** The first proof: a password, checked against every practice that knows the address. */
@Injectable()
export class SignInService {
  constructor(
    private readonly directory: SignInDirectory,
    private readonly practice: PracticeGate,
    private readonly practices: PracticesService,
    private readonly credentials: CredentialsService,
    private readonly secondFactor: SecondFactorService,
    private readonly sessions: SessionsService,
    private readonly throttle: SignInThrottle,
    private readonly audit: Audit,
  ) {}

  /** @throws AppError 401 SIGN_IN_FAILED after a time that is the same whatever was wrong; 429 */
  async withPassword(surface: Surface, attempt: PasswordAttempt): Promise<SignInResult> {
    const keys = signInKeys(surface, attempt.email, attempt.address);
    this.throttle.enter(keys);
    const result = await steadily('failing', async () => {
      const known = await this.accounts(surface, attempt.email, attempt.practiceId);
      const fitting = await this.fitting(known, attempt.password);
      if (fitting.length > 0) return this.enter(fitting);
      await Promise.all(known.map((account) => this.noteFailure(account)));
      throw signInFailed();
    });
    this.throttle.forgive(keys);
    return result;
  }

  /** The accounts of an address, of one practice where it is given. */
  async accounts(surface: Surface, email: string, practiceId?: string): Promise<Account[]> {
    const found = await this.directory.find(surface, email);
    return found
      .filter((account: SignInAccount) => !practiceId || account.practiceId === practiceId)
      .map((account) => ({ surface, ...account }));
  }

  /** Opens a session for the one account that was proved, or asks which of several is meant. */
  async enter(proved: Account[]): Promise<SignInResult> {
    const [first, ...others] = proved;
    if (!first) throw signInFailed();
    if (others.length > 0) return this.choose(proved);
    return this.practice.transaction(signInActor(first), (tx) => this.openFirst(tx, first));
  }

  /** A session for an account that has given its first proof, as far as that leads. */
  async openFirst(tx: Tx, account: Account): Promise<SignInResult & { state: SessionStep }> {
    const step = await this.firstStep(tx, account);
    return { state: step, cookie: await this.sessions.open(tx, { ...account, step }) };
  }

  /** The names of the practices to choose from: whoever sees them has proved to belong there. */
  async choose(proved: Account[]): Promise<SignInResult> {
    const practices = await Promise.all(
      proved.map(async (account) => {
        const { id, name } = await this.practice.transaction(signInActor(account), (tx) =>
          this.practices.get(tx, account.practiceId),
        );
        return { id, name };
      }),
    );
    return { state: 'choose', practices };
  }

  /** In a transaction of its own, so that the refusal does not take it along. */
  async noteFailure(account: Account): Promise<void> {
    await this.practice.transaction(signInActor(account), (tx) =>
      this.audit.record(tx, signInActor(account), 'session.sign-in-failed', {
        subjectId: account.accountId,
        ...(account.surface === 'portal' && { clientId: account.accountId }),
        detail: { surface: account.surface },
      }),
    );
  }

  private async firstStep(tx: Tx, account: Account): Promise<SessionStep> {
    if (account.surface === 'portal') return 'full';
    return (await this.secondFactor.isSetUp(tx, account)) ? 'totp' : 'enrol';
  }

  /** Hashing happens between transactions: it must not hold a connection. */
  private async fitting(known: Account[], password: string): Promise<Account[]> {
    if (known.length === 0) {
      await verifyPassword(null, password);
      return [];
    }
    const fitting: Account[] = [];
    for (const account of known) {
      const stored = await this.practice.transaction(signInActor(account), async (tx) =>
        (await isOpen(tx, account)) ? this.credentials.passwordHash(tx, account) : null,
      );
      if (await verifyPassword(stored, password)) fitting.push(account);
    }
    return fitting;
  }
}

/** A member who was deactivated cannot sign in; a client always can, to reach what is theirs. */
export async function isOpen(tx: Tx, account: Account): Promise<boolean> {
  if (account.surface === 'portal') return true;
  const { practiceId, accountId: id } = account;
  return tx.existsBy(MemberEntity, { practiceId, id, status: 'active' });
}
