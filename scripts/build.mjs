import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { installPackages } from './install-packages.mjs';
import { endWithCaller, finish, run } from './programs.mjs';
import { requireNode, root, stopwatch } from './root.mjs';
import { withLock } from './with-lock.mjs';

const web = (name) => ({
  name,
  sources: [
    `apps/${name}`,
    'libs/ui',
    'libs/api-client',
    'libs/charts',
    'libs/exercises',
    'libs/library',
  ],
  settings: ['tsconfig.web.json'],
  proof: `dist/web/${name}/index.html`,
  commands: [['node', join(root, 'node_modules/vite/bin/vite.js'), 'build', '--logLevel', 'warn']],
  cwd: join(root, 'apps', name),
  // About a loader that is not the default yet.
  env: { ...process.env, VITE_CONFIG_NATIVE_IGNORE_WARNING: 'true' },
  clean: [],
});

const server = {
  name: 'server',
  sources: ['apps/api', 'apps/worker', 'apps/cli', 'apps/mailbox', 'libs', 'migrations'],
  without: ['libs/ui', 'libs/api-client', 'libs/testing'],
  settings: ['nest-cli.json', 'tsconfig.json', 'tsconfig.build.json'],
  proof: 'dist/apps/cli/src/main.js',
  commands: [
    ['node', join(root, 'node_modules/@nestjs/cli/bin/nest.js'), 'build'],
    ['node', join(root, 'dist/libs/library/src/compile.js')],
  ],
  // The compiler leaves what came from sources that are gone by now.
  clean: ['dist/apps', 'dist/libs', 'dist/migrations', 'dist/tsconfig.build.tsbuildinfo'],
};

/**
 * Builds what is stale of the server and both front ends. A part's stamp is taken away before its
 * build and written after it, so a build that was killed is never taken for a finished one.
 * @param {string[]} [names] of these parts only
 * @throws Error naming what did not build
 */
export async function build(names = ['server', 'clinic', 'portal']) {
  if (stale(names).length === 0) return;
  await withLock('build', async () => {
    const parts = stale(names);
    const time = stopwatch();
    // One lane for the server and one for the front ends: as many as small machines have cores.
    const lanes = [parts.filter((part) => part === server), parts.filter((p) => p !== server)];
    const failed = (await Promise.all(lanes.map(buildInTurn))).flat();
    if (failed.length > 0) throw new Error(`did not build: ${failed.join(', ')}`);
    if (parts.length > 0) console.log(`built in ${time()}`);
  });
}

function stale(names) {
  const parts = [server, web('clinic'), web('portal')];
  return parts.filter((part) => {
    if (!names.includes(part.name)) return false;
    const file = stampOf(part);
    if (!existsSync(file) || !existsSync(join(root, part.proof))) return true;
    return JSON.parse(readFileSync(file, 'utf8')).hash !== fingerprint(part).hash;
  });
}

async function buildInTurn(parts) {
  const failed = [];
  for (const part of parts) {
    const time = stopwatch();
    const now = fingerprint(part);
    console.log(`building ${part.name}`);
    if (hasLost(part, now.files)) {
      for (const path of part.clean) rmSync(join(root, path), { recursive: true, force: true });
    }
    rmSync(stampOf(part), { force: true });
    if (!(await runInTurn(part)) || !existsSync(join(root, part.proof))) {
      failed.push(part.name);
      continue;
    }
    mkdirSync(join(root, 'dist/.stamps'), { recursive: true });
    writeFileSync(stampOf(part), JSON.stringify(now));
    console.log(`built ${part.name} in ${time()}`);
  }
  return failed;
}

async function runInTurn({ commands, cwd, env }) {
  for (const command of commands) if ((await run(command, { cwd, env })) !== 0) return false;
  return true;
}

const stampOf = (part) => join(root, 'dist/.stamps', `${part.name}.json`);

/** Whether sources of the last build are gone, or nobody knows what it was made of. */
function hasLost(part, files) {
  if (!existsSync(stampOf(part))) return true;
  const before = JSON.parse(readFileSync(stampOf(part), 'utf8')).files;
  return before.some((file) => !files.includes(file));
}

function fingerprint({ sources, without = [], settings }) {
  const excluded = without.map((folder) => join(root, folder));
  const found = sources.flatMap((folder) => list(join(root, folder), excluded)).sort();
  const common = ['package-lock.json', 'tsconfig.base.json', ...settings];
  const files = [...found, ...common.map((name) => join(root, name))];
  const hash = createHash('sha256').update(process.version);
  for (const file of files) hash.update(relative(root, file)).update('\0').update(content(file));
  return { hash: hash.digest('hex'), files: files.map((file) => relative(root, file)) };
}

const content = (file) => (existsSync(file) ? readFileSync(file) : '');

function list(folder, excluded) {
  if (excluded.includes(folder) || !existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return entry.name === 'node_modules' ? [] : list(path, excluded);
    return /\.spec\.tsx?$/.test(entry.name) ? [] : [path];
  });
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  requireNode();
  endWithCaller();
  try {
    await installPackages();
    await build();
  } catch (error) {
    console.error(error.message);
    await finish(1);
  }
  await finish(0);
}
