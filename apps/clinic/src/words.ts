import { loadWords, uiWords, wordsOf } from '@app/ui';
import { authoringWords } from './locales/authoring';
import { catalogueWords } from './locales/catalogue';
import { en } from './locales/en';
import { practiceWords } from './locales/practice';

loadWords('en', { ...uiWords, ...en, ...practiceWords, ...catalogueWords, ...authoringWords });

/** The clinic's words by id. */
export const t = wordsOf<
  typeof en & typeof practiceWords & typeof catalogueWords & typeof authoringWords
>();
