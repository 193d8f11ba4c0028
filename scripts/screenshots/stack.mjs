import { rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cleanEnvironment } from '../clean-environment.mjs';
import { atEnd, start } from '../programs.mjs';
import { root } from '../root.mjs';
import { freePort, startTestPostgres } from '../test-services.mjs';

/** Roles belong to the whole cluster, so everything that is started for a while uses one password. */
const PASSWORD = 'for-tests-only';
const READY_WITHIN_MS = 120_000;

/**
 * Starts the whole built product with a fresh demo on free ports; it goes away at the end.
 * @returns {Promise<{ clinic: string, portal: string }>} its origins
 */
export async function startDemo() {
  const adminUrl = process.env.TEST_DATABASE_ADMIN_URL ?? (await startTestPostgres());
  const names = ['CLINIC_PORT', 'PORTAL_PORT', 'MAIL_PORT', 'MAIL_SMTP_PORT', 'METRICS_PORT'];
  const ports = {};
  for (const name of [...names, 'WORKER_METRICS_PORT']) ports[name] = await freePort();
  const database = `trellis_screens_${ports.CLINIC_PORT}`;
  const dataDir = join(tmpdir(), `trellis-screens-${ports.CLINIC_PORT}`);
  atEnd(async () => {
    rmSync(dataDir, { recursive: true, force: true });
    await dropDatabase(adminUrl, database);
  });
  const urlFor = (role) => {
    const url = new URL(adminUrl);
    Object.assign(url, { username: role, password: PASSWORD, pathname: `/${database}` });
    return url.toString();
  };
  start(['node', 'dist/apps/cli/src/main.js', 'start'], {
    env: {
      ...cleanEnvironment(),
      ...Object.fromEntries(Object.entries(ports).map(([name, port]) => [name, String(port)])),
      TRELLIS_MODE: 'demo',
      DATA_DIR: dataDir,
      DATABASE_ADMIN_URL: adminUrl,
      DATABASE_URL: urlFor('trellis_app'),
      DATABASE_QUEUE_URL: urlFor('trellis_queue'),
    },
    // The channel tells it when this process is killed.
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const [clinic, portal] = [ports.CLINIC_PORT, ports.PORTAL_PORT].map(
    (port) => `http://localhost:${port}`,
  );
  await isReady(`${clinic}/readyz`);
  return { clinic, portal };
}

async function isReady(url) {
  for (let waited = 0; waited < READY_WITHIN_MS; waited += 250) {
    const answer = await fetch(url).catch(() => undefined);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  throw new Error('the demo did not start');
}

async function dropDatabase(connectionString, database) {
  const { Client } = createRequire(join(root, 'package.json'))('pg');
  const admin = new Client({ connectionString });
  await admin.connect();
  await admin.query(`drop database if exists ${database} with (force)`);
  await admin.end();
}
