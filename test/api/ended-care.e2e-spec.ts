import { AppointmentsService } from '@app/domain/appointments';
import { DAY, later, MINUTE, systemActor } from '@app/kernel';
import {
  aClient,
  aJobRun,
  aMember,
  aPractice,
  aSession,
  type BuiltClient,
  type BuiltMember,
  type BuiltPractice,
} from '@app/testing';
import { DataSource } from 'typeorm';
import { auditActions } from './accounts';
import { type ApiBench, type Browser, startApiBench } from './api-bench';
import { signedIn } from './signed-in';

const NOW = new Date('2026-03-11T10:00:00Z');
const inDays = (days: number) => later(NOW, days * DAY);

describe('when care ends', () => {
  let bench: ApiBench;
  let practice: BuiltPractice;
  let colleague: BuiltMember;
  let owner: Browser;
  let held: string;

  beforeAll(async () => {
    bench = await startApiBench();
  });
  afterAll(() => bench.close());
  beforeEach(async () => {
    bench.clock.set(inDays(-30));
    practice = await aPractice(bench);
    colleague = await aMember(bench, practice.id, { roles: ['therapist'] });
    held = await meet(-7);
    await meet(7);
    await meet(14);
    bench.clock.set(NOW);
    owner = await signedIn(bench, practice.owner);
  });

  const meet = (days: number, { actor }: BuiltClient = practice.client, by = practice.therapist) =>
    aSession(bench, by.actor, actor, inDays(days));
  const clientId = () => practice.client.actor.clientId;
  const transfer = (therapist: BuiltMember) =>
    owner
      .put(`/api/clients/${clientId()}/therapist`)
      .send({ therapistId: therapist.actor.memberId })
      .expect(200);
  const setStatus = (status: string) =>
    owner.put(`/api/clients/${clientId()}/status`).send({ status }).expect(200);
  /** Does what the worker would. */
  const work = async () => {
    type Payload = Parameters<AppointmentsService['settle']>[1];
    const jobs = await bench.practice.transaction(systemActor(practice.id, 'test'), (tx) =>
      tx.query<{ payload: Payload }[]>(
        `select payload from outbox where job = 'caseload.settle-ended-care' order by id`,
      ),
    );
    for (const { payload } of jobs) {
      await bench.get(AppointmentsService).settle(aJobRun(bench, practice.id), payload);
    }
  };
  const sessions = async ({ actor }: BuiltClient, by: BuiltMember) => {
    const browser = await signedIn(bench, by);
    const path = `/api/clients/${actor.clientId}/appointments`;
    const { body } = await browser.get(path).expect(200);
    const rows = body.items as { startsAt: string; state: string }[];
    return Object.fromEntries(
      rows.map(({ startsAt, state }) => [(Date.parse(startsAt) - NOW.getTime()) / DAY, state]),
    );
  };
  const cancelled = async () =>
    (await auditActions(bench, practice.id)).filter((one) => one === 'appointment.cancelled');

  it('by another therapist’s taking over, no session of the one before is held', async () => {
    const other = await aClient(bench, practice.id, { therapist: practice.therapist });
    await meet(7, other);
    await transfer(colleague);
    bench.clock.advance(MINUTE);
    await meet(8, practice.client, colleague);
    // However late the worker comes.
    bench.clock.set(inDays(20));
    await work();
    await work();
    expect(await sessions(practice.client, colleague)).toEqual({
      '-7': 'held',
      '7': 'cancelled',
      '8': 'held',
      '14': 'cancelled',
    });
    expect(await sessions(other, practice.therapist)).toEqual({ '7': 'held' });
    expect(await cancelled()).toHaveLength(2);
  });

  it('and begins again, what was planned since then stays', async () => {
    await transfer(colleague);
    bench.clock.advance(MINUTE);
    await transfer(practice.therapist);
    bench.clock.advance(MINUTE);
    await meet(9);
    await work();
    expect(await sessions(practice.client, practice.therapist)).toEqual({
      '-7': 'held',
      '7': 'cancelled',
      '9': 'planned',
      '14': 'cancelled',
    });
  });

  it('by a therapist’s leaving, none of theirs is held with anybody', async () => {
    const rest = await aClient(bench, practice.id, { therapist: practice.therapist });
    await meet(10, rest);
    const { memberId: therapistId } = colleague.actor;
    const path = `/api/people/${practice.therapist.actor.memberId}/deactivate`;
    const handover = [{ clientId: clientId(), therapistId }];
    await owner.post(path).send({ handover, isRestLater: true }).expect(200);
    await work();
    bench.clock.set(inDays(20));
    const browser = await signedIn(bench, colleague);
    const since = await browser.get(`/api/clients/${clientId()}/since-last`).expect(200);
    expect(since.body.lastSession.id).toBe(held);
    expect(await cancelled()).toHaveLength(3);
    expect((await sessions(practice.client, colleague))['7']).toBe('cancelled');
  });

  it('hands any number of clients over in the same few statements', async () => {
    const { logger } = bench.api.clinic.get(DataSource);
    const asked = jest.spyOn(logger, 'logQuery');
    const leave = async (count: number) => {
      const member = await aMember(bench, practice.id, { roles: ['therapist'] });
      const clients: BuiltClient[] = [];
      for (let made = 0; made < count; made++) {
        clients.push(await aClient(bench, practice.id, { therapist: member }));
      }
      const handover = clients.map(({ actor }) => ({
        clientId: actor.clientId,
        therapistId: colleague.actor.memberId,
      }));
      const path = `/api/people/${member.actor.memberId}/deactivate`;
      asked.mockClear();
      await owner.post(path).send({ handover, isRestLater: false }).expect(200);
      return asked.mock.calls.length;
    };
    // The first request after a sign-in notes the session's use.
    await leave(1);
    expect(await leave(6)).toBe(await leave(1));
    asked.mockRestore();
    const lines = await auditActions(bench, practice.id);
    expect(lines.filter((one) => one === 'client.transferred')).toHaveLength(8);
    const next = await signedIn(bench, colleague);
    const { body } = await next.get('/api/caseload').expect(200);
    expect(body.clients).toHaveLength(8);
  });

  it('by archiving, and not by a pause', async () => {
    await setStatus('paused');
    await work();
    expect(await cancelled()).toEqual([]);
    await setStatus('archived');
    await work();
    expect(await sessions(practice.client, practice.therapist)).toEqual({
      '-7': 'held',
      '7': 'cancelled',
      '14': 'cancelled',
    });
    expect(await cancelled()).toHaveLength(2);
  });
});
