import type { Language } from '@app/exercises';
import { activeLanguage, loadWords, uiWords } from '@app/ui';
import { en } from '../locales/en';
import { t } from '../words';
import { keepLanguage } from './kept-language';

const listeners = new Set<() => void>();
let turns = 0;
let asked: Language | undefined;

/** For pages to be drawn anew when the language changes. */
export function whenSpeaking(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/**
 * Makes this the language of the pages, and of this device's first page next time. Rejects where its
 * words cannot be fetched, and the language stays as it was; of two changes the later one holds.
 */
export async function speak(language: Language): Promise<void> {
  const turn = ++turns;
  if (language === activeLanguage()) return;
  const words = await wordsIn(language);
  if (turn !== turns) return;
  keepLanguage(language);
  loadWords(language, words);
  document.documentElement.lang = language;
  document.title = t('portal.name');
  for (const listener of listeners) listener();
}

/** As `speak`, for a choice by hand before anybody has signed in: it outlasts signing in. */
export async function ask(language: Language): Promise<void> {
  await speak(language);
  asked = language;
}

/** What was asked for by hand on this page; once, because from then on the server keeps it. */
export function takeAsked(): Language | undefined {
  const language = asked;
  asked = undefined;
  return language;
}

/** The words of a language. Spanish is fetched by those who read it. Rejects without a connection. */
export async function wordsIn(language: Language) {
  if (language === 'en') return { ...uiWords, ...en };
  return (await import('../locales/es-words')).esWords;
}
