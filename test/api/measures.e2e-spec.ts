import { DAY, newId, systemActor } from '@app/kernel';
import { anAssignment, aPractice, aResponse, type BuiltPractice } from '@app/testing';
import { Client } from 'pg';
import { auditActions } from './accounts';
import { brsWords } from './administration';
import { type ApiBench, type Browser, startApiBench } from './api-bench';
import { signedIn } from './signed-in';

/** The first `count` items of a measure, each answered with `value`. */
const answers = (count: number, value: number) =>
  Object.fromEntries(Array.from({ length: count }, (_one, item) => [`item-${item + 1}`, value]));

describe('measures', () => {
  let bench: ApiBench;
  let practice: BuiltPractice;
  let clinic: Browser;
  let owner: Browser;
  let portal: Browser;

  beforeAll(async () => {
    bench = await startApiBench();
  });
  afterAll(() => bench.close());
  beforeEach(async () => {
    practice = await aPractice(bench);
    await enter();
  });
  const enter = async () => {
    clinic = await signedIn(bench, practice.therapist);
    owner = await signedIn(bench, practice.owner);
    portal = await signedIn(bench, practice.client);
  };
  const clientId = () => practice.client.actor.clientId;
  const handIn = async (measure: string, value: Record<string, number>) => {
    const { therapist, client } = practice;
    const questions = { value, sharing: 'shared' as const };
    const made = await aResponse(bench, therapist.actor, client.actor, { questions }, measure);
    bench.clock.advance(DAY);
    await enter();
    return made.responseId;
  };
  const asSuperuser = async (sql: string) => {
    const db = new Client({ connectionString: bench.adminUrl });
    await db.connect();
    try {
      await db.query(`set session_replication_role = replica; ${sql}`);
    } finally {
      await db.end();
    }
  };
  const scoresOf = async (responseId: string) =>
    (await clinic.get(`/api/responses/${responseId}/scores`).expect(200)).body;
  const assign = (exerciseId: string) =>
    clinic.post('/api/assignments').send({ id: newId(), clientId: clientId(), exerciseId });

  describe('taking one', () => {
    it('is in the catalogue as a measure, and its words come along', async () => {
      const { body: cards } = await clinic.get('/api/exercises').expect(200);
      const sorts = new Map(cards.map((one: { id: string; sort: string }) => [one.id, one.sort]));
      expect([sorts.get('phq-9'), sorts.get('five-senses')]).toEqual(['measure', 'exercise']);
      const made = (await assign('phq-9').expect(201)).body;
      const { body: work } = await portal.get(`/api/assignments/${made.id}`).expect(200);
      const step = work.exercise.steps.at(-1);
      expect(step).toMatchObject({ kind: 'measure', sharing: 'shared' });
      expect(step.instrument.items).toHaveLength(10);
      expect(JSON.stringify(work)).not.toMatch(/cutOffs|Moderately severe|reliable/);
    });

    it('cannot be kept to oneself, in whole or in part', async () => {
      const { therapist, client } = practice;
      const id = await anAssignment(bench, therapist.actor, client.actor, 'phq-9');
      const save = (value: unknown, sharing: string) =>
        portal.put(`/api/assignments/${id}/answers/questions`).send({
          writeId: newId(),
          revision: 0,
          value,
          isSkipped: false,
          sharing,
        });
      const { body } = await save({ 'item-9': 1 }, 'private').expect(400);
      expect([body.code, body.errors[0].field]).toEqual(['ANSWER_INVALID', 'sharing']);
      await save({ 'item-1': 4 }, 'shared').expect(400);
      await save({ 'item-9': 1 }, 'shared').expect(200);
    });

    it('keeps with the response by which versions it is read', async () => {
      const measured = await handIn('gad-7', answers(7, 2));
      const { therapist, client } = practice;
      const plain = (await aResponse(bench, therapist.actor, client.actor)).responseId;
      const system = systemActor(practice.id, 'test');
      const rows = await bench.practice.transaction(system, (tx) =>
        tx.query<object[]>(
          'select id, exercise_version, format_version, scoring_version from responses where practice_id = $1',
          [practice.id],
        ),
      );
      const kept = { exercise_version: 1, format_version: 1 };
      expect(rows).toHaveLength(2);
      expect(rows).toEqual(
        expect.arrayContaining([
          { id: measured, ...kept, scoring_version: 1 },
          { id: plain, ...kept, scoring_version: null },
        ]),
      );
    });
  });

  describe('its score', () => {
    it('is worked out where it is read, with what it rests on', async () => {
      const id = await handIn('phq-9', { ...answers(9, 1), difficulty: 3 });
      expect(await scoresOf(id)).toMatchObject([
        {
          responseId: id,
          stepId: 'questions',
          change: null,
          score: {
            shortTitle: 'PHQ-9',
            status: 'scored',
            total: 9,
            min: 0,
            max: 27,
            band: { name: 'Mild', source: { population: expect.any(String) } },
            algorithmVersion: 1,
          },
        },
      ]);
      const { body } = await clinic.get(`/api/responses/${id}`).expect(200);
      expect(body.answers[0].words).toContain(
        'better off dead or of hurting yourself in some way: Several days (1)',
      );
      expect(await auditActions(bench, practice.id)).toContain('scores.read');
      const { body: handed } = await portal.get('/api/handed-in').expect(200);
      expect(handed.items[0].openings).toMatchObject([{ name: practice.therapist.name }]);
    });

    it('tells a change with whom that was found, and skips what was not scored', async () => {
      await handIn('phq-9', answers(9, 2));
      const gap = await handIn('phq-9', answers(8, 0));
      const last = await handIn('phq-9', answers(9, 1));
      expect(await scoresOf(gap)).toMatchObject([
        { score: { status: 'not-scored', total: null, missing: 1 }, change: null },
      ]);
      const [{ change }] = await scoresOf(last);
      expect(change).toMatchObject({
        from: 18,
        points: -9,
        status: 'reliable-improvement',
        direction: 'better',
        threshold: { points: 6, source: { isSecondary: true } },
      });
      const { body } = await clinic.get(`/api/clients/${clientId()}/scores`).expect(200);
      expect(body).toMatchObject({
        isCut: false,
        series: [
          {
            measureId: 'phq-9',
            better: 'lower',
            scale: { algorithmVersion: 1, min: 0, max: 27 },
            sinceFirst: { from: 18, points: -9, status: 'reliable-improvement' },
          },
        ],
      });
      const { bands, cutOffs } = body.series[0].scale;
      expect(bands.map(({ from, to }: Record<string, number>) => [from, to])).toEqual([
        [0, 4],
        [5, 9],
        [10, 14],
        [15, 19],
        [20, 27],
      ]);
      expect(cutOffs).toMatchObject([
        { rule: 'at-least', from: 10, to: 10, source: { population: expect.any(String) } },
        { rule: 'below', from: 10, to: 10, source: { isSecondary: true } },
      ]);
      const totals = body.series[0].readings.map(
        (one: { score: { total: number | null } }) => one.score.total,
      );
      expect(totals).toEqual([18, null, 9]);
    });

    it('is marked where the rules are others than when it was handed in, and never compared', async () => {
      const old = await handIn('phq-9', answers(9, 2));
      // Nobody can change that of what was handed in: it is as if the rules were newer.
      await asSuperuser(`update responses set scoring_version = 0 where id = '${old}'`);
      const last = await handIn('phq-9', answers(9, 1));
      expect(await scoresOf(old)).toMatchObject([
        { score: { status: 'other-rules', total: null, band: null }, change: null },
      ]);
      expect(await scoresOf(last)).toMatchObject([{ score: { total: 9 }, change: null }]);
    });

    it('says unknown where nothing is published', async () => {
      await handIn('scs-sf', answers(12, 3));
      const [{ score, change }] = await scoresOf(
        await handIn('scs-sf', { ...answers(12, 3), 'item-2': 5 }),
      );
      expect(score).toMatchObject({ band: null, cutOffs: [] });
      expect(change).toMatchObject({ status: 'unknown', threshold: null, important: null });
      const { body } = await clinic.get(`/api/clients/${clientId()}/scores`).expect(200);
      expect(body.series[0]).toMatchObject({
        scale: { min: 1, max: 5, bands: [], cutOffs: [] },
        sinceFirst: { status: 'unknown', threshold: null },
      });
    });

    it('goes when the client takes the answers back', async () => {
      const { therapist, client } = practice;
      const questions = { value: answers(7, 3), sharing: 'shared' as const };
      const made = await aResponse(bench, therapist.actor, client.actor, { questions }, 'gad-7');
      await portal
        .put(`/api/assignments/${made.assignmentId}/answers/questions/sharing`)
        .send({ id: newId(), sharing: 'private' })
        .expect(200);
      expect(await scoresOf(made.responseId)).toEqual([]);
    });

    it('is for who works with the client alone', async () => {
      const id = await handIn('phq-9', answers(9, 1));
      const other = await aPractice(bench);
      const foreign = await signedIn(bench, other.therapist);
      for (const path of [`/api/responses/${id}/scores`, `/api/clients/${clientId()}/scores`]) {
        await foreign.get(path).expect(404);
        await owner.get(path).expect(403);
        await bench.clinic().get(path).expect(401);
      }
      await clinic.get(`/api/responses/${newId()}/scores`).expect(404);
      await clinic.get('/api/responses/none/scores').expect(404);
    });
  });

  describe('a restricted one', () => {
    const stateOf = async (id: string) => {
      const { body } = await owner.get('/api/measures').expect(200);
      return body.measures.find((one: { id: string }) => one.id === id);
    };

    it('is off until an admin attests to a licence and loads the words', async () => {
      expect(await stateOf('brs')).toMatchObject({ state: 'off', attestation: null });
      expect(await stateOf('phq-9')).toMatchObject({ state: 'free', attestation: null });
      expect((await assign('brs').expect(400)).body.code).toBe('EXERCISE_UNKNOWN');
      await clinic.get('/api/exercises/brs').expect(404);

      const words = brsWords();
      await owner.put('/api/measures/brs').send(words).expect(200);
      await owner.put('/api/measures/brs').send(words).expect(200);
      expect(await stateOf('brs')).toMatchObject({
        state: 'on',
        attestation: { by: practice.owner.name },
      });
      expect(await auditActions(bench, practice.id)).toContain('practice.measure-attested');

      const made = (await assign('brs').expect(201)).body;
      const { body: work } = await portal.get(`/api/assignments/${made.id}`).expect(200);
      const { instrument } = work.exercise.steps.at(-1);
      expect(instrument).toMatchObject({
        instructions: 'Say how far you agree.',
        items: expect.arrayContaining([{ id: 'item-6', text: 'Statement 6' }]),
        options: expect.arrayContaining([{ value: 5, label: 'Agree 5' }]),
      });
      const { body: preview } = await clinic.get('/api/exercises/brs').expect(200);
      expect(JSON.stringify(preview)).toContain('Statement 6');
      const id = await handIn('brs', answers(6, 3));
      expect(await scoresOf(id)).toMatchObject([
        { score: { total: 3, band: { name: 'Normal resilience' } } },
      ]);
    });

    it('keeps its words for what was assigned, whatever is loaded or switched off later', async () => {
      await owner.put('/api/measures/brs').send(brsWords()).expect(200);
      const made = (await assign('brs').expect(201)).body;
      await owner
        .put('/api/measures/brs')
        .send({ ...brsWords(), instructions: 'Anew.' })
        .expect(200);
      await owner.delete('/api/measures/brs').expect(200);
      await owner.delete('/api/measures/brs').expect(200);
      expect(await stateOf('brs')).toMatchObject({ state: 'off' });
      expect((await assign('brs').expect(400)).body.code).toBe('EXERCISE_UNKNOWN');
      const { body } = await portal.get(`/api/assignments/${made.id}`).expect(200);
      expect(body.exercise.steps.at(-1).instrument.instructions).toBe('Say how far you agree.');
    });

    it('can be put back among the others once it is off', async () => {
      await owner.put('/api/measures/brs').send(brsWords()).expect(200);
      await clinic.put('/api/exercises/brs/favourite').expect(204);
      await owner.delete('/api/measures/brs').expect(200);
      for (let times = 0; times < 2; times += 1) {
        await clinic.delete('/api/exercises/brs/favourite').expect(204);
      }
      await clinic.put('/api/exercises/brs/favourite').expect(404);
      await owner.put('/api/measures/brs').send(brsWords()).expect(200);
      const { body } = await clinic.get('/api/exercises').expect(200);
      const card = body.find(({ id }: { id: string }) => id === 'brs');
      expect(card.isFavourite).toBe(false);
    });

    it('stays in its practice', async () => {
      await owner.put('/api/measures/brs').send(brsWords()).expect(200);
      const other = await aPractice(bench);
      const foreign = await signedIn(bench, other.owner);
      const { body } = await foreign.get('/api/measures').expect(200);
      expect(body.measures.find((one: { id: string }) => one.id === 'brs').state).toBe('off');
      await (await signedIn(bench, other.therapist)).get('/api/exercises/brs').expect(404);
    });

    it('is refused without the statement, with other items, and to others', async () => {
      const words = brsWords();
      const refused = async (body: object) => {
        const { status, body: problem } = await owner.put('/api/measures/brs').send(body);
        return [status, problem.errors?.[0]?.field];
      };
      expect(await refused({ ...words, holdsLicence: false })).toEqual([400, 'holdsLicence']);
      expect(await refused({ ...words, items: words.items.slice(1) })).toEqual([400, 'items']);
      const twice = [...words.items.slice(1), words.items[1]];
      expect(await refused({ ...words, items: twice })).toEqual([400, 'items']);
      expect(await refused({ ...words, options: words.options.slice(1) })).toEqual([
        400,
        'options',
      ]);
      expect(await refused({ ...words, instructions: ' ' })).toEqual([400, 'instructions']);
      for (const id of ['phq-9', 'nothing', 'constructor'])
        await owner.put(`/api/measures/${id}`).send(words).expect(404);
      await clinic.put('/api/measures/brs').send(words).expect(403);
      await clinic.get('/api/measures').expect(403);
      await bench.clinic().put('/api/measures/brs').send(words).expect(401);
      await bench.clinic().delete('/api/measures/brs').expect(401);
      expect(await stateOf('brs')).toMatchObject({ state: 'off' });
    });
  });
});
