import { uiWords } from '../../../../libs/ui/src/locales/en';
import { en } from './en';

const banned = [
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
  /!/,
  /\p{Extended_Pictographic}/u,
];

const catalogue = Object.entries({ ...uiWords, ...en });

/** Each branch of a plural is a text of its own. */
const textsOf = (message: string): string[] =>
  message.includes(', plural,')
    ? [...message.matchAll(/(?:=\d+|one|other) \{((?:[^{}]|\{\w+\})*)\}/g)].map(
        ([, text]) => text ?? '',
      )
    : [message];

const sentences = (text: string): string[] => text.split(/(?<=[.?:])\s+/);
const countWords = (sentence: string): number => sentence.split(/\s+/).filter(Boolean).length;

describe('the words of the portal', () => {
  it.each(catalogue)('%s uses none of the words that hurt', (_id, message) => {
    expect(banned.filter((word) => word.test(message)).map(String)).toEqual([]);
  });

  it.each(catalogue)('%s has sentences of at most 20 words', (_id, message) => {
    const long = textsOf(message)
      .flatMap(sentences)
      .filter((sentence) => countWords(sentence) > 20);
    expect(long).toEqual([]);
  });
});
