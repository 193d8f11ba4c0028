import { queries } from '../api/queries';
import { asRefusal } from '../api/refusal';
import { BackOff } from '../keeping/back-off';
import { todayQuery } from '../today/today-query';
import { answersLeftBehind, deskOf } from './answer-desk';
import { workQuery, type Work } from './work-query';

/** Sends what an earlier page of the browser had to leave on the device. */
export async function resumeAnswers(): Promise<void> {
  const ids = answersLeftBehind();
  for (const id of ids) {
    const work = await fetchWork(id);
    if (work) await deskOf(work).settle();
  }
  // What was begun without a connection is begun now.
  if (ids.length > 0) await queries.invalidateQueries({ queryKey: todayQuery.queryKey });
}

/** The questions that the words belong to; null where they are out of reach for good. */
async function fetchWork(id: string): Promise<Work | null> {
  for (const backOff = new BackOff(); ;) {
    try {
      return await queries.fetchQuery(workQuery(id));
    } catch (error) {
      const refusal = asRefusal(error);
      if (!refusal.mayPass) return null;
      const wait = backOff.nextMs(refusal.retryAfterMs);
      await new Promise((resolve) => setTimeout(resolve, wait));
    }
  }
}
