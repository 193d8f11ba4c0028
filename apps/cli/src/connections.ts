import type { Config } from '@app/config';
import type { EmbeddedPostgres } from '@app/database';

/** How Trellis reaches its database. `adminUrl` is missing where only the app's role is known. */
export type Connections = { appUrl: string; queueUrl?: string; adminUrl?: string };

/** Name of the database in the bundled Postgres. */
const BUNDLED_DATABASE = 'trellis';

/**
 * The connections that the settings name; `undefined` where the bundled Postgres is meant.
 * @throws Error when the queue has no place
 */
export function givenConnections(config: Config): Connections | undefined {
  if (!config.databaseUrl) return undefined;
  if (!config.redisUrl && !config.databaseQueueUrl) {
    throw new Error(
      'The queue needs a place: set REDIS_URL, or DATABASE_QUEUE_URL to the same database ' +
        'as DATABASE_URL with the role trellis_queue.',
    );
  }
  return {
    appUrl: config.databaseUrl,
    queueUrl: config.redisUrl ? undefined : config.databaseQueueUrl,
    adminUrl: config.databaseAdminUrl,
  };
}

/** Connections to the bundled Postgres. */
export function bundledConnections(config: Config, postgres: EmbeddedPostgres): Connections {
  return {
    appUrl: postgres.urlFor('trellis_app', BUNDLED_DATABASE),
    queueUrl: config.redisUrl ? undefined : postgres.urlFor('trellis_queue', BUNDLED_DATABASE),
    adminUrl: postgres.adminUrl(),
  };
}
