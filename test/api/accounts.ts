import { openJson } from '@app/crypto';
import { Keys } from '@app/domain/practices';
import {
  type ChallengeContent,
  CredentialsService,
  SecondFactorService,
} from '@app/domain/sessions';
import { type Actor, actorId, SECOND, systemActor } from '@app/kernel';
import { generateSync } from 'otplib';
import type { Browser, ApiBench } from './api-bench';

export const PASSWORD = 'a long walk by the sea';

type Person = { actor: Actor; email: string };

/** Gives a member or a client of a test practice the password above, or another. */
export async function withPassword(
  bench: ApiBench,
  { actor }: Person,
  password = PASSWORD,
): Promise<void> {
  const account = { practiceId: actor.practiceId, accountId: actorId(actor)! };
  const surface = actor.kind === 'member' ? 'clinic' : 'portal';
  await bench.practice.transaction(systemActor(account.practiceId, 'test'), (tx) =>
    bench.get(CredentialsService).setPassword(tx, surface, account, password),
  );
}

/** Sets up the member's second factor; answers its secret and recovery codes. */
export async function withSecondFactor(bench: ApiBench, { actor }: Person) {
  const account = {
    surface: 'clinic' as const,
    practiceId: actor.practiceId,
    accountId: actorId(actor)!,
  };
  const factor = bench.get(SecondFactorService);
  return bench.practice.transaction(systemActor(actor.practiceId, 'test'), async (tx) => {
    const { secret } = await factor.begin(tx, account, 'test');
    const recoveryCodes = (await factor.confirm(tx, account, codeOf(bench, secret)))!;
    return { secret, recoveryCodes };
  });
}

/** What an authenticator app shows now. */
export function codeOf(bench: ApiBench, secret: string): string {
  return generateSync({ secret, epoch: Math.floor(bench.clock.now().getTime() / SECOND) });
}

/** Signs a member in with password and second factor; moves the clock to a fresh code. */
export async function signInStaff(
  bench: ApiBench,
  browser: Browser,
  person: Person,
  secret: string,
): Promise<void> {
  bench.clock.advance(60 * SECOND);
  await browser
    .post('/api/session/sign-in')
    .send({ email: person.email, password: PASSWORD })
    .expect(200);
  await browser
    .post('/api/session/totp')
    .send({ code: codeOf(bench, secret) })
    .expect(200);
}

/** Signs a client in with their password. */
export async function signInClient(browser: Browser, { email }: Person): Promise<void> {
  await browser.post('/api/session/sign-in').send({ email, password: PASSWORD }).expect(200);
}

/** What the latest mail to the account would say. */
export async function latestMail(
  bench: ApiBench,
  { actor }: Person,
  kind: string,
): Promise<{ code?: string; token?: string; email?: string; oldEmail?: string }> {
  return bench.practice.transaction(systemActor(actor.practiceId, 'test'), async (tx) => {
    const [row] = await tx.query<{ id: string; content: Buffer }[]>(
      `select c.id, c.content from notifications n
       join challenges c on c.practice_id = n.practice_id and c.id = n.subject_id
       where n.practice_id = $1 and n.account_id = $2 and n.kind = $3 order by n.id desc limit 1`,
      [actor.practiceId, actorId(actor), kind],
    );
    if (!row) throw new Error(`no ${kind} was mailed`);
    const ring = await bench.get(Keys).practiceRing(tx, actor.practiceId);
    return openJson<ChallengeContent>(ring, 'challenges.content', row.id, row.content);
  });
}

/** How many mails of a kind were planned for the account. */
export async function mailCount(bench: ApiBench, { actor }: Person, kind: string): Promise<number> {
  return bench.practice.transaction(systemActor(actor.practiceId, 'test'), async (tx) => {
    const [row] = await tx.query<{ count: number }[]>(
      `select count(*)::int from notifications where practice_id = $1 and account_id = $2 and kind = $3`,
      [actor.practiceId, actorId(actor), kind],
    );
    return row!.count;
  });
}

/** The actions in the practice's audit trail, oldest first. */
export async function auditActions(bench: ApiBench, practiceId: string): Promise<string[]> {
  return bench.practice.transaction(systemActor(practiceId, 'test'), async (tx) => {
    const rows = await tx.query<{ action: string }[]>(
      'select action from audit_events where practice_id = $1 order by at, id',
      [practiceId],
    );
    return rows.map(({ action }) => action);
  });
}
