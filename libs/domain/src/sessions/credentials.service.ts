import { hashPassword, verifyPassword } from '@app/crypto';
import { PracticeGate, type Surface, type Tx } from '@app/database';
import { Clock, newId } from '@app/kernel';
import { Injectable } from '@nestjs/common';
import { type Account, signInActor } from './account';
import { CredentialEntity } from './credential.entity';
import { passwordTooShort, passwordWrong } from './sessions.errors';
import { SignInThrottle, type ThrottleKey } from './sign-in-throttle';

/** Characters (code points) that a password needs at least. */
export const MINIMUM_PASSWORD: Record<Surface, number> = { clinic: 12, portal: 10 };

/** Passwords: Argon2id, one for each account. */
@Injectable()
export class CredentialsService {
  constructor(
    private readonly practice: PracticeGate,
    private readonly throttle: SignInThrottle,
    private readonly clock: Clock,
  ) {}

  /**
   * Gives the account this password. Needs a transaction of a job, or of the account itself.
   * @throws AppError 400 PASSWORD_TOO_SHORT
   */
  async setPassword(
    tx: Tx,
    surface: Surface,
    account: { practiceId: string; accountId: string },
    password: string,
  ): Promise<void> {
    const { practiceId, accountId } = account;
    await this.storePassword(
      tx,
      { surface, practiceId, accountId },
      await this.hash(surface, password),
    );
  }

  /**
   * The Argon2id hash of a password that is long enough. Hash before a transaction begins: it takes
   * longer than most transactions.
   * @param field the name of the field to blame
   */
  async hash(surface: Surface, password: string, field = 'password'): Promise<string> {
    const minimum = MINIMUM_PASSWORD[surface];
    if ([...password].length < minimum) throw passwordTooShort(field, minimum);
    return hashPassword(password);
  }

  /** Stores what `hash` answered. */
  async storePassword(tx: Tx, account: Account, hashed: string): Promise<void> {
    const { surface, practiceId, accountId } = account;
    const at = this.clock.now();
    await tx.query(
      `insert into credentials (practice_id, id, surface, account_id, kind, secret, confirmed_at, created_at)
       values ($1, $2, $3, $4, 'password', $5, $6, $6)
       on conflict (practice_id, account_id) where kind = 'password'
       do update set secret = excluded.secret, confirmed_at = excluded.confirmed_at`,
      [practiceId, newId(), surface, accountId, Buffer.from(hashed), at],
    );
  }

  /** The stored hash, or null where the account has no password. */
  async passwordHash(tx: Tx, { practiceId, accountId, surface }: Account): Promise<string | null> {
    const found = await tx.findOne(CredentialEntity, {
      where: { practiceId, accountId, surface, kind: 'password' },
      select: { secret: true },
    });
    return found ? found.secret.toString('utf8') : null;
  }

  /**
   * Refuses a change to the account that its password does not confirm.
   * @throws AppError 400 PASSWORD_WRONG, 429
   */
  async requirePassword(account: Account, password: string, field: string): Promise<void> {
    const keys: ThrottleKey[] = [{ pace: 'proof', of: `password|${account.accountId}` }];
    this.throttle.enter(keys);
    const stored = await this.practice.transaction(signInActor(account), (tx) =>
      this.passwordHash(tx, account),
    );
    if (!(await verifyPassword(stored, password))) throw passwordWrong(field);
    this.throttle.forgive(keys);
  }
}
