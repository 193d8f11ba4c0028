import { timingSafeEqual } from 'node:crypto';
import { KeyRing, open, randomCode, randomToken, seal, sha256 } from '@app/crypto';
import { PracticeGate, type Tx } from '@app/database';
import { Clock, MINUTE } from '@app/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { ClientEntity } from '../clients';
import { type Account, signInActor } from './account';
import { ChallengeEntity } from './challenge.entity';
import { ChallengesService } from './challenges.service';
import { codeWrong } from './sessions.errors';
import { SignInService, type SignInResult } from './sign-in.service';
import { askingKeys, SignInThrottle, signInKeys } from './sign-in-throttle';
import { steadily } from './steady';

/** Token of the key ring that seals the asking browser's cookie. */
export const BINDING_RING = Symbol('BindingRing');

/** A binding ring for `secret` (32 bytes). Sealed cookies live for minutes, so its id never moves. */
export function bindingRing(secret: Buffer): KeyRing {
  return new KeyRing('sign-in-binding', [
    { id: '00000000-0000-7000-8000-000000000001', bytes: secret },
  ]);
}

/** Milliseconds for which a mailed code is good. */
export const CODE_GOOD_FOR_MS = 10 * MINUTE;
const TRIES = 5;

/**
 * Six digits by mail, for clients. The asking browser keeps a random token and, sealed, the address
 * it asked for; a code works only there. The cookie looks the same for an address nobody has.
 */
@Injectable()
export class EmailCodesService {
  constructor(
    private readonly practice: PracticeGate,
    private readonly challenges: ChallengesService,
    private readonly signIn: SignInService,
    private readonly throttle: SignInThrottle,
    private readonly clock: Clock,
    @Inject(BINDING_RING) private readonly ring: KeyRing,
  ) {}

  /**
   * @param address network address of the browser
   * @returns the value for the binding cookie, always, and always after the same time
   * @throws AppError 429 for one who asks again and again
   */
  ask(email: string, address: string): Promise<string> {
    this.throttle.enter(askingKeys('portal-code', email, address));
    return steadily('always', async () => {
      const browser = randomToken();
      const code = randomCode();
      // One code for all practices of the address: they are told apart when it is redeemed.
      for (const account of await this.signIn.accounts('portal', email)) {
        await this.practice.transaction(signInActor(account), async (tx) => {
          if (!(await takesCodes(tx, account))) return;
          await this.challenges.make(tx, account, {
            purpose: 'sign-in-code',
            secretHash: sha256(`${browser}.${code}`),
            browserHash: sha256(browser),
            content: { code },
            goodFor: CODE_GOOD_FOR_MS,
          });
        });
      }
      const sealed = seal(this.ring, 'cookie.email', browser, email).toString('base64url');
      return `${browser}.${sealed}`;
    });
  }

  /** @throws AppError 401 CODE_WRONG, the same for everything that can be wrong; 429 */
  redeem(attempt: {
    binding: string | undefined;
    code: string;
    practiceId?: string;
    address: string;
  }): Promise<SignInResult> {
    return steadily('failing', async () => {
      const asked = this.openBinding(attempt.binding);
      if (!asked) throw codeWrong();
      const keys = signInKeys('portal-code', asked.email, attempt.address);
      this.throttle.enter(keys);
      const known = await this.signIn.accounts('portal', asked.email, attempt.practiceId);
      const proved: { account: Account; challenge: ChallengeEntity }[] = [];
      for (const account of known) {
        const challenge = await this.try(account, asked.browser, attempt.code);
        if (challenge) proved.push({ account, challenge });
      }
      const result = await this.enter(proved);
      this.throttle.forgive(keys);
      return result;
    });
  }

  private async enter(
    proved: { account: Account; challenge: ChallengeEntity }[],
  ): Promise<SignInResult> {
    const [first, ...others] = proved;
    if (!first) throw codeWrong();
    if (others.length > 0) return this.signIn.choose(proved.map(({ account }) => account));
    const { account, challenge } = first;
    return this.practice.transaction(signInActor(account), async (tx) => {
      if (!(await this.challenges.use(tx, challenge))) throw codeWrong();
      return this.signIn.openFirst(tx, account);
    });
  }

  /** The account's live challenge of this browser if the code is its; costs one of its tries. */
  private async try(
    account: Account,
    browser: string,
    code: string,
  ): Promise<ChallengeEntity | null> {
    const challenge = await this.practice.transaction(signInActor(account), async (tx) => {
      const [rows] = await tx.query<[{ id: string; secret_hash: Buffer }[], number]>(
        `update challenges set attempts = attempts + 1
         where practice_id = $1 and account_id = $2 and purpose = 'sign-in-code'
           and browser_hash = $3 and used_at is null and expires_at > $4 and attempts < $5
         returning id, secret_hash`,
        [account.practiceId, account.accountId, sha256(browser), this.clock.now(), TRIES],
      );
      const row = rows[0];
      if (!row || !(await takesCodes(tx, account))) return null;
      const { practiceId, accountId } = account;
      return timingSafeEqual(row.secret_hash, sha256(`${browser}.${code}`))
        ? tx.create(ChallengeEntity, { practiceId, id: row.id, accountId, purpose: 'sign-in-code' })
        : null;
    });
    if (!challenge) await this.signIn.noteFailure(account);
    return challenge;
  }

  private openBinding(binding: string | undefined): { browser: string; email: string } | null {
    const [browser, sealed] = binding?.split('.') ?? [];
    if (!browser || !sealed) return null;
    try {
      const email = open(this.ring, 'cookie.email', browser, Buffer.from(sealed, 'base64url'));
      return { browser, email };
    } catch {
      return null;
    }
  }
}

/** False where the client's mail is not private: then no mail opens the notebook. */
export async function takesCodes(tx: Tx, { practiceId, accountId: id }: Account): Promise<boolean> {
  return tx.existsBy(ClientEntity, { practiceId, id, hasEmailSignIn: true });
}
