import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';

/** The document of every route, from the code: committed as `openapi.json` and served under /api/openapi.json. */
export function makeDocument(app: NestFastifyApplication): OpenAPIObject {
  const config = new DocumentBuilder()
    .setTitle('Heyet')
    .setDescription('Meetings, delegations, action items and reminders of an international-relations office.')
    .setVersion('1')
    .addCookieAuth('session', { type: 'apiKey', in: 'cookie', name: 'heyet_session' }, 'session')
    .build();
  const document = SwaggerModule.createDocument(app, config, {
    operationIdFactory: (controller, method) =>
      `${controller.replace(/Controller$/, '').replace(/^./, (c) => c.toLowerCase())}_${method}`,
  });
  for (const operation of operationsOf(document)) {
    // `@Public()` marks a route with the empty requirement; said as an empty list it reads as "none" to every tool
    if (operation.security?.every((one) => Object.keys(one).length === 0)) operation.security = [];
  }
  for (const schema of Object.values(document.components?.schemas ?? {})) admitNull(schema);
  const { paths, components, ...head } = document;
  return { ...head, paths: sorted(paths), components: { ...components, schemas: sorted(components?.schemas ?? {}) } };
}

function operationsOf(document: OpenAPIObject): { security?: Record<string, string[]>[] }[] {
  return Object.values(document.paths).flatMap(({ get, put, post, patch, delete: remove }) =>
    [get, put, post, patch, remove].filter((one) => one !== undefined),
  );
}

type Schema = NonNullable<NonNullable<OpenAPIObject['components']>['schemas']>[string];

/** OpenAPI 3.0.3: a list of values admits null only where it names it, whatever `nullable` says. */
function admitNull(schema: Schema): void {
  if ('$ref' in schema) return;
  for (const field of Object.values(schema.properties ?? {})) {
    if ('enum' in field && field.enum && field.nullable && !field.enum.includes(null))
      field.enum = [...(field.enum as unknown[]), null];
  }
}

/** A stable order, so that the committed document changes only where the code does. */
function sorted<T>(record: Record<string, T>): Record<string, T> {
  return Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));
}
