import { rmSync } from 'node:fs';
import { Client } from 'pg';
import { database, dataDir } from './stack-settings';

/** Takes away what the run's stack kept. */
export default async function globalTeardown(): Promise<void> {
  rmSync(dataDir, { recursive: true, force: true });
  const connectionString = process.env.TEST_DATABASE_ADMIN_URL;
  if (!connectionString) return;
  const admin = new Client({ connectionString });
  await admin.connect();
  await admin.query(`drop database if exists ${database} with (force)`);
  await admin.end();
}
