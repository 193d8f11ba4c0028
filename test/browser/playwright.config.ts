import { join } from 'node:path';
import { defineConfig } from '@playwright/test';
import { clinicUrl } from './ports';
import { stackSettings } from './stack-settings';

const root = join(__dirname, '..', '..');

/** The built product, whole, in Chromium: phone for the portal, desktop for the clinic. */
export default defineConfig({
  testDir: __dirname,
  testMatch: '*.spec.ts',
  outputDir: join(root, 'test-results'),
  globalTeardown: join(__dirname, 'global-teardown.ts'),
  // A page waits more than it works, so that two cores serve three of them.
  workers: 3,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  forbidOnly: Boolean(process.env.CI),
  // Where nobody can look again, a test is tried once more; the list then calls it flaky.
  retries: process.env.CI ? 1 : 0,
  reporter: [['list']],
  use: {
    locale: 'en-GB',
    // Somewhere else than the server: what is shown must follow the person, not the machine.
    timezoneId: 'Europe/London',
    // A press that finds nothing says so long before its test's own time is up.
    actionTimeout: 20_000,
    screenshot: 'only-on-failure',
    // Half of a run's work where it is on; `--trace on` for the one test that needs it.
    trace: 'off',
    launchOptions: {
      executablePath: process.env.CHROMIUM_PATH,
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  webServer: {
    command: 'node dist/apps/cli/src/main.js start',
    cwd: root,
    url: `${clinicUrl}/readyz`,
    env: { ...process.env, ...stackSettings } as Record<string, string>,
    timeout: 300_000,
    stdout: 'ignore',
    gracefulShutdown: { signal: 'SIGINT', timeout: 25_000 },
  },
});
