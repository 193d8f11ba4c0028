import { Redis } from 'ioredis';
import { withConnection } from './check-database';

const OLDEST_REDIS = 7;

/** @throws Error when Redis is out of reach, too old, or may throw jobs away */
export async function checkRedis(url: string): Promise<string> {
  const redis = new Redis(url, {
    lazyConnect: true,
    connectTimeout: 5000,
    maxRetriesPerRequest: 0,
    retryStrategy: () => null,
  });
  let refusal: Error | undefined;
  redis.on('error', (error) => (refusal = error));
  try {
    await redis.connect().catch((error: unknown) => {
      throw refusal ?? error;
    });
    const info = await redis.info();
    const read = (name: string) => new RegExp(`^${name}:(.*)$`, 'm').exec(info)?.[1]?.trim() ?? '';
    const version = read('redis_version');
    if (Number.parseInt(version, 10) < OLDEST_REDIS) {
      throw new Error(`is Redis ${version}; Trellis needs ${OLDEST_REDIS} or later`);
    }
    const policy = read('maxmemory_policy');
    if (policy !== 'noeviction') {
      throw new Error(`Redis may drop jobs (maxmemory-policy ${policy}): set it to noeviction`);
    }
    return `Redis ${version}`;
  } finally {
    redis.disconnect();
  }
}

/** @throws Error when the queue's schema is out of reach for its role */
export function checkPostgresQueue(url: string): Promise<string> {
  return withConnection(url, async (client) => {
    const { rows } = await client.query<{ usable: boolean }>(
      `select coalesce(has_schema_privilege(to_regnamespace('queue'), 'usage'), false) as usable`,
    );
    if (!rows[0]?.usable) throw new Error('has no schema yet: run `trellis migrate`');
    return 'in Postgres';
  });
}
