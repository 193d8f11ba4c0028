import { loadWords, uiWords, wordsOf } from '@app/ui';
import { en } from './locales/en';
import { practiceWords } from './locales/practice';

loadWords('en', { ...uiWords, ...en, ...practiceWords });

/** The clinic's words by id. */
export const t = wordsOf<typeof en & typeof practiceWords>();
