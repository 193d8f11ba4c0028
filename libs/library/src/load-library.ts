import {
  LANGUAGES,
  measureExercise,
  type Exercise,
  type Frame,
  type Language,
  type Measure,
  type Programme,
  type Synonym,
} from '@app/exercises';
import { readCompiled } from './compiled';
import { findLibraryFolder } from './find-library-folder';
import { readLibrary, type LibraryContent } from './read-library';
import { versionsOf, type Versions } from './versions';

/** The built-in content: exercises, programmes, measures, and the frame around deeper exercises. */
export interface Library extends Versions<Exercise> {
  /** Measures too: what can be given is found here, though `list` leaves them to `measureExercises`. */
  find(id: string, version?: number): Exercise | null;
  readonly frame: Frame;
  readonly programmes: Versions<Programme>;
  readonly measures: Versions<Measure>;
  /** Each measure as an exercise of its id and version: put together here, nobody writes them down. */
  readonly measureExercises: Versions<Exercise>;
  /** What there is in other languages: only what was translated. */
  readonly translations: Translations;
  /** The words that people look for exercises with. */
  readonly synonyms: readonly Synonym[];
  /** That very version in a language; the English one where it was not translated. */
  exerciseIn(language: Language, exercise: Exercise): Exercise;
  /** That very version in a language; the English one where it was not translated. */
  programmeIn(language: Language, programme: Programme): Programme;
  /** The languages that a version can be read in, English first. */
  languagesOf(exercise: Pick<Exercise, 'id' | 'version'>): Language[];
  /** The languages that a version of a programme can be read in, English first. */
  programmeLanguagesOf(programme: Pick<Programme, 'id' | 'version'>): Language[];
}

/** By language, what the library has in it. */
export type Translations = Readonly<
  Partial<Record<Language, { exercises: Versions<Exercise>; programmes: Versions<Programme> }>>
>;

/**
 * Reads and checks every YAML file of the library, or of `folder`.
 * @throws LibraryError naming each file and path, when anything at all is wrong
 */
export function loadLibrary(folder: string = findLibraryFolder()): Library {
  return libraryOf(readLibrary(folder));
}

let builtIn: Library | undefined;

/** The library that this process is started with: as the build checked it, or read from its files. */
export function builtInLibrary(): Library {
  builtIn ??= libraryOf(readCompiled() ?? readLibrary(findLibraryFolder()));
  return builtIn;
}

function libraryOf(content: LibraryContent): Library {
  const exercises = versionsOf(content.exercises);
  const measureExercises = versionsOf(content.measures.map((one) => measureExercise(one)));
  return Object.freeze({
    ...exercises,
    find: (id: string, version?: number) =>
      exercises.find(id, version) ?? measureExercises.find(id, version),
    ...inLanguages(content.translations),
    frame: content.frame,
    programmes: versionsOf(content.programmes),
    measures: versionsOf(content.measures),
    measureExercises,
    synonyms: content.synonyms,
  });
}

function inLanguages(
  translated: LibraryContent['translations'],
): Pick<
  Library,
  'translations' | 'exerciseIn' | 'programmeIn' | 'languagesOf' | 'programmeLanguagesOf'
> {
  const translations: Translations = Object.fromEntries(
    Object.entries(translated).map(([language, { exercises, programmes }]) => [
      language,
      { exercises: versionsOf(exercises), programmes: versionsOf(programmes) },
    ]),
  );
  return {
    translations,
    exerciseIn: (language, one) =>
      translations[language]?.exercises.find(one.id, one.version) ?? one,
    programmeIn: (language, one) =>
      translations[language]?.programmes.find(one.id, one.version) ?? one,
    languagesOf: ({ id, version }) =>
      LANGUAGES.filter((one) => one === 'en' || translations[one]?.exercises.find(id, version)),
    programmeLanguagesOf: ({ id, version }) =>
      LANGUAGES.filter((one) => one === 'en' || translations[one]?.programmes.find(id, version)),
  };
}
