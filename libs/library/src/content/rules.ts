import type { Language } from '@app/exercises';
import type { Passage } from './passages';
import { sentencesOf, wordsOf } from './sentences';

/** Longest sentence, in words. */
export const MAX_WORDS = 20;

/** Words that never reach a client, each with the reason. */
const ENGLISH: readonly (readonly [RegExp, string])[] = [
  [/\b(streaks?|points?|badges?|scores?|overdue|missed|failed|fail|failure|must|red)\b/i, 'tone'],
  [/\btrigger(s|ed|ing)?\b/i, 'the note is factual'],
  [/\b(mother|father|parent|mum|mom|dad|husband|wife)s?\b/i, 'not everyone has one'],
  [/\b(cures?|cured|guaranteed?|heals?|healed|fix(es|ed)? you)\b/i, 'no promise of cure'],
  [/\b(research|studies|science|evidence) (shows?|proves?|says?)\b/i, 'a claim names its source'],
  [/\byou(’|'| a)re (now |all )?safe\b/i, 'nobody can know that from here'],
  [/\b(DBT|DEAR ?MAN|EMDR|IFS|RTR|Stanley|Dayton|CBT)\b/, 'branded protocols stay out'],
];

/** A Spanish word, whatever letters stand in it: `\b` knows no accents. */
const word = (pattern: string): RegExp => new RegExp(`(?<!\\p{L})(${pattern})(?!\\p{L})`, 'iu');

const SPANISH: readonly (readonly [RegExp, string])[] = [
  [word('rachas?|puntos?|insignias?|puntuaci[oó]n(es)?|rojos?|rojas?'), 'tone'],
  [word('atrasad[oa]s?|vencid[oa]s?|perdiste|fall(aste|ó|ar|os?)|fracas\\p{L}+'), 'tone'],
  [word('debes?|deber(ías?|ás?)?|deberes|tareas?'), 'tone'],
  [/[¡!]/, 'tone'],
  [word('detonantes?|disparador(es)?|gatillos?'), 'the note is factual'],
  [word('madres?|padres?|mamás?|papás?|maridos?|espos[oa]s?'), 'not everyone has one'],
  [word('curas?|curar(te|á|ás)?|garantiza\\p{L}*|sanar(á|ás)'), 'no promise of cure'],
  [word('estás (ya )?(a salvo|segur[oa])'), 'nobody can know that from here'],
  [word('DBT|EMDR|IFS|RTR|TCC'), 'branded protocols stay out'],
  [
    word('\\p{L}+@s?|\\p{L}+xs|tod[ex]s?|\\p{L}+[oa]/[oa]s?|\\p{L}+\\([oa]\\)'),
    'say it without a gender',
  ],
];

const BANNED = { en: ENGLISH, es: SPANISH } as const;

/** The words of a passage that are banned, with the reason. */
export function bannedWords({ text }: Passage, language: Language = 'en'): string[] {
  return BANNED[language].flatMap(([pattern, reason]) => {
    const found = pattern.exec(text);
    return found ? [`${found[0]} (${reason})`] : [];
  });
}

/** Sentences of a passage with more than MAX_WORDS words. */
export function longSentences({ text }: Passage): string[] {
  return sentencesOf(text).filter((sentence) => wordsOf(sentence).length > MAX_WORDS);
}
