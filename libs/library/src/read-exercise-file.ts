import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { readExercise, type Exercise } from '@app/exercises';
import { parseDocument } from 'yaml';
import type { Finding } from './library-error';

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

type Plain = { ok: true; value: unknown } | { ok: false; messages: string[] };

/**
 * YAML as plain data and no more: the core types, every key once, and neither tags, merges nor
 * aliases, so that what a reviewer sees in a file is all that there is.
 */
function readPlainYaml(text: string): Plain {
  const document = parseDocument(text, { schema: 'core', merge: false, uniqueKeys: true });
  const messages = [...document.errors, ...document.warnings].map(({ message }) => message);
  if (messages.length > 0) return { ok: false, messages };
  try {
    return { ok: true, value: document.toJS({ maxAliasCount: 0 }) };
  } catch {
    return { ok: false, messages: ['Write it out: anchors and aliases are not read.'] };
  }
}
