import type { Language } from '@app/exercises';
import { activeLanguage } from '@app/ui';
import { t } from '../words';

/** Says beforehand that what follows is in English, to whoever reads another language. */
export function OnlyEnglish({ language }: { language: Language }) {
  if (language !== 'en' || activeLanguage() === 'en') return null;
  return <p>{t('portal.note.onlyEnglish')}</p>;
}
