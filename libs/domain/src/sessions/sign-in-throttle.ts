import { Clock, HOUR, MINUTE, SECOND, tooMany } from '@app/kernel';
import { sha256 } from '@app/crypto';
import { Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';

interface Pace {
  /** Tries that cost no waiting. */
  free: number;
  /** The longest wait; from one second on it doubles with every failure. */
  longestMs: number;
}

/**
 * Delays grow fast where one guesser is certain (this account from this address, a second factor
 * after the password) and slowly where others share the key, so that nobody can lock anybody out.
 */
const PACES = {
  /** An account, whether it exists or not, from one address. */
  'account-address': { free: 5, longestMs: 5 * MINUTE },
  /** The same account from anywhere. */
  account: { free: 50, longestMs: 10 * SECOND },
  /** One address, whichever account. A practice shares one. */
  address: { free: 100, longestMs: 30 * SECOND },
  /** Mails with a code or a link to one address, asked for from one place. */
  asking: { free: 5, longestMs: 5 * MINUTE },
  /** Mails to one mailbox, whoever asks for them. */
  mailbox: { free: 20, longestMs: MINUTE },
  /** Codes after a right password, and passwords that confirm a change. */
  proof: { free: 5, longestMs: 15 * MINUTE },
} satisfies Record<string, Pace>;

export interface ThrottleKey {
  pace: keyof typeof PACES;
  of: string;
}

interface Failures {
  count: number;
  lastAt: number;
}

/**
 * Growing delays between failed tries, counted by this process: several processes allow as many
 * times more. Forgotten an hour after the last failure.
 */
@Injectable()
export class SignInThrottle {
  private readonly failures = new LRUCache<string, Failures>({ max: 100_000 });

  constructor(private readonly clock: Clock) {}

  /**
   * Counts a try as failed until `forgive` says otherwise, so that parallel tries gain nothing.
   * @throws AppError 429 with the seconds to wait; a try that is refused is not counted
   */
  enter(keys: ThrottleKey[]): void {
    const now = this.clock.now().getTime();
    const wait = Math.max(...keys.map((key) => this.waitFor(key, now)));
    if (wait > 0) throw tooMany(Math.ceil(wait / SECOND));
    for (const key of keys) {
      this.failures.set(name(key), { count: this.count(key, now) + 1, lastAt: now });
    }
  }

  /** The try was right: clean slate, except for an address, which gets its one try back. */
  forgive(keys: ThrottleKey[]): void {
    for (const key of keys) {
      const known = this.failures.get(name(key));
      if (key.pace === 'address' && known && known.count > 1) known.count -= 1;
      else this.failures.delete(name(key));
    }
  }

  private waitFor(key: ThrottleKey, now: number): number {
    const { free, longestMs } = PACES[key.pace];
    const over = this.count(key, now) - free;
    if (over < 0) return 0;
    const delay = Math.min(SECOND * 2 ** over, longestMs);
    return (this.failures.get(name(key))?.lastAt ?? 0) + delay - now;
  }

  private count(key: ThrottleKey, now: number): number {
    const known = this.failures.get(name(key));
    return known && now - known.lastAt < HOUR ? known.count : 0;
  }
}

/** Hashed: a memory dump should not list who tried to sign in. */
function name(key: ThrottleKey): string {
  return sha256(`${key.pace}|${key.of}`).toString('base64');
}

/** For asking for a mail: only this asker waits, never the person whose address it is. */
export function askingKeys(surface: string, email: string, address: string): ThrottleKey[] {
  return [{ pace: 'asking', of: `${accountKey(surface, email)}|${address}` }];
}

/** The keys of a sign-in: the account as it was typed, the address it was tried from. */
export function signInKeys(surface: string, email: string, address: string): ThrottleKey[] {
  const account = accountKey(surface, email);
  return [
    { pace: 'account-address', of: `${account}|${address}` },
    { pace: 'account', of: account },
    { pace: 'address', of: `${surface}|${address}` },
  ];
}

function accountKey(surface: string, email: string): string {
  return `${surface}|${email.normalize('NFKC').trim().toLowerCase()}`;
}
