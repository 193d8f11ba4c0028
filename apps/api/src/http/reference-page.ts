import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { INestApplication } from '@nestjs/common';
import type { FastifyInstance } from 'fastify';
import { openApiDocument } from './openapi-document';
import type { TrellisRequest } from './request';
import type { SurfaceSettings } from './surface-settings';

const FOLDER = dirname(require.resolve('swagger-ui-dist/package.json'));

const TYPES: Record<string, string> = {
  'swagger-ui.css': 'text/css; charset=utf-8',
  'swagger-ui-bundle.js': 'text/javascript; charset=utf-8',
};

const page = (nonce: string) => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <title>API</title>
    <link rel="icon" href="data:," />
    <link rel="stylesheet" href="/docs/swagger-ui.css" nonce="${nonce}" />
  </head>
  <body>
    <div id="reference"></div>
    <script src="/docs/swagger-ui-bundle.js" nonce="${nonce}"></script>
    <script nonce="${nonce}">
      SwaggerUIBundle({
        url: '/api/openapi.json',
        dom_id: '#reference',
        validatorUrl: null,
        requestInterceptor(request) {
          request.headers['x-trellis'] = '1';
          return request;
        },
      });
    </script>
  </body>
</html>
`;

/** `/api/openapi.json`, and `/docs` to read it: every byte from here. */
export function addReference(
  fastify: FastifyInstance,
  app: INestApplication,
  surface: SurfaceSettings,
): void {
  let document: string | undefined;
  fastify.get('/api/openapi.json', (_, reply) => {
    document ??= JSON.stringify(openApiDocument(app, surface));
    return reply.type('application/json; charset=utf-8').send(document);
  });
  fastify.get('/docs', (request, reply) =>
    reply
      .type('text/html; charset=utf-8')
      .header('cache-control', 'no-store')
      .send(page((request as TrellisRequest).nonce)),
  );
  for (const [file, type] of Object.entries(TYPES)) {
    fastify.get(`/docs/${file}`, async (_, reply) =>
      reply
        .type(type)
        .header('cache-control', 'no-cache')
        .send(await readFile(join(FOLDER, file))),
    );
  }
}
