import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from './programs.mjs';
import { root, stopwatch } from './root.mjs';
import { withLock } from './with-lock.mjs';

const stampFile = join(root, 'node_modules', '.trellis-installed');

/**
 * Installs the npm packages of package-lock.json unless they are there. Killed midway it leaves no
 * stamp, and the next call starts over.
 */
export async function installPackages() {
  if (isInstalled()) return;
  await withLock('install', async () => {
    if (isInstalled()) return;
    console.log('installing packages');
    const time = stopwatch();
    const args = ['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund'];
    // The very npm that called this script, where one did.
    const npm = process.env.npm_execpath?.endsWith('.js')
      ? ['node', process.env.npm_execpath]
      : ['npm'];
    if ((await run([...npm, ...args])) !== 0) throw new Error('npm ci failed: see above');
    writeFileSync(stampFile, stamp());
    console.log(`installed packages in ${time()}`);
  });
}

function isInstalled() {
  if (existsSync(stampFile)) return readFileSync(stampFile, 'utf8') === stamp();
  if (!matchesLockfile()) return false;
  writeFileSync(stampFile, stamp());
  return true;
}

/** Packages with native parts are another thing on another system. */
function stamp() {
  const lockfile = readFileSync(join(root, 'package-lock.json'));
  const hash = createHash('sha256').update(lockfile).digest('hex');
  return `${hash} ${process.platform} ${process.arch}\n`;
}

/** Packages that someone installed by hand count as well, when they are the very same. */
function matchesLockfile() {
  const hidden = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(hidden)) return false;
  const wanted = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;
  const found = JSON.parse(readFileSync(hidden, 'utf8')).packages;
  return Object.entries(wanted).every(([path, entry]) => {
    if (path === '') return true;
    const isOptional = entry.optional || entry.devOptional || entry.peer;
    return found[path] ? found[path].version === entry.version : isOptional;
  });
}
