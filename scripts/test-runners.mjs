import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { run } from './programs.mjs';
import { root } from './root.mjs';

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

const results = join(root, 'test-results');
const HOUR_MS = 3_600_000;

/**
 * Runs Jest projects in one go.
 * @param {string[]} projects their display names
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<Counts>}
 */
export async function runJest(projects, env) {
  const file = freshFile('jest.json');
  const code = await run(
    [
      'node',
      join(root, 'node_modules/jest/bin/jest.js'),
      ...['--config', 'test/jest.config.cjs', '--json', `--outputFile=${file}`],
      ...['--selectProjects', ...projects],
    ],
    { env, timeoutMs: HOUR_MS, stdio: ['ignore', 'ignore', 'inherit'], group: true },
  );
  return read(file, code, (report) => ({
    passed: report.numPassedTests,
    // A file that does not load has no failed tests to count.
    failed: report.numFailedTests + report.numRuntimeErrorTestSuites,
    skipped: report.numPendingTests + report.numTodoTests,
  }));
}

/**
 * Runs the browser tests.
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<Counts>}
 */
export async function runPlaywright(env) {
  const file = freshFile('browser.json');
  const code = await run(
    [
      'node',
      join(root, 'node_modules/@playwright/test/cli.js'),
      ...['test', '-c', 'test/browser/playwright.config.ts', '--reporter=list,json'],
    ],
    {
      env: { ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: file },
      timeoutMs: HOUR_MS,
      stdio: ['ignore', 'inherit', 'inherit'],
      group: true,
    },
  );
  return read(file, code, ({ stats, errors }) => {
    if (stats.flaky > 0) console.log(`!! ${stats.flaky} passed at the second try only: see above`);
    return {
      passed: stats.expected + stats.flaky,
      failed: stats.unexpected + errors.length,
      skipped: stats.skipped,
    };
  });
}

function freshFile(name) {
  mkdirSync(results, { recursive: true });
  rmSync(join(results, name), { force: true });
  return join(results, name);
}

/** A runner that fell over, or says that it failed without naming a test, counts as one failure. */
function read(file, code, count) {
  const crashed = { passed: 0, failed: 1, skipped: 0 };
  if (!existsSync(file)) return crashed;
  const counts = count(JSON.parse(readFileSync(file, 'utf8')));
  return code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}
