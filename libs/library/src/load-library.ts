import { join } from 'node:path';
import {
  checkProgramme,
  frameSchema,
  LANGUAGES,
  measureExercise,
  programmeSchema,
  readAs,
  readExerciseFile,
  readMeasure,
  type Exercise,
  type Frame,
  type Language,
  type Measure,
  type Programme,
} from '@app/exercises';
import { checkMeasures } from './check-measures';
import { checkTogether } from './check-together';
import { findLibraryFolder } from './find-library-folder';
import { LibraryError, type Finding } from './library-error';
import { readFileAs, readFolderAs, type FolderRead } from './read-content';
import { readTranslations, type Translations } from './translations';
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
  /** That very version in a language; the English one where it was not translated. */
  exerciseIn(language: Language, exercise: Exercise): Exercise;
  /** That very version in a language; the English one where it was not translated. */
  programmeIn(language: Language, programme: Programme): Programme;
  /** The languages that a version can be read in, English first. */
  languagesOf(exercise: Pick<Exercise, 'id' | 'version'>): Language[];
}

/**
 * Reads and checks every YAML file of the library, or of `folder`.
 * @throws LibraryError naming each file and path, when anything at all is wrong
 */
export function loadLibrary(folder: string = findLibraryFolder()): Library {
  const frame = readFileAs(join(folder, 'frame.yaml'), (value) => readAs(frameSchema, value));
  if (Array.isArray(frame)) throw new LibraryError(frame);
  const exercises = readFolderAs(join(folder, 'exercises'), (value) =>
    readExerciseFile(value, frame.value),
  );
  // An exercise that cannot be read would only make others seem to refer to nothing.
  throwIfAny(exercises.findings);
  throwIfAny(checkTogether(exercises.filed));
  const all = versionsOf(exercises.filed.map(({ value }) => value));
  const programmes = readProgrammes(join(folder, 'programmes'), all);
  throwIfAny(programmes.findings);
  const measures = readFolderAs(join(folder, 'measures'), readMeasure);
  throwIfAny(measures.findings);
  throwIfAny(checkMeasures(measures.filed));
  const read = measures.filed.map(({ value }) => value);
  const measureExercises = versionsOf(read.map((one) => measureExercise(one)));
  const original = {
    frame: frame.value,
    exercises: all,
    programmes: versionsOf(programmes.filed.map(({ value }) => value)),
  };
  const { translations, findings } = readTranslations(join(folder, 'translations'), original);
  throwIfAny(findings);
  return Object.freeze({
    ...all,
    find: (id: string, version?: number) =>
      all.find(id, version) ?? measureExercises.find(id, version),
    ...inLanguages(translations),
    frame: frame.value,
    programmes: original.programmes,
    measures: versionsOf(read),
    measureExercises,
  });
}

function inLanguages(
  translations: Translations,
): Pick<Library, 'translations' | 'exerciseIn' | 'programmeIn' | 'languagesOf'> {
  return {
    translations,
    exerciseIn: (language, one) =>
      translations[language]?.exercises.find(one.id, one.version) ?? one,
    programmeIn: (language, one) =>
      translations[language]?.programmes.find(one.id, one.version) ?? one,
    languagesOf: ({ id, version }) =>
      LANGUAGES.filter((one) => one === 'en' || translations[one]?.exercises.find(id, version)),
  };
}

let builtIn: Library | undefined;

/** The library that this process is started with, read once. */
export function builtInLibrary(): Library {
  builtIn ??= loadLibrary();
  return builtIn;
}

function readProgrammes(folder: string, exercises: Versions<Exercise>): FolderRead<Programme> {
  return readFolderAs(folder, (value) => {
    const read = readAs(programmeSchema, value);
    if (!read.ok) return read;
    const problems = checkProgramme(read.value, (id) => exercises.find(id));
    return problems.length === 0 ? read : { ok: false, problems };
  });
}

function throwIfAny(findings: readonly Finding[]): void {
  if (findings.length > 0) throw new LibraryError(findings);
}
