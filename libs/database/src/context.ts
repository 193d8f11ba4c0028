import { createHmac } from 'node:crypto';
import { type Actor, actorId, type Clock } from '@app/kernel';

/** A context outlives the longest transaction, and no replay of it outlives this. */
const LIFETIME_SECONDS = 120;

/** Name under which the installed signing key is known to the database. */
export const CONTEXT_KEY_ID = 'c1';

/**
 * Writes the signed context that every row-level policy rests on:
 * `v1|key|practice|kind|actor|client|roles|at (ms)|expiry (s)|HMAC-SHA-256`. The database checks the
 * signature with a key that the app role cannot read, so not even injected SQL can name another
 * practice.
 */
export class ContextSigner {
  /**
   * @param secret 32 bytes, the same that `setUpDatabase` installed
   * @param clock business time, against which caseload periods are held
   */
  constructor(
    private readonly secret: Buffer,
    private readonly clock: Clock,
  ) {}

  sign(actor: Actor): string {
    const text = [
      'v1',
      CONTEXT_KEY_ID,
      actor.practiceId,
      actor.kind,
      actorId(actor) ?? '',
      actor.kind === 'client' ? actor.clientId : '',
      actor.kind === 'member' ? actor.roles.join(',') : '',
      this.clock.now().getTime(),
      // Expiry is about the machine's own time, whatever business time a test has set.
      // eslint-disable-next-line no-restricted-syntax
      Math.floor(Date.now() / 1000) + LIFETIME_SECONDS,
    ].join('|');
    return `${text}|${createHmac('sha256', this.secret).update(text).digest('hex')}`;
  }
}
