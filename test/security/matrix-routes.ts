import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Surface } from '@app/database';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

/** Routes of the router that no controller has, each with its reason. */
export const NOT_OF_CONTROLLERS: Record<string, string> = {
  'GET /api/openapi.json': 'the document itself',
  'GET /docs': 'the page that reads it',
  'GET /docs/swagger-ui.css': 'its style',
  'GET /docs/swagger-ui-bundle.js': 'its script',
  'GET /*': 'the front end',
};

/** Routes of controllers that no document names, each with its reason. */
export const NOT_DOCUMENTED: Record<string, string> = {
  'GET /healthz': 'for machines that keep the house',
  'GET /readyz': 'for machines that keep the house',
};

export interface DocumentedRoute {
  /** The status of a right request. */
  status: number;
  /** Names of the body's fields that have to be there; null without a body. */
  required: string[] | null;
}

/** Every `METHOD path` that the router answers, read from the tree that it prints. */
export function routerRoutes(app: NestFastifyApplication): string[] {
  const tree = app.getHttpAdapter().getInstance().printRoutes({ commonPrefix: false });
  const above: string[] = [];
  return tree.split('\n').flatMap((line) => {
    const found = /^([│ ]*)[├└]── (.*?)(?: \(([A-Z, ]+)\))?$/.exec(line);
    if (!found) return [];
    const [, indent = '', part = '', methods] = found;
    const depth = indent.length / 4;
    above.length = depth;
    above.push(part);
    const path = above.join('').replace(/^(?!\/)/, '/');
    return (methods?.split(', ') ?? []).map((method) => `${method} ${path}`);
  });
}

/** Every `METHOD path` of a surface's OpenAPI document. */
export function documentedRoutes(surface: Surface): Map<string, DocumentedRoute> {
  const file = join(__dirname, '../../libs/api-client', surface, 'openapi.json');
  const document = JSON.parse(readFileSync(file, 'utf8')) as OpenApi;
  return new Map(
    Object.entries(document.paths).flatMap(([path, operations]) =>
      Object.entries(operations).map(([method, { responses, requestBody }]) => {
        const route = `${method.toUpperCase()} ${path.replace(/\{(\w+)\}/g, ':$1')}`;
        const status = Number(Object.keys(responses).find((key) => key.startsWith('2')));
        const schema = requestBody?.content['application/json'].schema.$ref.split('/').at(-1);
        const required = schema ? (document.components.schemas[schema]?.required ?? []) : null;
        return [route, { status, required }] as const;
      }),
    ),
  );
}

interface OpenApi {
  paths: Record<
    string,
    Record<
      string,
      {
        responses: Record<string, unknown>;
        requestBody?: { content: { 'application/json': { schema: { $ref: string } } } };
      }
    >
  >;
  components: { schemas: Record<string, { required?: string[] }> };
}
