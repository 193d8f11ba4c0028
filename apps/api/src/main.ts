import 'reflect-metadata';
import { exitWithParent, loadConfig, tellParentReady } from '@app/config';
import {
  collectProcessMetrics,
  createLogger,
  exitOnUncaught,
  NestLogger,
  startInternalServer,
} from '@app/telemetry';
import { startApi } from './start-api';

/** Longest time that open requests have to finish. */
const GRACE_MS = 20_000;

async function main(): Promise<void> {
  exitWithParent();
  const config = loadConfig();
  const logger = createLogger(config.logLevel, 'api');
  collectProcessMetrics();
  const api = await startApi(config, { logger: new NestLogger(logger) });
  exitOnUncaught(logger);

  let isServing = false;
  const internal = await startInternalServer({
    host: config.listenHost,
    port: config.metricsPort,
    isReady: () => isServing,
  });
  const stop = (signal: string) => {
    if (!isServing) return;
    isServing = false;
    logger.info({ signal }, 'Stopping');
    setTimeout(() => process.exit(1), GRACE_MS).unref();
    void api
      .close()
      .then(() => internal.close())
      .then(() => process.exit(0));
  };
  await api.listen();
  isServing = true;
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
  logger.info({ mode: config.trellisMode, port: config.clinicPort }, 'Serving');
  tellParentReady();
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
