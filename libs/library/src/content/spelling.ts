import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import nspell from 'nspell';
import type { Passage } from './passages';

/** The Hunspell dictionaries of the languages that content is written in. */
const DICTIONARIES = { en: 'dictionary-en-gb', es: 'dictionary-es' } as const;
export type ContentLanguage = keyof typeof DICTIONARIES;

const WORD = /\p{L}+(?:[’'-]\p{L}+)*/gu;

/**
 * Gives the words of passages that no dictionary knows, each once.
 * @param own one word a line: names and words that are right and in no dictionary; `#` begins a comment
 */
export function speller(language: ContentLanguage, own: string) {
  // Read as files: the packages themselves load in a way that only ES modules can wait for.
  const folder = dirname(createRequire(__filename).resolve(DICTIONARIES[language]));
  const spell = nspell(
    readFileSync(join(folder, 'index.aff')),
    readFileSync(join(folder, 'index.dic')),
  );
  for (const line of own.split('\n')) {
    const word = line.replace(/#.*/, '').trim();
    if (word !== '') spell.add(word);
  }
  const isRight = (word: string): boolean =>
    spell.correct(word) || (word.includes('-') && word.split('-').every(isRight));
  return (all: readonly Passage[]): string[] => {
    const words = all.flatMap(({ text }) => text.match(WORD) ?? []);
    return [...new Set(words.map((word) => word.replace(/’/g, "'")))].filter(
      (word) => word.length > 1 && !isRight(word),
    );
  };
}
