import { randomBytes } from 'node:crypto';
import {
  existsSync,
  lchownSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { isRoot } from './account';

/** The bootstrap superuser, and the roles that `setUpDatabase` gives their passwords. */
export type EmbeddedRole = 'postgres' | 'trellis_app' | 'trellis_queue';

/** What is remembered between starts. */
export type EmbeddedSettings = {
  passwords: Record<EmbeddedRole, string>;
  port: number | undefined;
};

const fileIn = (home: string) => join(home, 'settings.json');

/**
 * Reads the remembered settings, or makes them where there is no cluster yet.
 * @throws Error when a cluster is there and its password is lost
 */
export function readOrMakeSettings(home: string, clusterExists: boolean): EmbeddedSettings {
  const file = fileIn(home);
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as EmbeddedSettings;
  if (clusterExists) {
    throw new Error(`${file} is missing: it holds the password of the database beside it.`);
  }
  const settings: EmbeddedSettings = {
    passwords: {
      postgres: newPassword(),
      trellis_app: newPassword(),
      trellis_queue: newPassword(),
    },
    port: undefined,
  };
  saveSettings(home, settings);
  return settings;
}

const newPassword = () => randomBytes(24).toString('base64url');

export function saveSettings(home: string, settings: EmbeddedSettings): void {
  writeAtomically(fileIn(home), settings);
}

/** Writes JSON for the folder's owner alone; a reader sees the old or the new text, never half. */
export function writeAtomically(file: string, content: object): void {
  const fresh = `${file}.${process.pid}`;
  rmSync(fresh, { force: true });
  writeFileSync(fresh, `${JSON.stringify(content)}\n`, { mode: 0o600, flag: 'wx', flush: true });
  if (isRoot()) {
    // Root may start what an ordinary user made, who has to be able to start it again.
    const { uid, gid } = statSync(dirname(file));
    lchownSync(fresh, uid, gid);
  }
  renameSync(fresh, file);
}
