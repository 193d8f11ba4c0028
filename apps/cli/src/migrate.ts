import { loadConfig } from '@app/config';
import { prepareDatabase } from './prepare-database';
import { say, saySetUp } from './say';
import { setUpAddress } from './set-up-address';
import { withConnections } from './with-connections';

/**
 * `trellis migrate`: roles, schema and queue of the database that the settings name, for
 * deployments that start their processes themselves. Safe to run at each deployment.
 */
export async function migrate(): Promise<void> {
  const config = loadConfig();
  await withConnections(config, async (connections) => {
    const { applied } = await prepareDatabase(config, connections, say);
    saySetUp(await setUpAddress(config, connections.appUrl));
    say(applied.length > 0 ? `${applied.length} migrations ran` : 'the database is up to date');
  });
}
