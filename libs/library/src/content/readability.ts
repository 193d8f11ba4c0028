import { syllable } from 'syllable';
import type { Passage } from './passages';
import { sentencesOf, wordsOf } from './sentences';

/** A sentence, where it stands, and its grade. */
export interface GradedSentence {
  readonly path: string;
  readonly sentence: string;
  readonly grade: number;
}

/**
 * Flesch–Kincaid grade of some English text (Kincaid et al. 1975); a reader of 9 to 11 manages 4 to 6.
 * It is made for texts: one line alone says little.
 */
export function readingGrade(text: string): number {
  const words = wordsOf(text);
  const sentences = Math.max(1, sentencesOf(text).length);
  const syllables = words.reduce((sum, word) => sum + Math.max(1, syllable(word)), 0);
  return 0.39 * (words.length / sentences) + 11.8 * (syllables / Math.max(1, words.length)) - 15.59;
}

/** Passages as one text: a label without a full stop is still a sentence of its own. */
export function asText(passages: readonly Passage[]): string {
  return passages.map(({ text }) => (/[.!?]$/.test(text) ? text : `${text}.`)).join(' ');
}

/** The sentences that are hardest to read, each once and the worst first; short labels are left out. */
export function hardestSentences(passages: readonly Passage[], count: number): GradedSentence[] {
  const sentences = passages.flatMap(({ path, text }) =>
    sentencesOf(text).map((sentence) => [sentence, path] as const),
  );
  return [...new Map(sentences)]
    .filter(([sentence]) => wordsOf(sentence).length >= 5)
    .map(([sentence, path]) => ({ path, sentence, grade: readingGrade(sentence) }))
    .sort((one, other) => other.grade - one.grade)
    .slice(0, count);
}
