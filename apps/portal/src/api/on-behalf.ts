import { ownerOfWords } from '../session/unsent';

/**
 * For whom this page asks: where somebody else has signed in from another window meanwhile, the server
 * refuses, and no words go into a stranger's notebook. Who is signed in is asked for nobody.
 */
export function onBehalf(path: string): Record<string, string> {
  const account = ownerOfWords();
  return account && !path.startsWith('/api/session') ? { 'x-trellis-account': account } : {};
}
