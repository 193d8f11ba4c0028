import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { wordsOfExercise, wordsOfProgramme, type Words } from '@app/exercises';
import { passagesOf, passagesOfProgramme } from './content/passages';
import { speller } from './content/spelling';
import { completenessOf, translationFindings } from './content/translations';
import { findLibraryFolder } from './find-library-folder';
import { loadLibrary } from './index';

const folder = findLibraryFolder();
const library = loadLibrary();
const misspelt = speller('es', readFileSync(join(folder, 'words.es.txt'), 'utf8'));

const textsOf = (words: Words): string[] =>
  typeof words === 'string' ? [words] : Object.values(words).flatMap(textsOf);

describe('what is translated', () => {
  it.each(library.list().map((one) => [one.id, one] as const))(
    'is every word that a client reads in %s',
    (_id, one) => {
      const read = passagesOf(one).map(({ text }) => text);
      expect(textsOf(wordsOfExercise(one)).sort()).toEqual(read.sort());
    },
  );

  it('is every word that a client reads of a programme', () => {
    for (const one of library.programmes.list()) {
      const read = passagesOfProgramme(one).map(({ text }) => text);
      expect(textsOf(wordsOfProgramme(one)).sort()).toEqual(read.sort());
    }
  });
});

describe('Spanish', () => {
  const english = library.find('five-senses')!;
  const spanish = library.exerciseIn('es', english);

  it('is the same exercise in other words', () => {
    expect(spanish.title).toBe('Los cinco sentidos');
    expect(spanish.steps.map(({ id, kind }) => [id, kind])).toEqual(
      english.steps.map(({ id, kind }) => [id, kind]),
    );
    expect({ ...spanish.care, ...spanish.sources }).toEqual({
      ...english.care,
      ...english.sources,
    });
    expect(library.languagesOf(english)).toEqual(['en', 'es']);
  });

  it('stays English as a whole where there is none', () => {
    const none = library.list().find((one) => library.languagesOf(one).length === 1)!;
    expect(library.exerciseIn('es', none)).toBe(none);
    expect(library.exerciseIn('en', english)).toBe(english);
  });

  it('has its words in order: spelt, plain, none left in English, no programme half', () => {
    expect(translationFindings(library, 'es', misspelt)).toEqual([]);
    expect(library.translations.es?.programmes.find('first-steps-settling')).not.toBeNull();
    expect(completenessOf(library, 'es')).toContain('first-steps-settling');
  });
});

describe('a translation with something wrong', () => {
  const FILE = 'translations/es/exercises/five-senses.yaml';
  const text = readFileSync(join(folder, FILE), 'utf8');
  const made: string[] = [];
  afterEach(() => {
    for (const one of made.splice(0)) rmSync(one, { recursive: true });
  });

  function copyWith(file: string, yaml: string | null): string {
    const one = mkdtempSync(join(tmpdir(), 'library-'));
    made.push(one);
    cpSync(folder, one, { recursive: true, filter: (path) => !path.includes('/src') });
    if (yaml === null) rmSync(join(one, file));
    else writeFileSync(join(one, file), yaml);
    return one;
  }

  it.each([
    ['a version that is gone', text.replace('version: 1', 'version: 7'), 'no version 7'],
    ['a word left out', text.replace(/^title: .*\n/m, ''), 'title: This is not translated'],
    ['a stray word', `${text}note: Hola\n`, 'note: There is nothing here to translate'],
    ['a choice left out', text.replace(/^ *taste: .*\n/m, ''), 'which-helped.choices.taste'],
    ['a list too short', text.replace(/^ *- Escucha tres.*\n/m, ''), 'This is a list of 6'],
    ['a line that is too long', text.replace(/^title: .*$/m, `title: ${'a'.repeat(90)}`), 'title'],
  ])('names the file and the path of %s', (_what, yaml, expected) => {
    const wrong = copyWith(FILE, yaml);
    expect(() => loadLibrary(wrong)).toThrow(expected);
    expect(() => loadLibrary(wrong)).toThrow('es/five-senses.yaml');
  });

  it('is a programme that turns English midway, or says what hurts', () => {
    const half = loadLibrary(copyWith(FILE, null));
    expect(translationFindings(half, 'es', () => [])).toContainEqual(
      expect.objectContaining({ message: 'turns English at "five-senses"' }),
    );
    const harsh = loadLibrary(
      copyWith(FILE, text.replace('Hoy ninguna', '¡Debes elegir, amigxs!')),
    );
    const messages = translationFindings(harsh, 'es', misspelt).map(({ message }) => message);
    expect(messages).toEqual(
      expect.arrayContaining([
        'banned: Debes (tone)',
        'banned: ¡ (tone)',
        'banned: amigxs (say it without a gender)',
      ]),
    );
    const english = loadLibrary(
      copyWith(
        FILE,
        text
          .replace('Les diste un momento a tus sentidos.', 'x')
          .replace(
            /- x Eso era.*$/m,
            '- You gave your senses a moment. That was all there was to do.',
          ),
      ),
    );
    expect(translationFindings(english, 'es', () => []).map(({ message }) => message)).toContain(
      'is still in English',
    );
  });
});
