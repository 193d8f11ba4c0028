import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import type { SurfaceSettings } from './surface-settings';

const TITLES = { clinic: 'Trellis clinic', portal: 'Trellis portal' };

const PROBLEM = {
  type: 'object',
  description: 'RFC 9457: why a request was refused. Further members depend on the code.',
  required: ['type', 'title', 'status', 'code', 'requestId'],
  additionalProperties: true,
  properties: {
    type: { type: 'string' },
    title: { type: 'string', description: 'In words for people' },
    status: { type: 'integer' },
    code: { type: 'string', example: 'NOT_FOUND' },
    requestId: { type: 'string' },
    errors: {
      type: 'array',
      items: {
        type: 'object',
        required: ['field', 'message'],
        properties: { field: { type: 'string' }, message: { type: 'string' } },
      },
    },
  },
};

const REFUSED = {
  description: 'Refused',
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
};

/** The OpenAPI document of a surface, from its built controllers and DTOs. */
export function openApiDocument(app: INestApplication, surface: SurfaceSettings): OpenAPIObject {
  const builder = new DocumentBuilder()
    .setTitle(TITLES[surface.name])
    .setDescription(
      'Writes need the header `x-trellis: 1`, and a JSON body where they have one. A request with the ' +
        'header `x-trellis-account: <id>` is refused with 401 where another account is signed in.',
    )
    .setVersion('1')
    .addCookieAuth(surface.sessionCookie.replace('__Host-', ''), {
      type: 'apiKey',
      in: 'cookie',
      name: surface.sessionCookie.replace('__Host-', ''),
    });
  const document = SwaggerModule.createDocument(app, builder.build(), { operationIdFactory });
  for (const path of Object.keys(document.paths)) {
    // Health is for machines that keep the house, not for the front ends.
    if (!path.startsWith('/api/')) delete document.paths[path];
  }
  const operations = Object.values(document.paths).flatMap((path) =>
    Object.values(path as Record<string, { responses: Record<string, unknown> }>),
  );
  for (const operation of operations) {
    operation.responses.default = REFUSED;
  }
  document.components ??= {};
  document.components.schemas = { ...document.components.schemas, Problem: PROBLEM as never };
  settleEnums(document);
  return document;
}

/**
 * The compiler lists the members of a union in whatever order it met them, which varies; and OpenAPI
 * 3.0.3 wants null among them where it is allowed. The lists themselves belong to the running code,
 * which may go by their order: each is copied.
 */
function settleEnums(value: unknown): void {
  if (typeof value !== 'object' || value === null) return;
  const schema = value as { enum?: unknown; nullable?: boolean };
  if (Array.isArray(schema.enum)) {
    const members: unknown[] = schema.enum.toSorted();
    schema.enum = schema.nullable && !members.includes(null) ? [...members, null] : members;
  }
  Object.values(value).forEach(settleEnums);
}

/** `AssignmentsController`, `assign` → `assignmentsAssign`. */
function operationIdFactory(controller: string, method: string): string {
  const feature = controller.replace(/Controller$/, '');
  const name = feature.charAt(0).toLowerCase() + feature.slice(1);
  return name + method.charAt(0).toUpperCase() + method.slice(1);
}
