import type { Exercise } from '@app/exercises';

/** A piece of an exercise's text and where it stands. */
export interface Passage {
  readonly path: string;
  readonly text: string;
}

/** Fields of a step that nobody reads on a screen. */
const UNREAD = new Set(['id', 'kind', 'sharing', 'showWhen', 'moment', 'recall']);

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

/** Every text of an exercise that a client reads. */
export function passagesOf(exercise: Exercise): Passage[] {
  const { title, purpose, whyItHelps, touches, gentlerNote, endsWhen, steps, close } = exercise;
  const read = { title, purpose, whyItHelps, touches, gentlerNote, endsWhen, steps, close };
  return passages(read, []);
}

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

/**
 * Flesch–Kincaid grade of some English text; a reader of 9 to 11 manages 4 to 6.
 * Syllables are estimated from groups of vowels, so judge long texts by it, not single lines.
 */
export function readingGrade(text: string): number {
  const words = wordsOf(text);
  const syllables = words.reduce((sum, word) => sum + syllablesOf(word), 0);
  const sentences = Math.max(1, sentencesOf(text).length);
  return 0.39 * (words.length / sentences) + 11.8 * (syllables / Math.max(1, words.length)) - 15.59;
}

function passages(value: unknown, path: readonly string[]): Passage[] {
  if (typeof value === 'string') return [{ path: path.join('.'), text: value }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value)
    .filter(([key]) => !UNREAD.has(key))
    .flatMap(([key, inner]) => passages(inner, [...path, key]));
}

function sentencesOf(text: string): string[] {
  return text.split(/[.!?:]+["”’)]*\s+|[.!?:]+["”’)]*$/).filter((part) => /\p{L}/u.test(part));
}

function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}’'-]+/gu) ?? [];
}

function syllablesOf(word: string): number {
  const bare = word
    .toLowerCase()
    .replace(/[^a-z]/g, '')
    .replace(/(?:[^laeiouy]es|ed|[^laeiouy]e)$/, '');
  return Math.max(1, (bare.match(/[aeiouy]{1,2}/g) ?? []).length);
}
