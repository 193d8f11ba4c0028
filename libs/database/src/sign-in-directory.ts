import { createHmac } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Tx } from './practice-gate';

/** The two surfaces of Trellis: for staff and for clients. */
export type Surface = 'clinic' | 'portal';

/** An account that an address may sign in to; the secret decides whether it does. */
export interface SignInAccount {
  practiceId: string;
  accountId: string;
}

/**
 * Finds the accounts of an e-mail address before a practice is known. The table holds keyed hashes
 * only, and the app role reaches other practices' rows by one function for one exact address.
 */
@Injectable()
export class SignInDirectory {
  /** @param secret 32 bytes under which addresses are hashed */
  constructor(
    private readonly dataSource: DataSource,
    private readonly secret: Buffer,
  ) {}

  async find(surface: Surface, email: string): Promise<SignInAccount[]> {
    return this.dataSource.query<SignInAccount[]>(
      `select practice_id as "practiceId", account_id as "accountId" from sec.find_sign_in($1, $2)`,
      [surface, this.hash(email)],
    );
  }

  /** Makes `email` a sign-in address of the account; the practice is the transaction's. */
  async register(tx: Tx, surface: Surface, account: SignInAccount, email: string): Promise<void> {
    await tx.query(
      `insert into sign_in_directory (practice_id, surface, email_hash, account_id) values ($1, $2, $3, $4)`,
      [account.practiceId, surface, this.hash(email), account.accountId],
    );
  }

  /** Takes all sign-in addresses from the account. */
  async unregister(tx: Tx, surface: Surface, account: SignInAccount): Promise<void> {
    await tx.query(
      `delete from sign_in_directory where practice_id = $1 and surface = $2 and account_id = $3`,
      [account.practiceId, surface, account.accountId],
    );
  }

  private hash(email: string): Buffer {
    return createHmac('sha256', this.secret)
      .update(email.normalize('NFKC').trim().toLowerCase())
      .digest();
  }
}
