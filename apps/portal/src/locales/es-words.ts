import { uiWordsInSpanish } from '@app/ui';
import { es } from './es';

/** Everything that is fetched to speak Spanish. */
export const esWords = { ...uiWordsInSpanish, ...es };
