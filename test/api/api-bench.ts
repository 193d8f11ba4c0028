import { type BenchOptions, type Bench, startBench } from '@app/testing';
import supertest from 'supertest';
import { type Api, startApi } from '../../apps/api/src/start-api';

/** A browser: keeps its cookies, and sends what our front ends send. */
export type Browser = ReturnType<typeof supertest.agent>;

/** The bench with the real API in front of the same database and clock. */
export interface ApiBench extends Bench {
  api: Api;
  clinic(): Browser;
  portal(): Browser;
}

/** @param options.through another way to the same database, for the API alone */
export async function startApiBench(
  options: BenchOptions & { through?: (databaseUrl: string) => string } = {},
): Promise<ApiBench> {
  const bench = await startBench(options);
  const direct = bench.config.databaseUrl!;
  const databaseUrl = options.through?.(direct) ?? direct;
  const api = await startApi({ ...bench.config, databaseUrl }, { clock: bench.clock });
  const browser = (surface: 'clinic' | 'portal') => {
    const agent = supertest.agent(api[surface].getHttpServer());
    return agent.set('x-trellis', '1');
  };
  return {
    ...bench,
    api,
    clinic: () => browser('clinic'),
    portal: () => browser('portal'),
    async close() {
      await api.close();
      await bench.close();
    },
  };
}
