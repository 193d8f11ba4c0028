import type { Config } from '@app/config';
import { startEmbeddedPostgres } from '@app/database';
import { bundledConnections, type Connections, givenConnections } from './connections';
import { say } from './say';

/**
 * Runs `work` on the database that the settings name. The bundled one is started for it where it does
 * not run, and left running where it belongs to a `trellis start`.
 */
export async function withConnections<T>(
  config: Config,
  work: (connections: Connections) => Promise<T>,
): Promise<T> {
  const given = givenConnections(config);
  if (given) return work(given);
  const postgres = await startEmbeddedPostgres({ dataDir: config.dataDir, log: say });
  try {
    return await work(bundledConnections(config, postgres));
  } finally {
    if (!postgres.adopted) await postgres.stop();
  }
}
