import { SECOND } from '@app/kernel';
import { Redis } from 'ioredis';

/**
 * Asks Redis what it does when its memory is full: only `noeviction` keeps jobs. Read from INFO,
 * because managed services forbid CONFIG.
 * @returns the policy, such as `noeviction` or `allkeys-lru`
 * @throws Error when Redis cannot be reached
 */
export async function redisEvictionPolicy(url: string): Promise<string> {
  const redis = new Redis(url, {
    lazyConnect: true,
    connectTimeout: 5 * SECOND,
    commandTimeout: 5 * SECOND,
    retryStrategy: () => null,
  });
  redis.on('error', () => undefined);
  try {
    await redis.connect();
    const memory = await redis.info('memory');
    return /^maxmemory_policy:(\S+)/m.exec(memory)?.[1] ?? 'unknown';
  } catch (error) {
    throw new Error('REDIS_URL: Redis cannot be reached', { cause: error });
  } finally {
    if (redis.status !== 'end') redis.disconnect();
  }
}
