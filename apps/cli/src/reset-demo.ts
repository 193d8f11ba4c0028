import { loadConfig } from '@app/config';
import { dropDemoDatabase, makeDataDir } from '@app/database';
import { prepareDatabase } from './prepare-database';
import { say } from './say';
import { seedDemo } from './seed-demo';
import { childEnvironment } from './start/children';
import { StartLock } from './start/start-lock';
import { withConnections } from './with-connections';

/**
 * `trellis reset-demo`: deletes all that a demo's database holds, and tells the demo's year anew, up
 * to today.
 * @throws Error where this is no demo, where it runs, where Trellis did not make the database, or where
 *   somebody's practice is in it
 */
export async function resetDemo(): Promise<void> {
  const config = loadConfig();
  if (config.trellisMode !== 'demo' || config.trellisDemoPractice !== 'on') {
    throw new Error('TRELLIS_MODE, TRELLIS_DEMO_PRACTICE: there is no demo here to make anew');
  }
  const lock = await StartLock.take(makeDataDir(config.dataDir), say);
  try {
    await withConnections(config, async (connections) => {
      const { adminUrl, appUrl } = connections;
      if (!adminUrl) throw new Error('DATABASE_ADMIN_URL: needed to make the database anew');
      await dropDemoDatabase({ adminUrl, appUrl });
      await prepareDatabase(config, connections, say);
      await seedDemo(loadConfig(childEnvironment(config, connections)), say);
    });
    say('the demo ends today again; start it with `trellis start`');
  } finally {
    lock.release();
  }
}
