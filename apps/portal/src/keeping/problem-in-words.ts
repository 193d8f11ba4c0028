import { activeLanguage } from '@app/ui';
import { t } from '../words';

/** Why words cannot be kept. Format and server speak English: else one line stands for whatever they say. */
export const problemInWords = (problem: string): string =>
  activeLanguage() === 'en' ? problem : t('portal.step.lookAgain');
