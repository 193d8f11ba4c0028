import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, resolve, sep } from 'node:path';
import fastifyStatic from '@fastify/static';
import { notFound } from '@app/kernel';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { PROBLEM_JSON, toProblem } from './problem';
import type { TrellisRequest } from './request';
import { isApiPath } from './request-hooks';
import type { SurfaceSettings } from './surface-settings';

const PLACE_OF_NONCE = '__CSP_NONCE__';
const ONE_YEAR = 31_536_000;

/**
 * Serves the built front end: its files as they are, and for every other path without an extension
 * its `index.html`, with a nonce that no other answer has.
 */
export async function hostFrontEnd(
  fastify: FastifyInstance,
  surface: SurfaceSettings,
): Promise<void> {
  const root = resolve(surface.webDir);
  const assets = join(root, 'assets') + sep;
  if (existsSync(root)) {
    await fastify.register(fastifyStatic, {
      root,
      // One route a file: nothing but what was built can ever be named.
      wildcard: false,
      index: false,
      globIgnore: ['index.html', '**/*.map', '**/.*'],
      cacheControl: false,
      preCompressed: true,
      setHeaders: (reply, path) => {
        // Names of assets carry a hash of their content; everything else must be asked for again.
        const isHashed = path.startsWith(assets);
        void reply.header(
          'cache-control',
          isHashed ? `public, max-age=${ONE_YEAR}, immutable` : 'no-cache',
        );
      },
    });
  }
  const page = indexPage(join(root, 'index.html'));
  fastify.get('/*', async (request, reply) => {
    const path = request.url.split('?')[0] ?? '/';
    const isFile = (path.split('/').at(-1) ?? '').includes('.');
    if (isApiPath(path) || isFile) return sendNotFound(request, reply);
    const parts = await page();
    if (!parts) return sendNotFound(request, reply);
    return reply
      .type('text/html; charset=utf-8')
      .header('cache-control', 'no-store')
      .send(parts.join((request as TrellisRequest).nonce));
  });
}

/** `index.html`, cut where the nonce goes; read again until it was built. */
function indexPage(file: string): () => Promise<string[] | null> {
  let parts: string[] | null = null;
  return async () => {
    parts ??= await readFile(file, 'utf8').then(
      (text) => text.split(PLACE_OF_NONCE),
      () => null,
    );
    return parts;
  };
}

function sendNotFound(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  return reply
    .code(404)
    .type(PROBLEM_JSON)
    .send(JSON.stringify(toProblem(notFound(), request.id)));
}
