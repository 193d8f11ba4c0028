import { loadConfig } from '@app/config';
import { startEmbeddedPostgres } from '@app/database';
import { bundledConnections, givenConnections } from './connections';
import { prepareDatabase } from './prepare-database';
import { say } from './say';

/**
 * `trellis migrate`: roles, schema and queue of the database that the settings name, for
 * deployments that start their processes themselves. Safe to run at each deployment.
 */
export async function migrate(): Promise<void> {
  const config = loadConfig();
  const given = givenConnections(config);
  if (given) {
    report((await prepareDatabase(config, given, say)).applied);
    return;
  }
  const postgres = await startEmbeddedPostgres({ dataDir: config.dataDir, log: say });
  try {
    report((await prepareDatabase(config, bundledConnections(config, postgres), say)).applied);
  } finally {
    // One that was running belongs to a `trellis start`.
    if (!postgres.adopted) await postgres.stop();
  }
}

function report(applied: string[]): void {
  say(applied.length > 0 ? `${applied.length} migrations ran` : 'the database is up to date');
}
