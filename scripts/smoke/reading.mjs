import { eventually, expect, expectSame, leaveOut, step } from './steps.mjs';

/** What the therapist reads of what was handed in, and what they must not. */
export async function walkReading({ staff, client, routes, homework }) {
  const { responseId, canary, shared } = homework;
  const path = `/api/responses/${responseId}`;
  const seen = [];
  const read = async (where) => {
    const answer = await staff.browser.ask('GET', where);
    expect(answer.status === 200, `GET ${where} answered ${answer.status}`);
    seen.push(answer.text);
    return answer.body;
  };

  await step('it stands on the therapist’s Today', async () => {
    const { rows } = await read('/api/today');
    const reasons = rows.filter(({ clientId }) => clientId === client.id).map((one) => one.reason);
    // Before a session of today, the session's line says it.
    expect(
      reasons.some((reason) => reason === 'shared' || reason === 'session'),
      `reasons there: ${reasons.join(', ') || 'none'}`,
    );
  });
  await step('it stands among what came back since the last session', async () => {
    const { cameBack, open } = await read(`/api/clients/${client.id}/since-last`);
    const found = cameBack.find(({ id }) => id === responseId);
    expectSame(found?.reviewedAt, null, 'whether it was read');
    expect(!open.some(({ id }) => id === homework.assignmentId), 'it waits for the client still');
  });
  await step('the therapist reads what is shared, and only that', async () => {
    const { answers, reviewedAt } = await read(path);
    expectSame(answers.map(({ stepId }) => stepId).sort(), [...shared].sort(), 'what is shared');
    expectSame(reviewedAt, null, 'whether it was read');
  });
  await step('mark it as read, and Today is done with it', async () => {
    await staff.browser.post(`${path}/review`);
    expect((await read(path)).reviewedAt, 'it is not marked');
    const { rows } = await read('/api/today');
    expect(!rows.some((row) => row.shared?.responseId === responseId), 'it is there still');
  });
  if (routes.clinic.has('DELETE /api/responses/{id}/review')) {
    await step('take that back, and mark it again', async () => {
      await staff.browser.want('DELETE', `${path}/review`);
      expectSame((await read(path)).reviewedAt, null, 'the mark');
      await staff.browser.post(`${path}/review`);
    });
  } else leaveOut('take the mark back', 'this server has no route for it');

  const summary = await step('a summary is compiled, from shared answers alone', () =>
    eventually('the summary', async () => {
      const { items } = await read(`/api/clients/${client.id}/summaries`);
      return items.find((one) => one.responseId === responseId);
    }),
  );
  await step('the summary says what changed', async () => {
    const { sentences } = await read(`/api/summaries/${summary.id}`);
    const distress = sentences.find(({ kind }) => kind === 'distress');
    expectSame([distress?.before, distress?.after], [6, 3], 'the readings');
  });
  await walkDocuments({ staff, client, routes, read, responseId });
  await step('nothing private is anywhere in the clinic', async () => {
    for (const where of ['assignments', 'responses', 'summaries', 'journal', 'overview']) {
      const found = `/api/clients/${client.id}/${where}`;
      if (routes.clinic.has(`GET /api/clients/{id}/${where}`)) await read(found);
    }
    await read(`/api/assignments/${homework.assignmentId}`);
    await read('/api/caseload');
    expect(!seen.some((text) => text.includes(canary)), 'a private answer came through');
  });
}

/** Progress over time, and what can be handed to others, where this server has it. */
async function walkDocuments({ staff, client, routes, read, responseId }) {
  await step('progress over time has its readings', async () => {
    const { distress } = await read(`/api/clients/${client.id}/progress`);
    const found = distress.find((one) => one.responseId === responseId);
    expectSame([found?.before, found?.after], [6, 3], 'the readings');
  });
  if (!routes.clinic.has('GET /api/clients/{id}/summary')) {
    return leaveOut('a summary of a period, and its PDF', 'this server has no route for it');
  }
  const path = `/api/clients/${client.id}/summary`;
  await step('a summary of the period lists what was given and came back', async () => {
    const { given } = await read(path);
    expect(
      given.some((one) => one.responseId === responseId),
      'it is not there',
    );
  });
  await step('the summary of the period as PDF', async () => {
    const { status, headers, text } = await staff.browser.ask('GET', `${path}.pdf`);
    expectSame(status, 200, 'the status');
    expect(/^application\/pdf/.test(headers.get('content-type')), 'it says it is no PDF');
    expect(text.startsWith('%PDF-'), 'it is no PDF');
  });
}
