import { LANGUAGES, type Language } from '@app/exercises';

/** On the device, beside how the pages look: it says nothing about anybody. */
const key = 'notebook.language';

/** The language last chosen or shown here; else the device's own where there are words in it. */
export function firstLanguage(): Language {
  return kept() ?? languageAmong(navigator.languages) ?? 'en';
}

export function keepLanguage(language: Language): void {
  try {
    localStorage.setItem(key, language);
  } catch {
    // Storage may be off (private windows): the choice then lasts as long as the page.
  }
}

/** The first of somebody's languages that there are words in. */
export function languageAmong(preferred: readonly string[]): Language | undefined {
  const known = preferred.map((one) => LANGUAGES.find((each) => each === one.split('-')[0]));
  return known.find((one) => one !== undefined);
}

function kept(): Language | undefined {
  try {
    return LANGUAGES.find((one) => one === localStorage.getItem(key));
  } catch {
    return undefined;
  }
}
