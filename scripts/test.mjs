/**
 * `npm test`: brings what the suites need, runs them, and ends with one line of counts.
 * `npm test -- unit browser` runs some of them.
 */
import { build } from './build.mjs';
import { cleanEnvironment } from './clean-environment.mjs';
import { findPrograms } from './find-programs.mjs';
import { installPackages } from './install-packages.mjs';
import { endWithCaller, finish } from './programs.mjs';
import { requireNode, stopwatch } from './root.mjs';
import { runJest, runPlaywright } from './test-runners.mjs';
import { startTestPostgres, startTestRedis } from './test-services.mjs';
import { withLock } from './with-lock.mjs';

/** The suites and what each needs. All but `browser` are Jest projects of that name. */
const SUITES = {
  unit: [],
  api: ['postgres'],
  'worker-postgres': ['postgres'],
  'worker-redis': ['postgres', 'redis'],
  security: ['postgres'],
  faults: ['postgres', 'redis', 'build'],
  browser: ['postgres', 'chromium', 'build'],
};

requireNode();
endWithCaller();
try {
  const suites = chooseSuites(process.argv.slice(2));
  await installPackages();
  const counts = await withLock('test', () => runSuites(suites));
  await report(counts);
} catch (error) {
  console.error(error);
  await report({ passed: 0, failed: 1, skipped: 0 });
}

/** `worker` stands for both of its suites. */
function chooseSuites(names) {
  const all = Object.keys(SUITES);
  const matching = (name) => all.filter((suite) => `${suite}-`.startsWith(`${name}-`));
  const unknown = names.filter((name) => matching(name).length === 0);
  if (unknown.length === 0) return names.length > 0 ? names.flatMap(matching) : all;
  console.error(`No suite ${unknown.join(', ')}. There are: ${all.join(', ')}`);
  process.exit(2);
}

async function runSuites(suites) {
  const needs = new Set(suites.flatMap((suite) => SUITES[suite]));
  const env = cleanEnvironment();
  const programs = await findPrograms([
    ...(needs.has('chromium') ? ['chromium'] : []),
    // The faults suite kills a Redis of its own, whichever one the others use.
    ...(suites.includes('faults') || (needs.has('redis') && !env.TEST_REDIS_URL) ? ['redis'] : []),
  ]);
  if (programs.chromium) env.CHROMIUM_PATH = programs.chromium;
  if (programs.redis) env.REDIS_SERVER = programs.redis;

  // The bundled Postgres is started by code that has to be built first.
  const needsOwnPostgres = needs.has('postgres') && !env.TEST_DATABASE_ADMIN_URL;
  if (needs.has('build')) await build();
  else if (needsOwnPostgres) await build(['server']);
  if (needsOwnPostgres) env.TEST_DATABASE_ADMIN_URL = await startTestPostgres();
  if (!env.TEST_REDIS_URL && programs.redis) {
    env.TEST_REDIS_URL = await startTestRedis(programs.redis);
  }

  const isPossible = (suite) =>
    SUITES[suite].every((need) => {
      if (need === 'chromium') return env.CHROMIUM_PATH;
      if (need === 'redis') return suite === 'faults' ? env.REDIS_SERVER : env.TEST_REDIS_URL;
      return true;
    });
  const possible = suites.filter(isPossible);
  const skipped = suites.filter((suite) => !isPossible(suite));
  const counts = { passed: 0, failed: 0, skipped: skipped.length };
  const jest = possible.filter((suite) => suite !== 'browser');
  if (jest.length > 0) await add(counts, jest.join(', '), () => runJest(jest, env));
  if (possible.includes('browser')) await add(counts, 'browser', () => runPlaywright(env));
  for (const suite of skipped) console.log(`!! suite ${suite} was skipped: see above`);
  return counts;
}

async function add(counts, name, runner) {
  console.log(`\n== ${name}`);
  const time = stopwatch();
  const { passed, failed, skipped } = await runner();
  counts.passed += passed;
  counts.failed += failed;
  counts.skipped += skipped;
  console.log(`== ${name}: ${passed} passed, ${failed} failed in ${time()}`);
}

/** The counts are the last line, after everything has stopped. */
async function report({ passed, failed, skipped }) {
  const code = failed > 0 || passed === 0 ? 1 : 0;
  const line = `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
  process.on('exit', () => console.log(line));
  await finish(code);
}
