import type { Exercise, OtherLanguage, Programme } from '@app/exercises';
import type { Finding } from '../library-error';
import type { Library } from '../load-library';
import { wordFindings } from './findings';
import { passagesOf, passagesOfProgramme, type Passage } from './passages';
import { wordsOf } from './sentences';

type Misspelt = (passages: readonly Passage[]) => string[];

/** How much of the library there is in a language, in one line. */
export function completenessOf(library: Library, language: OtherLanguage): string {
  const there = library.translations[language];
  const exercises = library.list().filter((one) => there?.exercises.find(one.id, one.version));
  const programmes = library.programmes.list();
  const translated = programmes.filter((one) => there?.programmes.find(one.id, one.version));
  return (
    `${language}: ${exercises.length} of ${library.list().length} exercises, ` +
    `${translated.length} of ${programmes.length} programmes ` +
    `(${translated.map(({ id }) => id).join(', ') || 'none'})`
  );
}

/**
 * What stands against the translations of a language. That each has exactly the words of its original is
 * seen to when they are loaded.
 */
export function translationFindings(
  library: Library,
  language: OtherLanguage,
  misspelt: Misspelt,
): Finding[] {
  const there = library.translations[language];
  if (!there) return [];
  const inLanguage = (file: string) => `${language}/${file}.yaml`;
  const about = (id: string, said: Passage[], own: Passage[]): Finding[] => [
    ...wordFindings(inLanguage(id), said, language),
    ...stillEnglish(inLanguage(id), said, own),
    ...misspelt(said).map((word) => ({
      file: inLanguage(id),
      path: '',
      message: `no dictionary knows “${word}”`,
    })),
  ];
  return [
    ...there.exercises
      .list()
      .flatMap((one) => [
        ...about(one.id, passagesOf(one), passagesOf(library.find(one.id, one.version)!)),
        ...behind(inLanguage(one.id), one, library.find(one.id)),
      ]),
    ...there.programmes.list().flatMap((one) => {
      const own = library.programmes.find(one.id, one.version)!;
      return [
        ...about(one.id, passagesOfProgramme(one), passagesOfProgramme(own)),
        ...behind(inLanguage(one.id), one, library.programmes.find(one.id)),
        ...turnsEnglish(library, language, one),
      ];
    }),
  ];
}

/** A newer version that was not translated. */
function behind(
  file: string,
  { version }: Exercise | Programme,
  newest: Exercise | Programme | null,
): Finding[] {
  return newest && newest.version > version
    ? [{ file, path: 'version', message: `version ${newest.version} is not translated` }]
    : [];
}

/** Whatever is done on the way through a translated programme is translated, its gentler ways too. */
function turnsEnglish(library: Library, language: OtherLanguage, programme: Programme): Finding[] {
  const named = [...programme.opening, ...programme.steps].map(({ exercise }) => exercise);
  const ids = new Set(named.flatMap((id) => [id, library.find(id)?.gentler ?? id]));
  return [...ids]
    .map((id) => library.find(id))
    .filter((one) => one !== null && !library.languagesOf(one).includes(language))
    .map((one) => ({
      file: `${language}/${programme.id}.yaml`,
      path: '',
      message: `turns English at "${one?.id}"`,
    }));
}

/** A text that was taken over as it was; a word or two may well be the same. */
function stillEnglish(file: string, said: readonly Passage[], own: readonly Passage[]): Finding[] {
  const english = new Set(own.map(({ text }) => text));
  return said
    .filter(({ text }) => wordsOf(text).length > 2 && english.has(text))
    .map(({ path }) => ({ file, path, message: 'is still in English' }));
}
