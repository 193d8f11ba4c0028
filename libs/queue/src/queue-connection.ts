import type { Config } from '@app/config';
import { SECOND } from '@app/kernel';
import {
  type BackendFactory,
  createPostgresBackend,
  createRedisBackend,
  type QueueBaseOptions,
} from 'bullmq';
import { QUEUE_SCHEMA } from './prepare-queue-schema';

/** What BullMQ's Queue and Worker are made with: the queue's name, their options, their backend. */
export interface QueueConnection {
  name: string;
  options: QueueBaseOptions & { prefix: string };
  factory: BackendFactory;
}

/**
 * Redis where REDIS_URL is set, else Postgres.
 * @param side a producer fails fast, so that the relay can roll back; a worker waits and reconnects
 */
export function queueConnection(config: Config, side: 'producer' | 'worker'): QueueConnection {
  return {
    name: `${config.queuePrefix}-jobs`,
    options: {
      // In braces: on Redis Cluster all keys of the queue must lie in one slot.
      prefix: `{${config.queuePrefix}}`,
      connection: config.redisUrl ? redis(config.redisUrl, side) : postgres(config),
    },
    factory: config.redisUrl
      ? createRedisBackend
      : (createPostgresBackend as unknown as BackendFactory),
  };
}

function redis(url: string, side: 'producer' | 'worker') {
  return side === 'worker'
    ? { url, maxRetriesPerRequest: null }
    : { url, maxRetriesPerRequest: 1, enableOfflineQueue: false, commandTimeout: 10 * SECOND };
}

function postgres({ databaseQueueUrl }: Config) {
  if (!databaseQueueUrl) {
    throw new Error(
      'DATABASE_QUEUE_URL: needed where REDIS_URL is unset, for the role trellis_queue',
    );
  }
  return {
    connectionString: databaseQueueUrl,
    schema: QUEUE_SCHEMA,
    // Each side opens its own pool, and a worker a further connection that listens.
    max: 2,
    connectionTimeoutMillis: 5 * SECOND,
    query_timeout: 30 * SECOND,
    keepAlive: true,
  };
}
