import 'reflect-metadata';
import { exitWithParent, loadConfig, tellParentReady } from '@app/config';
import { FileKeyProvider } from '@app/crypto';
import { appDataSource, assertAppRole } from '@app/database';
import { entities } from '@app/domain/entities';
import { JobsLifecycle } from '@app/queue';
import {
  collectProcessMetrics,
  createLogger,
  exitOnUncaught,
  NestLogger,
  startInternalServer,
} from '@app/telemetry';
import { NestFactory } from '@nestjs/core';
import { ProcessorsModule } from './processors.module';
import { WorkerModule } from './worker.module';

/** Starts the worker; SIGTERM ends it within 20 s, with unfinished jobs back in the queue. */
async function main(): Promise<void> {
  exitWithParent();
  const config = loadConfig();
  const keys = FileKeyProvider.readFor(config.keyFile, config.trellisMode);
  if (!config.databaseUrl) throw new Error('DATABASE_URL: the worker needs it');

  let isReady = () => false;
  collectProcessMetrics();
  await startInternalServer({
    host: config.listenHost,
    port: config.workerMetricsPort,
    isReady: () => isReady(),
  });
  const dataSource = appDataSource(config.databaseUrl, config.databasePoolSize, entities);
  await dataSource.initialize();
  await assertAppRole(dataSource);

  const logger = createLogger(config.logLevel, 'worker');
  const app = await NestFactory.createApplicationContext(
    WorkerModule.with({ config, dataSource, keys, features: [ProcessorsModule] }),
    // A boot that fails is told below in full: nobody's words are in memory yet.
    { logger: new NestLogger(logger), abortOnError: false },
  );
  exitOnUncaught(logger);
  const lifecycle = app.get(JobsLifecycle);
  isReady = () => lifecycle.isReady();
  app.enableShutdownHooks();
  tellParentReady();
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
