import { loadWords, uiWords, wordsOf } from '@app/ui';
import { en } from './locales/en';

loadWords('en', { ...uiWords, ...en });

/** The clinic's words by id. */
export const t = wordsOf<typeof en>();
