/** `npm run check`: everything that can be said about the code without running its tests. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { installPackages } from './install-packages.mjs';
import { endWithCaller, finish, run } from './programs.mjs';
import { requireNode, root, stopwatch } from './root.mjs';

const bin = (path) => ['node', join(root, 'node_modules', path)];
const npm = (script) => ['npm', 'run', '--silent', script];

/** What reads the sources, and what compiles or runs them: two lanes, as many as small machines have cores. */
const READS = [
  ['eslint', [...bin('eslint/bin/eslint.js'), '.', '--max-warnings', '0']],
  ['prettier', [...bin('prettier/bin/prettier.cjs'), '--check', '--log-level', 'warn', '.']],
  [
    'boundaries',
    [
      ...bin('dependency-cruiser/bin/dependency-cruise.mjs'),
      ...['--config', '.dependency-cruiser.cjs', 'apps', 'libs', 'migrations'],
    ],
  ],
  ['compose file', ['node', 'scripts/check-compose.mjs'], 'scripts/check-compose.mjs'],
];
const RUNS = [
  ['types of the server', [...bin('typescript/bin/tsc'), '--noEmit', '-p', 'tsconfig.json']],
  [
    'types of what both front ends share',
    [...bin('typescript/bin/tsc'), '-p', 'tsconfig.web.json'],
  ],
  // Each in a program of its own: both register their router's type.
  ['types of the clinic', [...bin('typescript/bin/tsc'), '-p', 'apps/clinic']],
  ['types of the portal', [...bin('typescript/bin/tsc'), '-p', 'apps/portal']],
  ['API clients are fresh', npm('api:check')],
  ['the library reads well', npm('content:check')],
  ['migrations match the entities', npm('db:drift')],
];

requireNode();
endWithCaller();
const failed = [];
try {
  await installPackages();
  await Promise.all([checkInTurn(READS), checkInTurn(RUNS)]);
} catch (error) {
  console.error(error);
  failed.push('the checks themselves');
}
console.log(failed.length > 0 ? `check failed: ${failed.join(', ')}` : 'check passed');
await finish(failed.length > 0 ? 1 : 0);

async function checkInTurn(checks) {
  for (const [name, command, onlyWith] of checks) {
    if (onlyWith && !existsSync(join(root, onlyWith))) continue;
    const time = stopwatch();
    const passed = (await run(command)) === 0;
    console.log(`${passed ? 'ok  ' : 'FAIL'}  ${name} (${time()})`);
    if (!passed) failed.push(name);
  }
}
