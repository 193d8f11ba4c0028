import { newId } from '../smoke/made.mjs';
import { atTheApi } from './people.mjs';

/** Enough of a level to begin with a content note. */
const WITH_NOTE = 'then-or-now-pause';

/** What the pictures need and a fresh demo may not hold: ids of people and their work. */
export async function prepare(demo) {
  const therapist = await atTheApi(demo, 'therapist');
  const client = await atTheApi(demo, 'client');
  const clientId = (await client.get('/api/session')).client.id;
  await client.put('/api/preferences', { isWelcomed: true });
  if ((await responsesOf(therapist, clientId)).length === 0) {
    await handIn(client, await give(therapist, clientId, 'orienting-to-the-room'));
  }
  const work = await give(
    therapist,
    clientId,
    WITH_NOTE,
    'You said that Sunday calls stay with you.',
  );
  const [response] = await responsesOf(therapist, clientId);
  const summary = await waitForSummary(therapist, clientId);
  return { clientId, work, responseId: response.id, summaryId: summary.id };
}

async function responsesOf(therapist, clientId) {
  return (await therapist.get(`/api/clients/${clientId}/responses`)).items;
}

async function give(therapist, clientId, exerciseId, rationale) {
  const id = newId();
  await therapist.post('/api/assignments', { id, clientId, exerciseId, rationale });
  return id;
}

async function handIn(client, assignmentId) {
  const answers = {
    'presence-before': 'foggy',
    'distress-before': 6,
    'eyes-rested': 'The light on the kitchen wall',
    'body-noticed': ['slower-breath', 'softer'],
    'use-again': 'yes',
    'presence-after': 'here',
    'distress-after': 3,
  };
  for (const [stepId, value] of Object.entries(answers)) {
    const sharing = stepId === 'body-noticed' ? 'private' : 'shared';
    const body = { writeId: newId(), revision: 0, value, isSkipped: false, sharing };
    await client.put(`/api/assignments/${assignmentId}/answers/${stepId}`, body);
  }
  await client.post(`/api/assignments/${assignmentId}/submit`, { id: newId() });
}

async function waitForSummary(therapist, clientId) {
  for (let tries = 0; tries < 200; tries += 1) {
    const { items } = await therapist.get(`/api/clients/${clientId}/summaries`);
    if (items.length > 0) return items[0];
    await new Promise((resolve) => setTimeout(resolve, 150));
  }
  throw new Error('no summary was compiled');
}
