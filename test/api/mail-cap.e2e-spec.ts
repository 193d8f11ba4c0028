import type { Tx } from '@app/database';
import { HOUR, later, newId, systemActor } from '@app/kernel';
import { aPractice, type BuiltPractice } from '@app/testing';
import { auditActions, latestMail, mailCount, PASSWORD, withPassword } from './accounts';
import { aPerson, aSecuredMember, invitedToken } from './administration';
import { type ApiBench, type Browser, startApiBench } from './api-bench';
import { signedIn } from './signed-in';

/** One account is mailed so many links within an hour; none is lost without a word for it. */
describe('an account that was mailed too many links', () => {
  let bench: ApiBench;
  let practice: BuiltPractice;
  let owner: Browser;

  beforeAll(async () => {
    bench = await startApiBench();
  });
  afterAll(() => bench.close());
  beforeEach(async () => {
    practice = await aPractice(bench);
    owner = await signedIn(bench, practice.owner);
  });

  const asSystem = <T>(work: (tx: Tx) => Promise<T>) =>
    bench.practice.transaction(systemActor(practice.id, 'test'), work);
  const exhaust = (surface: 'clinic' | 'portal', accountId: string, purpose: string) =>
    asSystem((tx) =>
      tx.query(
        `insert into challenges
           (practice_id, id, surface, account_id, purpose, secret_hash, content, expires_at, created_at)
         select $1, gen_random_uuid(), $2, $3, $4, sha256(n::text::bytea), ''::bytea, $5, $5
         from generate_series(1, 20) n`,
        [practice.id, surface, accountId, purpose, bench.clock.now()],
      ),
    );

  it('gets the link of an invite later', async () => {
    const { id, ...person } = aPerson();
    await owner
      .post('/api/people')
      .send({ id, ...person })
      .expect(201);
    await exhaust('clinic', id, 'member-invite');
    const token = () => invitedToken(bench, practice.id, 'clinic', id);
    await expect(token()).rejects.toThrow('no member-invite was mailed');
    const jobs = await asSystem((tx) =>
      tx.query<{ payload: object; due: Date }[]>(
        `select payload, not_before as due from outbox
         where practice_id = $1 and job = 'invites.send' order by id`,
        [practice.id],
      ),
    );
    expect(jobs.at(-1)).toEqual({
      payload: { surface: 'clinic', accountId: id },
      due: later(bench.clock.now(), HOUR),
    });
    bench.clock.advance(HOUR);
    const body = { token: await token(), password: PASSWORD };
    await bench.clinic().post('/api/join').send(body).expect(200);
  });

  it('is mailed the way back in, whatever strangers asked for in its name', async () => {
    const { member } = await aSecuredMember(bench, practice.id);
    const { memberId } = member.actor;
    await exhaust('clinic', memberId, 'password-reset');
    owner = await signedIn(bench, practice.owner);
    const reset = `/api/people/${memberId}/second-factor/reset`;
    await owner.post(reset).send({ id: newId() }).expect(200);
    const { token } = await latestMail(bench, member, 'password-reset');
    const password = 'quite another long walk';
    await bench.clinic().post('/api/password/reset').send({ token, password }).expect(204);
  });

  it('is told to wait where it asks for a new address itself', async () => {
    const { client } = practice;
    await withPassword(bench, client);
    await exhaust('portal', client.actor.clientId, 'email-change');
    const portal = await signedIn(bench, client);
    const change = { email: `new-${client.email}`, password: PASSWORD };
    const refused = await portal.post('/api/account/email').send(change).expect(429);
    expect(refused.headers['retry-after']).toBe('3600');
    expect(await mailCount(bench, client, 'email-change')).toBe(0);
    expect(await auditActions(bench, practice.id)).not.toContain('email.change-asked');
  });
});
