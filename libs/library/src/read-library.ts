import { join } from 'node:path';
import {
  checkProgramme,
  frameSchema,
  type Language,
  programmeSchema,
  readAs,
  readExerciseFile,
  readMeasure,
  type Exercise,
  type Frame,
  type Measure,
  type Programme,
  type Synonym,
} from '@app/exercises';
import { checkMeasures } from './check-measures';
import { checkTogether } from './check-together';
import { LibraryError, type Finding } from './library-error';
import { readFileAs, readFolderAs, type FolderRead } from './read-content';
import { readSynonyms } from './synonyms';
import { readTranslations, type Translated } from './translations';
import { versionsOf } from './versions';

/** Everything that the files of the library say, checked: plain data, the same after a trip through JSON. */
export interface LibraryContent {
  readonly frame: Frame;
  /** Every version of each. */
  readonly exercises: readonly Exercise[];
  readonly programmes: readonly Programme[];
  readonly measures: readonly Measure[];
  /** What there is in languages besides English. */
  readonly translations: Readonly<Partial<Record<Language, Translated>>>;
  /** The words that people look for exercises with. */
  readonly synonyms: readonly Synonym[];
}

/**
 * Reads and checks every YAML file of a library's folder.
 * @throws LibraryError naming each file and path, when anything at all is wrong
 */
export function readLibrary(folder: string): LibraryContent {
  const frame = readFileAs(join(folder, 'frame.yaml'), (value) => readAs(frameSchema, value));
  if (Array.isArray(frame)) throw new LibraryError(frame);
  const own = readFolderAs(join(folder, 'exercises'), (value) =>
    readExerciseFile(value, frame.value),
  );
  // An exercise that cannot be read would only make others seem to refer to nothing.
  throwIfAny(own.findings);
  throwIfAny(checkTogether(own.filed));
  const exercises = valuesOf(own);
  const versions = versionsOf(exercises);
  const programmes = readFolderAs(join(folder, 'programmes'), (value) => {
    const read = readAs(programmeSchema, value);
    if (!read.ok) return read;
    const problems = checkProgramme(read.value, (id) => versions.find(id));
    return problems.length === 0 ? read : { ok: false, problems };
  });
  throwIfAny(programmes.findings);
  const measures = readFolderAs(join(folder, 'measures'), readMeasure);
  throwIfAny(measures.findings);
  throwIfAny(checkMeasures(measures.filed));
  const original = { frame: frame.value, exercises, programmes: valuesOf(programmes) };
  const { translations, findings } = readTranslations(join(folder, 'translations'), original);
  throwIfAny(findings);
  const synonyms = readSynonyms(folder, (id) => versions.find(id) !== null);
  return { ...original, measures: valuesOf(measures), translations, synonyms };
}

const valuesOf = <T>({ filed }: FolderRead<T>): T[] => filed.map(({ value }) => value);

function throwIfAny(findings: readonly Finding[]): void {
  if (findings.length > 0) throw new LibraryError(findings);
}
