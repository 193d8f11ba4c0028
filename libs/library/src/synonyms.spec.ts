import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { keywordsOf } from '@app/exercises';
import { LibraryError, loadLibrary } from './index';
import { readSynonyms } from './synonyms';

const library = loadLibrary();

describe('the synonyms', () => {
  const { synonyms } = library;
  const found = (word: string) =>
    library
      .list()
      .filter((exercise) => keywordsOf(exercise, synonyms).includes(word))
      .map(({ id }) => id);

  it.each([
    ['abandonment', 'five-senses'],
    ['trust issues', 'trust-ladder'],
    ['panic', 'five-senses'],
    ['dissociation', 'orienting-to-the-room'],
    ['assertiveness', 'boundary-builder'],
    ['inner critic', 'catch-the-critic'],
  ])('"%s" leads to %s', (word, id) => {
    expect(found(word)).toContain(id);
  });

  it('write each word once', () => {
    const words = synonyms.flatMap((one) => one.words.map((word) => word.toLowerCase()));
    expect(words.filter((word, index) => words.indexOf(word) !== index)).toEqual([]);
  });

  it('are refused where one of them means nothing', () => {
    const folder = mkdtempSync(join(tmpdir(), 'synonyms-'));
    try {
      const file = join(folder, 'synonyms.yaml');
      writeFileSync(file, '- words: [panic]\n  means: [felt-safety, no-such-thing]\n');
      expect(() => readSynonyms(folder, () => false)).toThrow('"no-such-thing"');
      writeFileSync(file, '- words: []\n  means: [felt-safety]\n');
      expect(() => readSynonyms(folder, () => false)).toThrow(LibraryError);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
