import type { Passage } from './passages';
import { sentencesOf, wordsOf } from './sentences';

/** Longest sentence, in words. */
export const MAX_WORDS = 20;

/** Words that never reach a client, each with the reason. */
const BANNED: readonly (readonly [RegExp, string])[] = [
  [/\b(streaks?|points?|badges?|scores?|overdue|missed|failed|fail|failure|must|red)\b/i, 'tone'],
  [/\btrigger(s|ed|ing)?\b/i, 'the note is factual'],
  [/\b(mother|father|mum|mom|dad|husband|wife)s?\b/i, 'not everyone has one'],
  [/\b(cures?|cured|guaranteed?|will heal|fix(es|ed)? you)\b/i, 'no promise of cure'],
  [/\byou are (now )?safe\b/i, 'nobody can know that from here'],
  [/\b(DBT|DEAR ?MAN|EMDR|IFS|RTR|Stanley|Dayton|CBT)\b/, 'branded protocols stay out'],
];

/** The words of a passage that are banned, with the reason. */
export function bannedWords({ text }: Passage): string[] {
  return BANNED.flatMap(([pattern, reason]) => {
    const found = pattern.exec(text);
    return found ? [`${found[0]} (${reason})`] : [];
  });
}

/** Sentences of a passage with more than MAX_WORDS words. */
export function longSentences({ text }: Passage): string[] {
  return sentencesOf(text).filter((sentence) => wordsOf(sentence).length > MAX_WORDS);
}
