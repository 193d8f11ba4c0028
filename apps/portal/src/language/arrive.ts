import { careChangePreferences } from '@app/api-client/portal';
import type { Language } from '@app/exercises';
import { call } from '../api/call';
import { speak, takeAsked } from './speak';

/**
 * Somebody comes in: the pages turn to the language that is kept for them. What they asked for by hand a
 * moment ago goes before it, and is kept for them from here on.
 */
export async function arriveIn(kept: Language): Promise<void> {
  const language = takeAsked() ?? kept;
  // Neither is worth standing in the way of coming in: without it they read on as before.
  if (language !== kept) {
    await call(careChangePreferences({ body: { language } })).catch(() => undefined);
  }
  await speak(language).catch(() => undefined);
}
