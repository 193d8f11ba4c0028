import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  checkProgramme,
  programmeSchema,
  readAs,
  readExerciseFile,
  readTranslation,
  translateExercise,
  type Exercise,
} from '@app/exercises';
import { exerciseFindings, programmeFindings, wordFindings } from './content/findings';
import { passagesOf } from './content/passages';
import { findLibraryFolder } from './find-library-folder';
import { loadLibrary, readPlainYaml } from './index';

/** What clinicians copy from has to be right: every example of the guide is read as a file would be. */
const guide = readFileSync(
  join(findLibraryFolder(), '..', '..', 'docs', 'content-guide.md'),
  'utf8',
);
const library = loadLibrary();

type Example = Record<string, unknown>;
const examples = [...guide.matchAll(/^```yaml\n([^]*?)^```$/gm)].map(([, yaml]) => {
  const plain = readPlainYaml(yaml!);
  if (!plain.ok) throw new Error(plain.messages.join('\n'));
  return [yaml!.split('\n').slice(0, 2).join(' '), plain.value] as const;
});
const has = (value: unknown, key: string): boolean =>
  typeof value === 'object' && value !== null && key in value;
const isTranslation = (value: unknown): boolean => has(value, 'of');
const isProgramme = (value: unknown): boolean => has(value, 'opening');
const ofExercises = examples.filter(([, value]) => !isProgramme(value) && !isTranslation(value));
const whole = examples.map(([, value]) => value as Example).find((one) => 'steps' in one)!;

/** An exercise of its own, some steps, or a few fields: each as a file that can be read. */
function asExercise(value: unknown): Example {
  if (!Array.isArray(value)) return { ...whole, ...(value as Example) };
  // What stands alone in the guide is followed by something in a file.
  return { ...whole, steps: [...(value as unknown[]), (whole.steps as unknown[]).at(-1)] };
}

function readExercise(value: unknown): Exercise {
  const read = readExerciseFile(asExercise(value), library.frame);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.value;
}

describe('the guide for those who write exercises', () => {
  it.each(ofExercises)('is right in %s', (_begin, value) => {
    expect(exerciseFindings(readExercise(value))).toEqual([]);
  });

  it('is right in its programme', () => {
    const programmes = examples.filter(([, value]) => isProgramme(value));
    expect(programmes).toHaveLength(1);
    for (const [, value] of programmes) {
      const read = readAs(programmeSchema, value);
      if (!read.ok) throw new Error(JSON.stringify(read.problems));
      expect(checkProgramme(read.value, (id) => library.find(id))).toEqual([]);
      expect(programmeFindings(read.value)).toEqual([]);
    }
  });

  it('is right in its translation', () => {
    const translations = examples.filter(([, value]) => isTranslation(value));
    expect(translations).toHaveLength(1);
    for (const [, value] of translations) {
      const read = readTranslation(value);
      if (!read.ok) throw new Error(JSON.stringify(read.problems));
      const frames = { own: library.frame, translated: library.frame };
      const done = translateExercise(readExercise(whole), read.value.words, frames);
      if (!done.ok) throw new Error(JSON.stringify(done.problems));
      expect(wordFindings('', passagesOf(done.value), 'es')).toEqual([]);
    }
  });

  it('shows every kind of step that the library uses', () => {
    const kindsOf = ({ steps }: Exercise) => steps.map(({ kind }) => kind);
    const shown = ofExercises.flatMap(([, value]) => kindsOf(readExercise(value)));
    const used = new Set(library.list().flatMap(kindsOf));
    expect([...used].filter((kind) => !shown.includes(kind))).toEqual([]);
  });
});
