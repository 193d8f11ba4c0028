import { newId } from './made.mjs';
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

  await step('the therapist reads what is shared, and only that', async () => {
    const { answers, reviewedAt } = await read(path);
    expectSame(answers.map(({ stepId }) => stepId).sort(), [...shared].sort(), 'what is shared');
    expectSame(reviewedAt, null, 'whether it was read');
  });
  await step('mark it as read', async () => {
    await staff.browser.post(`${path}/review`);
    expect((await read(path)).reviewedAt, 'it is not marked');
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
  await walkDocuments({ staff, client, routes, read });
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

/** Progress and papers, where this server has them. */
async function walkDocuments({ staff, client, routes, read }) {
  if (routes.clinic.has('GET /api/clients/{id}/progress')) {
    await step('progress over time', () => read(`/api/clients/${client.id}/progress`));
  } else leaveOut('progress over time', 'this server has no route for it');
  const pdf = [...routes.clinic].find((route) => /^GET \/api\/clients\/\{id\}\/.*pdf/.test(route));
  if (!pdf) return leaveOut('the summary as PDF', 'this server has no route for it');
  await step('the summary as PDF', async () => {
    const answer = await staff.browser.ask('GET', pdf.slice(4).replace('{id}', client.id));
    expect(
      answer.status === 200 && answer.text.startsWith('%PDF-'),
      `it answered ${answer.status}`,
    );
  });
}

/** What is nobody's, somebody else's, or asked by nobody. */
export async function walkBoundaries({ staff, client, homework }) {
  await step('what does not exist, and what is not theirs, answer alike', async () => {
    const problems = [];
    for (const [browser, path] of [
      [staff.browser, `/api/responses/${newId()}`],
      [staff.browser, `/api/clients/${newId()}`],
      [client.browser, `/api/assignments/${newId()}`],
    ]) {
      const { body } = await browser.refuses(404, 'GET', path);
      problems.push(JSON.stringify({ ...body, requestId: '' }));
    }
    expectSame(new Set(problems).size, 1, 'the number of different answers');
  });
  await step('a request from another page is refused', async () => {
    const answer = await fetch(`${staff.browser.origin}/api/session/extend`, { method: 'POST' });
    expect(answer.status === 403, `it answered ${answer.status}`);
  });
  await step('who signed out is out', async () => {
    for (const [{ browser }, path] of [
      [client, `/api/assignments/${homework.assignmentId}`],
      [staff, `/api/responses/${homework.responseId}`],
    ]) {
      await browser.want('DELETE', '/api/session');
      await browser.refuses(401, 'GET', path);
    }
  });
}
