import { join } from 'node:path';
import {
  PATTERNS,
  PILLARS,
  readAs,
  REPAIR_AIMS,
  type Synonym,
  synonymsSchema,
  STRANDS,
  WOUNDS,
} from '@app/exercises';
import { LibraryError } from './library-error';
import { readFileAs } from './read-content';

const TAGS: readonly string[] = [...PILLARS, ...STRANDS, ...WOUNDS, ...PATTERNS, ...REPAIR_AIMS];

/**
 * The words that people look for exercises with, checked against what they lead to.
 * @throws LibraryError where the file cannot be read, or something in it means nothing
 */
export function readSynonyms(
  folder: string,
  isExercise: (id: string) => boolean,
): readonly Synonym[] {
  const file = 'synonyms.yaml';
  const read = readFileAs(join(folder, file), (value) => readAs(synonymsSchema, value));
  if (Array.isArray(read)) throw new LibraryError(read);
  const isKnown = (target: string) => TAGS.includes(target) || isExercise(target);
  const findings = read.value.flatMap(({ means }, index) =>
    means
      .filter((target) => !isKnown(target))
      .map((target) => ({
        file,
        path: `${index}.means`,
        message: `There is no tag and no exercise "${target}".`,
      })),
  );
  if (findings.length > 0) throw new LibraryError(findings);
  return read.value;
}
