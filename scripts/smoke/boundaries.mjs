import { newId } from './made.mjs';
import { expect, expectSame, step } from './steps.mjs';

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
