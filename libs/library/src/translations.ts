import { existsSync } from 'node:fs';
import { join } from 'node:path';
import {
  OTHER_LANGUAGES,
  readTranslation,
  translateExercise,
  translateFrame,
  translateProgramme,
  type Checked,
  type Exercise,
  type Frame,
  type Language,
  type Programme,
  type Translation,
} from '@app/exercises';
import type { Finding } from './library-error';
import { readFileAs, readFolderAs } from './read-content';
import { versionsOf, type Versions } from './versions';

/** What the library has in one language besides English, and nothing else. */
export interface Translated {
  readonly exercises: readonly Exercise[];
  readonly programmes: readonly Programme[];
}

/** What there is to translate. */
export interface Original {
  readonly frame: Frame;
  readonly exercises: readonly Exercise[];
  readonly programmes: readonly Programme[];
}

/**
 * Reads `translations/<language>/`: the frame, and what there is of exercises and programmes. A
 * translation names the version it is of, and has exactly its words: anything else is a finding.
 */
export function readTranslations(
  folder: string,
  original: Original,
): { translations: Partial<Record<Language, Translated>>; findings: Finding[] } {
  const read = OTHER_LANGUAGES.map((language) => {
    const inside = join(folder, language);
    return [language, existsSync(inside) ? readLanguage(inside, original) : null] as const;
  });
  return {
    translations: Object.fromEntries(
      read.flatMap(([language, one]) => (one ? [[language, one.translated]] : [])),
    ),
    findings: read.flatMap(([language, one]) =>
      (one?.findings ?? []).map((found) => ({ ...found, file: `${language}/${found.file}` })),
    ),
  };
}

function readLanguage(
  folder: string,
  { frame: own, exercises, programmes }: Original,
): { translated: Translated; findings: readonly Finding[] } {
  const frame = readFileAs(join(folder, 'frame.yaml'), (value) => translateFrame(own, value));
  if (Array.isArray(frame)) return { translated: NOTHING, findings: frame };
  const frames = { own, translated: frame.value };
  const ofExercises = readFolderAs(
    join(folder, 'exercises'),
    translating(versionsOf(exercises), (one, { words }) => translateExercise(one, words, frames)),
  );
  const ofProgrammes = readFolderAs(
    join(folder, 'programmes'),
    translating(versionsOf(programmes), (one, { words }) => translateProgramme(one, words)),
  );
  return {
    translated: {
      exercises: ofExercises.filed.map(({ value }) => value),
      programmes: ofProgrammes.filed.map(({ value }) => value),
    },
    findings: [...ofExercises.findings, ...ofProgrammes.findings],
  };
}

const NOTHING: Translated = { exercises: [], programmes: [] };

/** Reads a translation and puts it over the very version that it names. */
function translating<T>(
  originals: Pick<Versions<T>, 'find'>,
  translate: (one: T, translation: Translation) => Checked<T>,
): (value: unknown) => Checked<T> {
  return (value) => {
    const read = readTranslation(value);
    if (!read.ok) return read;
    const { of, version } = read.value;
    const one = originals.find(of, version);
    if (one) return translate(one, read.value);
    const message = `There is no version ${version} of "${of}" to translate.`;
    return { ok: false, problems: [{ path: 'version', message }] };
  };
}
