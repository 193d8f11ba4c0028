import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { readExercise, type Exercise } from '@app/exercises';
import type { Finding } from './library-error';
import { readPlainYaml } from './plain-yaml';

/** An exercise with the name of the file it came from. */
export interface FiledExercise {
  readonly file: string;
  readonly exercise: Exercise;
}

/** Reads one YAML file; what is wrong with it comes back as findings. */
export function readExerciseFile(path: string): FiledExercise | Finding[] {
  const file = basename(path);
  const plain = readPlainYaml(readFileSync(path, 'utf8'));
  if (!plain.ok) return plain.messages.map((message) => ({ file, path: '', message }));
  const read = readExercise(plain.value);
  if (!read.ok) return read.problems.map((problem) => ({ file, ...problem }));
  const { id, version } = read.value;
  if (file === `${id}.yaml` || file === `${id}@${version}.yaml`)
    return { file, exercise: read.value };
  return [
    { file, path: 'id', message: `The file of "${id}" is ${id}.yaml or ${id}@${version}.yaml.` },
  ];
}
