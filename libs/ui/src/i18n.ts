import { setupI18n } from '@lingui/core';
import { compileMessage } from '@lingui/message-utils/compileMessage';

/** Message id → text in ICU syntax: `{name}`, `{count, plural, one {# step} other {# steps}}`. */
export type Words = Record<string, string>;

const i18n = setupI18n();
i18n.setMessagesCompiler(compileMessage);

/** Adds an app's catalogue to the ones already loaded and makes its language the active one. */
export function loadWords(locale: string, words: Words): void {
  i18n.load(locale, words);
  i18n.activate(locale);
}

/** A look-up that knows the ids of one catalogue, so that a misspelt id does not compile. */
export function wordsOf<W extends Words>() {
  return (id: keyof W & string, values?: Record<string, string | number>): string =>
    i18n._(id, values);
}

/** The reader's own variant of the active language (day before month, 24 hours), for `Intl` formats. */
export const activeLocale = (): string =>
  navigator.languages.find((language) => language.split('-')[0] === i18n.locale) ?? i18n.locale;
