import { linkIn } from './inbox.mjs';
import { newCanary, newId } from './made.mjs';
import { expect, expectSame, leaveOut, step } from './steps.mjs';

const EXERCISE = 'orienting-to-the-room';

/** Answers by the kind of step; anything else is skipped. `private` stays the client's own. */
const ANSWERS = {
  presence: ({ moment }) => ({ value: moment === 'after' ? 'here' : 'foggy' }),
  distress: ({ moment }) => ({ value: moment === 'after' ? 3 : 6 }),
  'short-answer': (_, words) => ({ value: `Only mine: ${words}`, sharing: 'private' }),
  'multi-choice': ({ choices }) => ({ value: [choices[0].id], sharing: 'private' }),
  'single-choice': ({ choices }) => ({ value: choices[0].id }),
};

/**
 * From the therapist's hand through the client's to where it is handed in.
 * @returns {Promise<{ assignmentId: string, responseId: string, canary: string, shared: string[] }>}
 */
export async function walkHomework({ staff, client, inbox }) {
  const assignmentId = newId();
  const words = newCanary();
  const canary = newCanary();
  const assignment = {
    id: assignmentId,
    clientId: client.id,
    exerciseId: EXERCISE,
    rationale: `For the evenings at home. (${words})`,
    dueAt: new Date().toISOString(),
  };
  const { title } = await step('assign an exercise', () =>
    staff.browser.post('/api/assignments', assignment),
  );
  await step('the same request again changes nothing', async () => {
    const again = await staff.browser.post('/api/assignments', assignment);
    expectSame(again.id, assignmentId, 'the assignment');
    const { items } = await staff.browser.get(`/api/clients/${client.id}/assignments`);
    expect(items.filter(({ id }) => id === assignmentId).length === 1, 'it is there twice');
  });
  await waitForReminder({ staff, client, inbox, assignmentId, secrets: [title, words] });

  const path = `/api/assignments/${assignmentId}`;
  await step('the client sees it on their first page', async () => {
    const { ready } = await client.browser.get('/api/today');
    expect(
      ready.some((one) => one.assignmentId === assignmentId),
      'it does not wait there',
    );
  });
  const plan = await step('the client opens it, and who will see it', async () => {
    const { exercise, assignment, whoSees } = await client.browser.get(path);
    expect(assignment.rationale.includes(words), 'the reason is missing');
    expect(
      whoSees.some(({ name }) => name === staff.name),
      `${staff.name} is not named as an onlooker`,
    );
    return answersFor(exercise, canary);
  });
  const half = Math.ceil(plan.length / 2);
  await step(`the client answers ${half} questions, some of them for themselves, and pauses`, () =>
    save(client.browser, path, plan.slice(0, half)),
  );
  await step('another browser resumes where it was, with nothing lost', async () => {
    client.browser = await client.again();
    const { response } = await client.browser.get(path);
    expectSame(response.currentStepId, plan[half - 1].stepId, 'the place');
    for (const { stepId, value, sharing } of plan.slice(0, half)) {
      const kept = response.answers.find((answer) => answer.stepId === stepId);
      expectSame([kept?.value, kept?.sharing], [value, sharing], `the answer to ${stepId}`);
    }
    await save(client.browser, path, plan.slice(half));
  });
  await step('until it is handed in, the therapist sees nothing of it', async () => {
    const { items } = await staff.browser.get(`/api/clients/${client.id}/responses`);
    expect(!items.some((one) => one.assignmentId === assignmentId), 'a draft is listed');
  });
  const responseId = await step('handing in twice makes one response', async () => {
    const body = { id: newId() };
    const [first, second] = await Promise.all([
      client.browser.post(`${path}/submit`, body),
      client.browser.post(`${path}/submit`, body),
    ]);
    expectSame(second.id, first.id, 'the second answer');
    await client.browser.refuses(409, 'POST', `${path}/submit`, { id: newId() });
    return first.id;
  });
  const shared = plan.filter(({ sharing }) => sharing === 'shared').map(({ stepId }) => stepId);
  return { assignmentId, responseId, canary, shared, title };
}

/** The questions that are asked whatever was answered before, each with an answer. */
function answersFor({ steps }, canary) {
  return steps
    .filter(({ kind, showWhen }) => ANSWERS[kind] && !showWhen)
    .map((one) => ({ stepId: one.id, sharing: 'shared', ...ANSWERS[one.kind](one, canary) }));
}

async function save(browser, path, answers) {
  for (const { stepId, value, sharing } of answers) {
    const body = { writeId: newId(), revision: 0, value, isSkipped: false, sharing };
    const kept = await browser.put(`${path}/answers/${stepId}`, body);
    expectSame(kept.revision, 1, `the revision of ${stepId}`);
    await browser.put(`${path}/position`, { stepId });
  }
}

async function waitForReminder({ staff, client, inbox, assignmentId, secrets }) {
  const name = 'a reminder comes, in neutral words';
  if (!inbox) return leaveOut(name, 'it needs --mail');
  await step(name, async () => {
    const mail = await inbox.waitFor('the reminder', client.email, ({ text }) =>
      text.includes(assignmentId),
    );
    expectSame(mail.subject, 'You have a new note', 'the subject');
    for (const word of [...secrets, staff.name, staff.practiceName, client.name, 'therap']) {
      expect(!mail.text.toLowerCase().includes(word.toLowerCase()), `the mail says "${word}"`);
    }
    const { origin, pathname } = linkIn(mail);
    expectSame(origin + pathname, `${client.browser.origin}/go/${assignmentId}`, 'the link');
    const page = await client.browser.ask('GET', pathname);
    expect(page.status === 200, `the link answers ${page.status}`);
  });
}
