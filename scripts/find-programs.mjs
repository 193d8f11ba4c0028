import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';
import { run } from './programs.mjs';
import { root } from './root.mjs';

/**
 * The programs that some suites need and npm does not bring: where they are, and the command that
 * would bring them.
 */
const PROGRAMS = {
  chromium: {
    variable: 'CHROMIUM_PATH',
    names: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'],
    more: () => [
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      playwrightsOwn(),
    ],
    package: 'chromium',
    command: 'npx playwright install --with-deps chromium',
  },
  redis: {
    variable: 'REDIS_SERVER',
    names: ['redis-server', 'valkey-server'],
    more: () => ['/opt/homebrew/bin/redis-server', '/usr/local/bin/redis-server'],
    package: 'redis-server',
    command:
      process.platform === 'darwin' ? 'brew install redis' : 'sudo apt-get install redis-server',
  },
};

/**
 * Finds programs; as root on Debian or Ubuntu installs those that are missing.
 * @param {('chromium' | 'redis')[]} wanted
 * @returns {Promise<Record<string, string | undefined>>} paths; `undefined` where there is none,
 *   after having said which command brings it
 */
export async function findPrograms(wanted) {
  const missing = wanted.filter((name) => !find(name));
  if (missing.length > 0 && canInstall()) await install(missing);
  for (const name of wanted.filter((one) => !find(one))) {
    console.log(`\n!! ${name} is missing; its suites are skipped. To bring it, run:`);
    console.log(`!!   ${PROGRAMS[name].command}\n`);
  }
  return Object.fromEntries(wanted.map((name) => [name, find(name)]));
}

function find(name) {
  const { variable, names, more } = PROGRAMS[name];
  const folders = (process.env.PATH ?? '').split(delimiter);
  const candidates = [
    process.env[variable],
    ...names.flatMap((one) => folders.map((folder) => join(folder, one))),
    ...more(),
  ];
  // Some are only a note to install another package (Ubuntu's chromium): they do not answer.
  return candidates.find((path) => path && existsSync(path) && answers(path));
}

function answers(path) {
  return spawnSync(path, ['--version'], { timeout: 20_000, stdio: 'ignore' }).status === 0;
}

function playwrightsOwn() {
  try {
    return createRequire(join(root, 'package.json'))('@playwright/test').chromium.executablePath();
  } catch {
    return undefined;
  }
}

function canInstall() {
  if (process.getuid?.() !== 0 || !existsSync('/etc/os-release')) return false;
  return /^(ID|ID_LIKE)=.*(debian|ubuntu)/m.test(readFileSync('/etc/os-release', 'utf8'));
}

async function install(names) {
  const packages = names.map((name) => PROGRAMS[name].package);
  console.log(`installing ${packages.join(', ')}`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' };
  const limit = { env, timeoutMs: 10 * 60_000 };
  await run(['apt-get', 'update', '-qq'], limit);
  for (const name of packages) {
    await run(['apt-get', 'install', '-qq', '-y', '--no-install-recommends', name], limit);
  }
}
