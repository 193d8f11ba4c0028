import { appDataSource, assertAppRole } from '@app/database';
import { entities } from '@app/domain/entities';
import type { Config } from '@app/config';
import { FileKeyProvider } from '@app/crypto';
import { type Clock, SystemClock } from '@app/kernel';
import type { LoggerService } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createSurface } from './create-surface';

/** Both surfaces, made but not yet listening. */
export interface Api {
  clinic: NestFastifyApplication;
  portal: NestFastifyApplication;
  /** Opens both ports. */
  listen(): Promise<void>;
  /** Lets what was begun finish, then lets go of the database. */
  close(): Promise<void>;
}

/**
 * Makes the API of one process: two applications over one pool.
 * @throws Error when the settings, keys, role or routes are not fit to serve with
 */
export async function startApi(
  config: Config,
  { clock = new SystemClock(), logger = false }: { clock?: Clock; logger?: LoggerService | false },
): Promise<Api> {
  const keys = FileKeyProvider.readFor(config.keyFile, config.trellisMode);
  if (!config.databaseUrl) throw new Error('DATABASE_URL: the API needs it');
  const dataSource = appDataSource(config.databaseUrl, config.databasePoolSize, entities);
  await dataSource.initialize();
  try {
    await assertAppRole(dataSource);
    const parts = { config, dataSource, keys, clock };
    const clinic = await createSurface('clinic', parts, logger);
    const portal = await createSurface('portal', parts, logger);
    const surfaces = [clinic, portal];
    return {
      clinic,
      portal,
      async listen() {
        await clinic.listen(config.clinicPort, config.listenHost);
        await portal.listen(config.portalPort, config.listenHost);
      },
      async close() {
        // Both stop answering before either application takes the shared pool away.
        await Promise.all(surfaces.map((app) => app.getHttpAdapter().getInstance().close()));
        for (const app of surfaces) await app.close();
      },
    };
  } catch (error) {
    await dataSource.destroy();
    throw error;
  }
}
