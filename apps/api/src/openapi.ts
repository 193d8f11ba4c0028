import 'reflect-metadata';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadConfig } from '@app/config';
import type { KeyProvider } from '@app/crypto';
import type { Surface } from '@app/database';
import { SystemClock } from '@app/kernel';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import type { DataSource } from 'typeorm';
import { AppModule } from './app.module';
import { OUTSIDE_API } from './http/boot-check';
import { openApiDocument } from './http/openapi-document';
import { SurfaceSettings } from './http/surface-settings';

/** Nothing is made in a preview, so nothing is ever asked of these. */
const absent = {} as unknown;

/**
 * Writes both OpenAPI documents as `<folder>/<surface>.json`, without a database. Only the built
 * program knows the DTOs' fields: the compiler's plugin notes them down.
 */
async function main(folder: string): Promise<void> {
  const config = loadConfig({});
  mkdirSync(folder, { recursive: true });
  for (const surface of ['clinic', 'portal'] satisfies Surface[]) {
    const app = await NestFactory.create(
      AppModule.for(surface, {
        config,
        dataSource: absent as DataSource,
        keys: absent as KeyProvider,
        clock: new SystemClock(),
      }),
      new FastifyAdapter(),
      { preview: true, logger: ['error'], abortOnError: false },
    );
    app.setGlobalPrefix('api', { exclude: OUTSIDE_API });
    const document = openApiDocument(app, SurfaceSettings.of(surface, config));
    writeFileSync(join(folder, `${surface}.json`), `${JSON.stringify(document, null, 2)}\n`);
  }
}

main(process.argv[2] ?? '.').catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  process.exit(1);
});
