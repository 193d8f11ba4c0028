import { newId } from '../smoke/made.mjs';
import { atTheApi } from './people.mjs';

/** Somebody with a year behind them, who came back this week. */
const STORIED = 'Callum';
/** Enough of a level to begin with a content note. */
const WITH_NOTE = 'then-or-now-pause';

/** The ids that the pictures need, and work that waits for the client in front of the phone. */
export async function prepare(demo) {
  const therapist = await atTheApi(demo, 'therapist');
  const client = await atTheApi(demo, 'client');
  await client.put('/api/preferences', { isWelcomed: true });
  const work = newId();
  await therapist.post('/api/assignments', {
    id: work,
    clientId: (await client.get('/api/session')).client.id,
    exerciseId: WITH_NOTE,
    rationale: 'You said that Sunday calls stay with you.',
  });
  const { clients } = await therapist.get('/api/caseload');
  const { id: clientId } = clients.find(({ name }) => name === STORIED);
  const latest = async (what) => {
    const { items } = await therapist.get(`/api/clients/${clientId}/${what}`);
    return items[0].id;
  };
  return {
    work,
    clientId,
    responseId: await latest('responses'),
    summaryId: await latest('summaries'),
  };
}
