import { newId } from '@app/kernel';
import { aMember, aPractice, type BuiltPractice } from '@app/testing';
import { type ApiBench, type Browser, startApiBench } from './api-bench';
import { signedIn } from './signed-in';

type Own = { id: string; draft: { care: object } };

const LESS = {
  stepId: null,
  path: 'care.firstInSession',
  message: 'What this was copied from is done in a session first.',
};

describe('a copy that takes less care than its source', () => {
  let bench: ApiBench;
  let practice: BuiltPractice;
  let clinic: Browser;
  let owner: Browser;

  beforeAll(async () => {
    bench = await startApiBench();
  });
  afterAll(() => bench.close());
  beforeEach(async () => {
    practice = await aPractice(bench);
    clinic = await signedIn(bench, practice.therapist);
    owner = await signedIn(bench, practice.owner);
  });

  const at = ({ id }: Own, act = '') => `/api/own-exercises/${id}${act}`;
  const toAct = { revision: 2, note: 'At home as well.' };
  const publish = (own: Own, browser: Browser) =>
    browser.post(at(own, '/publish')).send({ id: newId(), ...toAct });
  const ask = (own: Own, browser: Browser) =>
    browser.post(at(own, '/ask-approval')).send({ id: newId(), ...toAct });
  const approve = (own: Own, browser: Browser) =>
    browser.post(at(own, '/approve')).send({ id: newId(), revision: 2 });
  const wantApproval = async () => {
    const { body } = await owner.get('/api/practice').expect(200);
    const { name, zone, homeworkWord } = body;
    const settings = { name, zone, homeworkWord, exercisesNeedApproval: true };
    await owner.put('/api/practice').send(settings).expect(200);
  };
  /** A copy of what is done in a session first, without that, and how it was kept. */
  const careless = async (author: Browser): Promise<{ own: Own; kept: unknown }> => {
    const begin = { id: newId(), copyOf: 'unsent-letter' };
    const { body: own } = await author.post('/api/own-exercises').send(begin).expect(201);
    expect(own).toMatchObject({ problems: [], lessCareThanSource: [] });
    const draft = { ...own.draft, care: { ...own.draft.care, firstInSession: false } };
    const change = { writeId: newId(), revision: 1, draft };
    const { body: kept } = await author.put(at(own, '/draft')).send(change).expect(200);
    return { own, kept };
  };

  it('is not published where nobody approves', async () => {
    const { own, kept } = await careless(clinic);
    expect(kept).toMatchObject({ problems: [LESS], lessCareThanSource: [LESS] });
    await publish(own, clinic).expect(400);
  });

  it('is published by whoever approves, who is told how', async () => {
    await wantApproval();
    const { own } = await careless(clinic);
    await publish(own, clinic).expect(403);
    const { body: told } = await ask(own, clinic).expect(200);
    expect(told).toMatchObject({ problems: [], lessCareThanSource: [LESS] });
    const { body: read } = await owner.get(at(own)).expect(200);
    const approval = { byId: practice.therapist.actor.memberId };
    expect(read).toMatchObject({ changes: [], lessCareThanSource: [LESS], approval });
    const { body: approved } = await approve(own, owner).expect(200);
    expect(approved).toMatchObject({ state: 'published', version: 1 });
  });

  it('is published by nobody’s word alone, whoever runs the practice', async () => {
    await wantApproval();
    const both = await aMember(bench, practice.id, { roles: ['owner', 'therapist'] });
    const author = await signedIn(bench, both);
    const { own } = await careless(author);
    expect((await publish(own, author).expect(400)).body.code).toBe('EXERCISE_NOT_READY');
    await ask(own, author).expect(200);
    expect((await approve(own, author).expect(400)).body.errors).toMatchObject([
      { field: `draft.${LESS.path}` },
    ]);
    expect((await approve(own, owner).expect(200)).body).toMatchObject({ version: 1 });
  });
});
