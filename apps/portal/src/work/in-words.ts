import { answerInWords, type Step } from '@app/exercises';
import { activeLanguage } from '@app/ui';

/** An answer as its own writer reads it again. */
export const inWords = (step: Step, value: unknown): string =>
  answerInWords(step, value, activeLanguage());
