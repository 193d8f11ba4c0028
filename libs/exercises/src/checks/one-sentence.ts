import type { Exercise } from '../exercise';
import type { Problem } from '../problem';

/** The purpose is one sentence: it stands alone on a card. */
export function purposeIsOneSentence({ purpose }: Exercise): Problem[] {
  return /^[^.!?]+[.!?]$/.test(purpose)
    ? []
    : [{ path: 'purpose', message: 'The purpose is one sentence, with its full stop.' }];
}
