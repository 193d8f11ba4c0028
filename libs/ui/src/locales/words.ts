import { wordsOf } from '../i18n';
import type { uiWords } from './en';

export const t = wordsOf<typeof uiWords>();
