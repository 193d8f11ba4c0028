/** `npm run db:drift`: migrates an empty database and holds the entities against it. */
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from './build.mjs';
import { endWithCaller, finish } from './programs.mjs';
import { requireNode, root } from './root.mjs';
import { startTestPostgres } from './test-services.mjs';
import { withLock } from './with-lock.mjs';

requireNode();
endWithCaller();
let findings = ['the check did not get that far'];
try {
  findings = await withLock('test', check);
  for (const finding of findings) console.error(finding);
} catch (error) {
  console.error(error);
}
await finish(findings.length > 0 ? 1 : 0);

async function check() {
  await build();
  const require = createRequire(join(root, 'package.json'));
  const load = (path) => require(join(root, 'dist', path));
  require('reflect-metadata');
  const { appDataSource, findDrift, setUpDatabase } = load('libs/database/src');
  const { ensureKeyFile, FileKeyProvider } = load('libs/crypto/src');
  const { entities } = load('libs/domain/src/entities');
  const { migrations } = load('migrations');

  const adminUrl = process.env.TEST_DATABASE_ADMIN_URL ?? (await startTestPostgres());
  const appUrl = new URL(adminUrl);
  appUrl.username = 'trellis_app';
  appUrl.password = 'for-tests-only';
  appUrl.pathname = `/trellis_drift_${process.pid}`;
  const folder = mkdtempSync(join(tmpdir(), 'trellis-drift-'));
  const keyFile = join(folder, 'keys.json');
  ensureKeyFile(keyFile, 'development');
  try {
    await setUpDatabase({
      adminUrl,
      appUrl: appUrl.toString(),
      keys: FileKeyProvider.read(keyFile),
      migrations,
    });
    const dataSource = await appDataSource(appUrl.toString(), 1, entities).initialize();
    const found = await findDrift(dataSource);
    await dataSource.destroy();
    return found;
  } finally {
    rmSync(folder, { recursive: true, force: true });
    await dropDatabase(require, adminUrl, appUrl.pathname.slice(1));
  }
}

async function dropDatabase(require, adminUrl, database) {
  const { Client } = require('pg');
  const admin = new Client({ connectionString: adminUrl });
  await admin.connect();
  await admin.query(`drop database if exists ${database} with (force)`);
  await admin.end();
}
