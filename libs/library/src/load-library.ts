import { join } from 'node:path';
import {
  checkProgramme,
  frameSchema,
  measureExercise,
  programmeSchema,
  readAs,
  readExerciseFile,
  readMeasure,
  type Exercise,
  type Frame,
  type Measure,
  type Programme,
} from '@app/exercises';
import { checkTogether } from './check-together';
import { findLibraryFolder } from './find-library-folder';
import { LibraryError, type Finding } from './library-error';
import { readFileAs, readFolderAs, type FolderRead } from './read-content';
import { versionsOf, type Versions } from './versions';

/** The built-in content: exercises, programmes, measures, and the frame around deeper exercises. */
export interface Library extends Versions<Exercise> {
  readonly frame: Frame;
  readonly programmes: Versions<Programme>;
  readonly measures: Versions<Measure>;
  /** Each measure as an exercise of its id and version: put together here, nobody writes them down. */
  readonly measureExercises: Versions<Exercise>;
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
  const read = measures.filed.map(({ value }) => value);
  return Object.freeze({
    ...all,
    frame: frame.value,
    programmes: versionsOf(programmes.filed.map(({ value }) => value)),
    measures: versionsOf(read),
    measureExercises: versionsOf(read.map((one) => measureExercise(one))),
  });
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
