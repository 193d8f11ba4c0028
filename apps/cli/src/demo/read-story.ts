import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { findFolder, readPlainYaml } from '@app/library';
import { z } from 'zod';
import { type ClientStory, clientStory, practiceStory, type Story } from './story';

/** Read where it lies, like the exercises: it is content, and the build does not copy it. */
const FOLDER = join('apps', 'cli', 'src', 'demo', 'story');
const PRACTICE = 'practice.yaml';

/**
 * The demo's year, as it is written in the YAML files. Everybody in it is made up.
 * @throws Error naming file and place of whatever is not as a story is written
 */
export function readStory(): Story {
  const folder = findFolder(FOLDER, [__dirname, process.cwd()]);
  const clients = readdirSync(folder)
    .filter((name) => name.endsWith('.yaml') && name !== PRACTICE)
    .sort()
    .map((name): ClientStory => read(clientStory, join(folder, name)));
  return { ...read(practiceStory, join(folder, PRACTICE)), clients };
}

function read<T>(schema: z.ZodType<T>, path: string): T {
  const plain = readPlainYaml(readFileSync(path, 'utf8'));
  if (!plain.ok) throw new Error(`${basename(path)}: ${plain.messages.join('; ')}`);
  const story = schema.safeParse(plain.value);
  if (!story.success) throw new Error(`${basename(path)}:\n${z.prettifyError(story.error)}`);
  return story.data;
}
