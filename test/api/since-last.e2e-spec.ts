import { AssignmentsService } from '@app/domain/assignments';
import { OwnJournalService } from '@app/domain/journal';
import { SubmissionsService } from '@app/domain/responses';
import { DAY, later, newId } from '@app/kernel';
import { aPractice, aResponse, aSession, type BuiltPractice } from '@app/testing';
import { auditActions } from './accounts';
import { type ApiBench, startApiBench } from './api-bench';
import { signedIn } from './signed-in';

const NOW = new Date('2026-03-11T10:00:00Z');

describe('since the last session', () => {
  let bench: ApiBench;
  let practice: BuiltPractice;
  let path: string;

  beforeAll(async () => {
    bench = await startApiBench();
  });
  afterAll(() => bench.close());
  beforeEach(async () => {
    bench.clock.set(daysAgo(40));
    practice = await aPractice(bench);
    bench.clock.set(NOW);
    path = `/api/clients/${practice.client.actor.clientId}/since-last`;
  });

  const daysAgo = (days: number) => later(NOW, -days * DAY);
  const at = async <T>(when: Date, work: () => Promise<T>): Promise<T> => {
    bench.clock.set(when);
    const result = await work();
    bench.clock.set(NOW);
    return result;
  };
  const handedIn = async (days: number) => {
    const { therapist, client } = practice;
    const made = await at(daysAgo(days), () => aResponse(bench, therapist.actor, client.actor));
    return made.responseId;
  };
  const given = () =>
    bench.get(AssignmentsService).assign(practice.therapist.actor, {
      id: newId(),
      clientId: practice.client.actor.clientId,
      exerciseId: 'then-or-now-pause',
    });
  const meet = (days: number) =>
    aSession(bench, practice.therapist.actor, practice.client.actor, daysAgo(days));
  const read = async () =>
    (await (await signedIn(bench, practice.therapist)).get(path).expect(200)).body;

  it('counts from the session that was held last, and looks to the next', async () => {
    await meet(9);
    const last = await meet(6);
    const next = await meet(-1);
    const cancelled = await meet(2);
    const clinic = await signedIn(bench, practice.therapist);
    await clinic.post(`/api/appointments/${cancelled}/cancel`).send({}).expect(200);
    const old = await handedIn(8);
    const fresh = await handedIn(3);
    const before = await read();
    expect(before).toMatchObject({
      since: daysAgo(6).toISOString(),
      lastSession: { id: last, state: 'held' },
      nextSession: { id: next, state: 'planned' },
    });
    expect(
      before.cameBack.map(({ id, isEarlier }: { id: string; isEarlier: boolean }) => [
        id,
        isEarlier,
      ]),
    ).toEqual([
      [fresh, false],
      [old, true],
    ]);
    await clinic.post(`/api/responses/${old}/review`).expect(200);
    await clinic.post(`/api/responses/${fresh}/review`).expect(200);
    // What was read since the session stays: it is what one goes through before the next.
    expect((await read()).cameBack).toMatchObject([{ id: fresh, reviewedAt: NOW.toISOString() }]);
  });

  it('says with each response what changed, in the words of its summary', async () => {
    const id = await handedIn(1);
    const { cameBack } = await read();
    expect(cameBack).toMatchObject([
      {
        id,
        title: 'Looking around the room',
        sentences: [
          { kind: 'outcome' },
          { kind: 'distress', words: 'Distress went from 6 to 3 of 10.', before: 6, after: 3 },
          { kind: 'presence' },
          { kind: 'shared' },
        ],
      },
    ]);
    const clinic = await signedIn(bench, practice.therapist);
    const { body } = await clinic.get(`/api/summaries/${cameBack[0].summaryId}`).expect(200);
    expect(body.sentences).toEqual(cameBack[0].sentences);
    expect(await auditActions(bench, practice.id)).toContain('since-last.read');
  });

  it('lists pages of the journal that were shared since, and older ones that are not opened', async () => {
    const { actor } = practice.client;
    const journal = bench.get(OwnJournalService);
    const page = (days: number) =>
      at(daysAgo(days), async () => {
        const id = newId();
        const words = { writeId: newId(), revision: 0, title: null, body: 'a heron' };
        await journal.begin(actor, { id, ...words });
        await journal.share(actor, id, { id: newId(), sharing: 'shared' });
        return id;
      });
    await meet(5);
    const [opened, old, fresh] = [await page(9), await page(8), await page(2)];
    await at(daysAgo(1), async () =>
      journal.begin(actor, {
        id: newId(),
        writeId: newId(),
        revision: 0,
        title: null,
        body: 'own',
      }),
    );
    const clinic = await signedIn(bench, practice.therapist);
    await clinic.get(`/api/journal/${opened}`).expect(200);
    const before = await read();
    expect(before.journal).toMatchObject([
      { id: fresh, sharedAt: daysAgo(2).toISOString(), readAt: null },
      { id: old, sharedAt: daysAgo(8).toISOString(), readAt: null },
    ]);
    // Their words are read by opening them alone.
    expect(JSON.stringify(before)).not.toContain('heron');
    await clinic.get(`/api/journal/${old}`).expect(200);
    await clinic.get(`/api/journal/${fresh}`).expect(200);
    expect((await read()).journal).toMatchObject([{ id: fresh, readAt: NOW.toISOString() }]);
  });

  it('takes the last two weeks where no session is known, and what is open whatever its age', async () => {
    const open = await at(daysAgo(20), given);
    const aside = async (outcome: 'too-much' | 'not-now' | 'done-on-paper') => {
      const { id } = await given();
      const dto = { id: newId(), outcome };
      return bench.get(SubmissionsService).setAside(practice.client.actor, id, dto);
    };
    await at(daysAgo(15), () => aside('not-now'));
    const paper = await at(daysAgo(13), () => aside('done-on-paper'));
    const tooMuch = await at(daysAgo(2), () => aside('too-much'));
    expect(await read()).toMatchObject({
      since: daysAgo(14).toISOString(),
      lastSession: null,
      nextSession: null,
      cameBack: [],
      setAside: [
        {
          id: tooMuch.id,
          outcome: 'too-much',
          gentler: { exerciseId: 'five-senses', title: 'Five senses' },
        },
        { id: paper.id, outcome: 'done-on-paper', gentler: null },
      ],
      open: [{ id: open.id, status: 'open' }],
    });
  });

  it('is for whoever works with the client', async () => {
    await bench.clinic().get(path).expect(401);
    await (await signedIn(bench, practice.owner)).get(path).expect(403);
    const foreign = await aPractice(bench);
    await (await signedIn(bench, foreign.therapist)).get(path).expect(404);
    const clinic = await signedIn(bench, practice.therapist);
    for (const id of [newId(), foreign.client.actor.clientId, 'x']) {
      await clinic.get(`/api/clients/${id}/since-last`).expect(404);
    }
  });
});
