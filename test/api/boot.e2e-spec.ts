import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureKeyFile } from '@app/crypto';
import supertest from 'supertest';
import { Controller, Get, Post } from '@nestjs/common';
import { DiscoveryModule, NestFactory } from '@nestjs/core';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { loadConfig } from '@app/config';
import { assertRoutesDeclared, declaredRoutes } from '../../apps/api/src/http/boot-check';
import { Can } from '../../apps/api/src/http/can';
import { startApi } from '../../apps/api/src/start-api';
import { type ApiBench, startApiBench } from './api-bench';

@Controller('things')
class ThingsController {
  @Get()
  @Can('session')
  list() {
    return [];
  }

  @Post(':id')
  forgotten() {
    return {};
  }
}

describe('boot', () => {
  let bench: ApiBench;

  beforeAll(async () => {
    bench = await startApiBench();
  });
  afterAll(() => bench.close());

  it('finds a permission on every route of both surfaces', () => {
    for (const surface of ['clinic', 'portal'] as const) {
      const routes = declaredRoutes(bench.api[surface]);
      expect(routes.length).toBeGreaterThan(20);
      expect(routes.filter(({ permission }) => !permission)).toEqual([]);
    }
  });

  it('refuses a route without one, and a route that no controller has', async () => {
    const app = await NestFactory.create(
      { module: class Things {}, imports: [DiscoveryModule], controllers: [ThingsController] },
      new FastifyAdapter(),
      { logger: false },
    );
    const declared = declaredRoutes(app);
    expect(() => assertRoutesDeclared(declared, [])).toThrow(
      'POST /api/things/:id (ThingsController.forgotten): declares no permission',
    );
    const routed = [
      { method: 'GET', path: '/api/things' },
      { method: 'GET', path: '/icon.svg' },
      { method: 'GET', path: '/api/secret' },
      { method: 'PUT', path: '/icon.svg' },
    ];
    expect(() => assertRoutesDeclared(declared.slice(0, 1), routed)).toThrow(
      /GET \/api\/secret: belongs to no controller\s+PUT \/icon\.svg: belongs to no controller$/,
    );
    await app.close();
  });

  it('refuses a role that policies do not bind', async () => {
    const config = { ...bench.config, databaseUrl: bench.adminUrl };
    await expect(startApi(config, {})).rejects.toThrow(/DATABASE_URL: connects as "/);
  });

  it('refuses development keys in production', async () => {
    await expect(startApi(production(bench.config.keyFile), {})).rejects.toThrow(
      /production needs keys of its own/,
    );
  });

  it('has no demo in production', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'trellis-keys-'));
    const keyFile = join(folder, 'keys.json');
    ensureKeyFile(keyFile, 'production');
    const api = await startApi(production(keyFile), { clock: bench.clock });
    try {
      for (const surface of ['clinic', 'portal'] as const) {
        const paths = declaredRoutes(api[surface]).map(({ path }) => path);
        expect(paths).toContain('/api/session/sign-in');
        expect(paths.filter((path) => path.includes('demo'))).toEqual([]);
        const server = api[surface].getHttpServer();
        await supertest(server).get('/api/demo/accounts').expect(404);
        await supertest(server).post('/api/demo/sign-in').set('x-trellis', '1').expect(404);
      }
    } finally {
      await api.close();
      rmSync(folder, { recursive: true });
    }
  });

  function production(keyFile: string) {
    return loadConfig({
      TRELLIS_MODE: 'production',
      CLINIC_URL: 'https://clinic.example.test',
      PORTAL_URL: 'https://portal.example.test',
      SMTP_URL: 'smtp://localhost:25',
      KEY_FILE: keyFile,
      DATABASE_URL: bench.config.databaseUrl,
    });
  }
});
