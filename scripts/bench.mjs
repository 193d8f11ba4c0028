/**
 * `npm run bench`: how fast the built API is beside plain servers on the same Postgres; see
 * `npm run bench -- --help`. On TEST_DATABASE_ADMIN_URL, or on the bundled Postgres as it is shipped.
 */
import { randomBytes } from 'node:crypto';
import { build } from './build.mjs';
import { cleanEnvironment } from './clean-environment.mjs';
import { installPackages } from './install-packages.mjs';
import { endWithCaller, finish, run } from './programs.mjs';
import { requireNode } from './root.mjs';
import { startTestPostgres } from './test-services.mjs';
import { withLock } from './with-lock.mjs';

requireNode();
endWithCaller();
try {
  await installPackages();
  const code = await withLock('test', async () => {
    await build(['server']);
    const env = cleanEnvironment();
    env.TEST_RUN_ID = randomBytes(4).toString('hex');
    // What is durable in production is durable here: no settings of its own.
    env.TEST_DATABASE_ADMIN_URL ??= await startTestPostgres({});
    const program = ['node', '-r', './test/worker/compile.cjs', 'test/bench/bench.ts'];
    return run([...program, ...process.argv.slice(2)], { env, group: true });
  });
  await finish(code);
} catch (error) {
  console.error(error);
  await finish(1);
}
