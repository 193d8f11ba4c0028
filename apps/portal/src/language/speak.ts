import type { Language } from '@app/exercises';
import { activeLanguage, loadWords, uiWords } from '@app/ui';
import { en } from '../locales/en';
import { t } from '../words';
import { keepLanguage } from './kept-language';

const listeners = new Set<() => void>();

/** For pages to be drawn anew when the language changes. */
export function whenSpeaking(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/**
 * Makes this the language of the pages, and of this device's first page next time. Without a connection
 * to fetch its words with, the language stays as it was.
 */
export async function speak(language: Language): Promise<void> {
  if (language === activeLanguage()) return;
  keepLanguage(language);
  try {
    loadWords(language, await wordsIn(language));
  } catch {
    return;
  }
  document.documentElement.lang = language;
  document.title = t('portal.name');
  for (const listener of listeners) listener();
}

/** Spanish is fetched by those who read it. */
async function wordsIn(language: Language) {
  if (language === 'en') return { ...uiWords, ...en };
  return (await import('../locales/es-words')).esWords;
}
