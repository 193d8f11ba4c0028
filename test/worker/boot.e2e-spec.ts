import { defineJob, Handles } from '@app/queue';
import { Injectable } from '@nestjs/common';
import { Redis } from 'ioredis';
import { backend, makeDatabase, redisUrl, startBench, type TestDatabase } from './bench';

const SendNote = defineJob<{ noteId: string }>({ name: 'test.send-note' });

@Injectable()
class FirstProcessor {
  @Handles(SendNote)
  async send(_run: unknown): Promise<void> {}
}

@Injectable()
class SecondProcessor {
  @Handles(SendNote)
  async send(_run: unknown): Promise<void> {}
}

describe('the boot of the worker', () => {
  let database: TestDatabase;

  beforeAll(async () => {
    database = await makeDatabase();
  });
  afterAll(() => database?.close());

  it('needs a handler for every job', async () => {
    await expect(startBench(database.settings)).rejects.toThrow(
      'Every job needs exactly one handler:\n  test.send-note: no handler',
    );
  });

  it('needs one handler only', async () => {
    await expect(startBench(database.settings, [FirstProcessor, SecondProcessor])).rejects.toThrow(
      'test.send-note: 2 handlers (FirstProcessor.send, SecondProcessor.send)',
    );
  });

  it('needs a queue that it can reach', async () => {
    const unreachable = { ...database.settings, redisUrl: 'redis://127.0.0.1:1' };
    await expect(startBench(unreachable, [FirstProcessor])).rejects.toThrow(
      'REDIS_URL: Redis cannot be reached',
    );
  });

  it('needs a queue of either kind', async () => {
    const none = { ...database.settings, redisUrl: undefined, databaseQueueUrl: undefined };
    await expect(startBench(none, [FirstProcessor])).rejects.toThrow('DATABASE_QUEUE_URL');
  });

  if (backend === 'redis') {
    describe('on a Redis that drops keys', () => {
      const redis = new Redis(redisUrl, { lazyConnect: true });

      beforeAll(async () => {
        // BullMQ has its own words on this, for the console.
        jest.spyOn(console, 'warn').mockImplementation(() => undefined);
        await redis.config('SET', 'maxmemory-policy', 'allkeys-lru');
      });
      afterAll(async () => {
        await redis.config('SET', 'maxmemory-policy', 'noeviction');
        redis.disconnect();
        jest.restoreAllMocks();
      });

      it('refuses in production', async () => {
        const settings = { ...database.settings, trellisMode: 'production' as const };
        await expect(startBench(settings, [FirstProcessor])).rejects.toThrow(
          'maxmemory-policy is allkeys-lru',
        );
      });

      it('goes on in a demo', async () => {
        const bench = await startBench(database.settings, [FirstProcessor]);
        await bench.stop();
      });
    });
  }
});
