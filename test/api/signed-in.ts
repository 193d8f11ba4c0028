import { SessionsService } from '@app/domain/sessions';
import { type Actor, actorId, systemActor } from '@app/kernel';
import type { ApiBench, Browser } from './api-bench';

/** A browser in which somebody of a test practice is fully signed in. */
export async function signedIn(bench: ApiBench, { actor }: { actor: Actor }): Promise<Browser> {
  const surface = actor.kind === 'member' ? 'clinic' : 'portal';
  const account = { surface, practiceId: actor.practiceId, accountId: actorId(actor)! } as const;
  const value = await bench.practice.transaction(systemActor(actor.practiceId, 'test'), (tx) =>
    bench.get(SessionsService).open(tx, { ...account, step: 'full' }),
  );
  const browser = bench[surface]();
  return browser.set('cookie', `trellis-${surface}=${value}`);
}
