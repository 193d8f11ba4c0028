import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Checked } from '@app/exercises';
import type { Finding } from './library-error';
import { readPlainYaml } from './plain-yaml';

/** Something of the library with the name of the file it came from. */
export interface Filed<T> {
  readonly file: string;
  readonly value: T;
}
/** What a folder holds, and what is wrong with the rest of it. */
export interface FolderRead<T> {
  readonly filed: readonly Filed<T>[];
  readonly findings: readonly Finding[];
}

/** Reads one YAML file; what is wrong with it comes back as findings. */
export function readFileAs<T>(
  path: string,
  read: (value: unknown) => Checked<T>,
): Filed<T> | Finding[] {
  const file = basename(path);
  const plain = readPlainYaml(readFileSync(path, 'utf8'));
  if (!plain.ok) return plain.messages.map((message) => ({ file, path: '', message }));
  const checked = read(plain.value);
  if (!checked.ok) return checked.problems.map((problem) => ({ file, ...problem }));
  return { file, value: checked.value };
}

/** Reads every YAML file of a folder; each is named by the id it holds, and may name its version. */
export function readFolderAs<T extends { id: string; version: number }>(
  folder: string,
  read: (value: unknown) => Checked<T>,
): FolderRead<T> {
  const results = readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => namedByItsId(readFileAs(join(folder, name), read)));
  const findings = results.filter((result): result is Finding[] => Array.isArray(result)).flat();
  const filed = results.filter((result): result is Filed<T> => !Array.isArray(result));
  if (results.length === 0)
    findings.push({ file: basename(folder), path: '', message: 'No YAML files here.' });
  return { filed, findings };
}

function namedByItsId<T extends { id: string; version: number }>(
  result: Filed<T> | Finding[],
): Filed<T> | Finding[] {
  if (Array.isArray(result)) return result;
  const { file } = result;
  const { id, version } = result.value;
  if (file === `${id}.yaml` || file === `${id}@${version}.yaml`) return result;
  const message = `The file of "${id}" is ${id}.yaml or ${id}@${version}.yaml.`;
  return [{ file, path: 'id', message }];
}
