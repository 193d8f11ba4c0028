import { uiWords } from '../../../../libs/ui/src/locales/en';
import { uiWordsInSpanish } from '../../../../libs/ui/src/locales/es';
import { en } from './en';
import { es } from './es';

const everywhere = [/!|¡/, /\p{Extended_Pictographic}/u];
const inEnglish = [
  /\bstreaks?\b/i,
  /\bpoints?\b/i,
  /\bbadges?\b/i,
  /\bscores?\b/i,
  /\boverdue\b/i,
  /\bmissed\b/i,
  /\bfail(ed|ure|s)?\b/i,
  /\bmust\b/i,
  /\bshould\b/i,
  /\btrigger(s|ed|ing)?\b/i,
  /\bhomework\b/i,
  /\bpatients?\b/i,
  /\bmothers?\b/i,
  /\bfathers?\b/i,
  ...everywhere,
];
const word = (pattern: string) => new RegExp(`(?<!\\p{L})(${pattern})(?!\\p{L})`, 'iu');
const inSpanish = [
  word('rachas?|puntos?|insignias?|puntuaci[oó]n(es)?'),
  word('atrasad[oa]s?|vencid[oa]s?|perdiste|fall(aste|ó|ar|os?)|fracas\\p{L}+'),
  word('debes?|deber(ías?|ás?)?|tareas?|pacientes?'),
  word('detonantes?|disparador(es)?'),
  word('madres?|padres?|mamás?|papás?'),
  // Nobody's gender is guessed, and none is marked by a sign.
  word('\\p{L}+@|\\p{L}+xs|tod[ex]s|solo/a|\\p{L}+[oa]/[oa]|\\p{L}+\\([oa]\\)'),
  ...everywhere,
];

/** Each branch of a plural is a text of its own. */
const textsOf = (message: string): string[] =>
  message.includes(', plural,')
    ? [...message.matchAll(/(?:=\d+|one|other) \{((?:[^{}]|\{\w+\})*)\}/g)].map(
        ([, text]) => text ?? '',
      )
    : [message];

const sentences = (text: string): string[] => text.split(/(?<=[.?:])\s+/);
const countWords = (sentence: string): number => sentence.split(/\s+/).filter(Boolean).length;
/** What is put into a message: `{name}`, and the number that a plural is about. */
const argumentsOf = (message: string): string[] =>
  [...new Set([...message.matchAll(/\{(\w+)(?=[},])/g)].map(([, name]) => name!))].sort();

const english = { ...uiWords, ...en };
const spanish: Record<string, string> = { ...uiWordsInSpanish, ...es };

describe.each([
  ['English', english, inEnglish],
  ['Spanish', spanish, inSpanish],
])('the words of the portal in %s', (_language, words, banned) => {
  it.each(Object.entries(words))('%s uses none of the words that hurt', (_id, message) => {
    expect(banned.filter((one) => one.test(message)).map(String)).toEqual([]);
  });

  it.each(Object.entries(words))('%s has sentences of at most 20 words', (_id, message) => {
    const long = textsOf(message)
      .flatMap(sentences)
      .filter((sentence) => countWords(sentence) > 20);
    expect(long).toEqual([]);
  });
});

describe('Spanish', () => {
  it('has every message of English, and none besides', () => {
    expect(Object.keys(spanish).sort()).toEqual(Object.keys(english).sort());
  });

  it.each(Object.entries(english))('%s has the same arguments', (id, message) => {
    expect(argumentsOf(spanish[id]!)).toEqual(argumentsOf(message));
  });

  it('leaves no sentence in English', () => {
    const same = Object.entries(english).filter(
      ([id, message]) => countWords(message) > 2 && message === spanish[id],
    );
    expect(same).toEqual([]);
  });
});
