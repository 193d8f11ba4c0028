import type { Config } from '@app/config';
import { FileKeyProvider } from '@app/crypto';
import { appDataSource } from '@app/database';
import { entities } from '@app/domain/entities';
import { type Foundation, FoundationModule } from '@app/domain/foundation';
import type { INestApplicationContext, Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';

/**
 * Runs `work` with the real services of `features`, on the app role's connection `appUrl`.
 * @param history clock and gate of the demo's history; without it those of every day
 */
export async function withDomain<T>(
  config: Config,
  appUrl: string,
  features: Type[],
  work: (app: INestApplicationContext) => Promise<T>,
  history: Pick<Foundation, 'clock' | 'gate'> = {},
): Promise<T> {
  const keys = FileKeyProvider.readFor(config.keyFile, config.trellisMode);
  const dataSource = appDataSource(appUrl, 2, entities);
  const app = await NestFactory.createApplicationContext(
    {
      module: class CommandModule {},
      imports: [FoundationModule.with({ config, dataSource, keys, ...history }), ...features],
    },
    { logger: false, abortOnError: false },
  );
  try {
    return await work(app);
  } finally {
    await app.close();
  }
}
