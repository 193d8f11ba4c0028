import { newId } from './made.mjs';
import { expect, expectSame, step } from './steps.mjs';

/** What was handed in stays the client's: who opened it, and whether it is shared any longer. */
export async function walkOwnWork({ staff, client, homework }) {
  const { assignmentId, responseId, canary, shared } = homework;
  await step('the client sees all they handed in, and who opened it', async () => {
    const { items } = await client.browser.get('/api/handed-in');
    const own = items.find((one) => one.assignmentId === assignmentId);
    expect(JSON.stringify(own?.answers).includes(canary), 'their private words are missing');
    expect(
      own.openings.some(({ name }) => name === staff.name),
      `${staff.name} is not named`,
    );
  });
  await step('what the client takes back, the therapist cannot read any more', async () => {
    const [stepId] = shared;
    await client.browser.put(`/api/assignments/${assignmentId}/answers/${stepId}/sharing`, {
      id: newId(),
      sharing: 'private',
    });
    const { answers, takenBack } = await staff.browser.get(`/api/responses/${responseId}`);
    expect(!answers.some((one) => one.stepId === stepId), 'it is there still');
    expectSame(takenBack.length, 1, 'how much was taken back');
  });
}
