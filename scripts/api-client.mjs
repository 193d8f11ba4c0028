/**
 * `npm run api:generate`: writes the OpenAPI documents of both surfaces, and the typed clients of
 * the front ends from them, to libs/api-client. `--check` (`npm run api:check`) writes nothing and
 * fails where what is committed is not what the API says.
 */
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { createClient } from '@hey-api/openapi-ts';
import { endWithCaller, finish, run } from './programs.mjs';
import { requireNode, root } from './root.mjs';
import { withLock } from './with-lock.mjs';

const SURFACES = ['clinic', 'portal'];
const isCheck = process.argv.includes('--check');

requireNode();
endWithCaller();
try {
  await withLock('build', async () => {
    // What the compiler thinks unchanged it would not look through for the values of an enum that did.
    rmSync(join(root, 'dist/tsconfig.build.tsbuildinfo'), { force: true });
    await must(['node', join(root, 'node_modules/@nestjs/cli/bin/nest.js'), 'build']);
  });
  // Inside the checkout, where the formatter finds its settings.
  const fresh = mkdtempSync(join(root, 'dist/.api-client-'));
  try {
    await generate(fresh);
    const stale = SURFACES.flatMap((surface) => compare(surface, join(fresh, surface)));
    if (isCheck && stale.length > 0) {
      console.error(`Stale; run "npm run api:generate":\n  ${stale.join('\n  ')}`);
    }
    await finish(isCheck && stale.length > 0 ? 1 : 0);
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
} catch (error) {
  console.error(error);
  await finish(1);
}

async function generate(folder) {
  await must(['node', 'dist/apps/api/src/openapi.js', folder]);
  for (const surface of SURFACES) {
    await createClient({
      input: join(folder, `${surface}.json`),
      output: {
        path: join(folder, surface, 'generated'),
        clean: true,
        // Read by a bundler, unlike the server's own modules.
        module: { extension: null },
      },
      plugins: [
        { name: '@hey-api/client-fetch', baseUrl: false },
        '@hey-api/typescript',
        '@hey-api/sdk',
      ],
      logs: { level: 'silent', file: false },
    });
    leaveOutIntentions(join(folder, surface, 'generated'));
    copyFileSync(join(folder, `${surface}.json`), join(folder, surface, 'openapi.json'));
  }
  await must([
    'node',
    'node_modules/prettier/bin/prettier.cjs',
    '--log-level',
    'warn',
    '--ignore-path',
    '/dev/null',
    '--write',
    folder,
  ]);
}

/** The generator's own notes of what it might do one day are no part of our code. */
function leaveOutIntentions(folder) {
  for (const name of files(folder)) {
    const text = read(join(folder, name));
    const without = text.replaceAll(/^ *\/\/ TODO.*\n/gm, '');
    if (without !== text) writeFileSync(join(folder, name), without);
  }
}

/** Names the files that differ; brings them over unless this is a check. */
function compare(surface, fresh) {
  const kept = join(root, 'libs/api-client', surface);
  const names = files(fresh);
  const gone = existsSync(join(kept, 'generated'))
    ? files(join(kept, 'generated')).map((name) => join('generated', name))
    : [];
  const stale = names.filter((name) => read(join(fresh, name)) !== read(join(kept, name)));
  const extra = gone.filter((name) => !names.includes(name));
  if (!isCheck) {
    for (const name of stale) {
      mkdirSync(dirname(join(kept, name)), { recursive: true });
      copyFileSync(join(fresh, name), join(kept, name));
    }
    for (const name of extra) rmSync(join(kept, name));
  }
  return [...stale, ...extra].map((name) => relative(root, join(kept, name)));
}

function files(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .sort();
}

function read(file) {
  return existsSync(file) ? readFileSync(file, 'utf8') : null;
}

async function must(command) {
  const code = await run(command);
  if (code !== 0) throw new Error(`failed: ${command.join(' ')}`);
}
