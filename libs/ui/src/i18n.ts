import type { Language } from '@app/exercises';
import { setupI18n } from '@lingui/core';
import { compileMessage } from '@lingui/message-utils/compileMessage';

/** Message id → text in ICU syntax: `{name}`, `{count, plural, one {# step} other {# steps}}`. */
export type Words = Record<string, string>;

const i18n = setupI18n();
i18n.setMessagesCompiler(compileMessage);

/** Adds an app's catalogue to the ones already loaded and makes its language the active one. */
export function loadWords(locale: Language, words: Words): void {
  i18n.load(locale, words);
  i18n.activate(locale);
}

/** The language of the words on the screen. */
export function activeLanguage(): Language {
  return i18n.locale === 'es' ? 'es' : 'en';
}

/** A look-up that knows the ids of one catalogue, so that a misspelt id does not compile. */
export function wordsOf<W extends Words>() {
  return (id: keyof W & string, values?: Record<string, string | number>): string =>
    i18n._(id, values);
}

/**
 * For `Intl` formats: days as the server's sentences write them ("3 Mar 2026"), so that no page has two
 * ways to say a date; the clock with 12 or 24 hours, as the reader's own variant of the language has it.
 */
export function activeLocale(): string {
  const own =
    navigator.languages.find((language) => language.split('-')[0] === i18n.locale) ?? i18n.locale;
  const { hourCycle } = new Intl.DateTimeFormat(own, { hour: 'numeric' }).resolvedOptions();
  // Of Spanish, the reader's own variant: months and days are the same in all of them.
  return `${i18n.locale === 'es' ? own : 'en-GB'}-u-hc-${hourCycle ?? 'h23'}`;
}
