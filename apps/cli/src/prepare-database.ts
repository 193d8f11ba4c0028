import type { Config } from '@app/config';
import { ensureKeyFile, FileKeyProvider } from '@app/crypto';
import { setUpDatabase, type SetUpResult } from '@app/database';
import { prepareQueueSchema } from '@app/queue';
import { migrations } from '../../../migrations';
import type { Connections } from './connections';

/**
 * Makes roles, database, schema and queue, or brings them up to date.
 * @throws Error when the settings lack the admin's connection
 */
export async function prepareDatabase(
  config: Config,
  connections: Connections,
  log: (line: string) => void,
): Promise<SetUpResult> {
  const { adminUrl, appUrl, queueUrl } = connections;
  if (!adminUrl) {
    throw new Error('DATABASE_ADMIN_URL: needed to make roles and to migrate');
  }
  ensureKeyFile(config.keyFile, config.trellisMode === 'production' ? 'production' : 'development');
  return setUpDatabase({
    adminUrl,
    appUrl,
    queueUrl,
    keys: FileKeyProvider.readFor(config.keyFile, config.trellisMode),
    migrations,
    prepareQueue: prepareQueueSchema,
    log,
  });
}
