import { z } from 'zod';
import type { Acting } from '../../kernel/world.js';
import type { Declaration } from '../operations/declarations.js';
import { API } from './bind.js';
import { schemas, type Schema } from './openapi-schemas.js';
import type { RouteDescription } from './route.js';

/** What the document says of the program. */
export interface ApiIdentity {
  readonly title: string;
  readonly version: string;
  /** The name of the session's cookie. */
  readonly cookie: string;
}

const FieldErrors = z.array(
  z.object({
    in: z.enum(['path', 'query', 'body', 'header']),
    path: z.string().meta({ description: 'The whole way to the field: targets.2.value' }),
    code: z.string(),
    message: z.string(),
  }),
);

const Problem = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    instance: z.string(),
    params: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
    clause: z.string().optional().meta({ description: 'The name of the rule or the article it rests on' }),
    basis: z.string().optional().meta({ description: 'What that rule says, in the language of the reader' }),
    errors: FieldErrors.optional(),
    version: z.int().optional().meta({ description: 'The version as it now stands' }),
    changes: z
      .array(
        z.object({
          event: z.string(),
          at: z.iso.datetime(),
          version: z.int(),
          by: z.object({ role: z.string(), accountId: z.uuid().optional(), loginName: z.string().optional() }),
          facts: z.record(z.string(), z.json()),
        }),
      )
      .optional(),
  })
  .meta({ id: 'Problem', description: 'RFC 9457; what stands beyond the first four is ours.' });

/** How a declaration is described. */
export function describeDeclaration<Actor extends Acting>({ kind, endpoint }: Declaration<Actor>): RouteDescription {
  const { method, path, action, summary, params, reply } = endpoint;
  const common = { path: `${API}${path}`, operationId: action, summary, params, open: false } as const;
  if (method === 'GET') {
    const { search, file } = endpoint;
    return { ...common, method, search, status: 200, ...(file === undefined ? { reply } : { gives: file }) };
  }
  const headers = kind === 'draft' ? (['If-Match', 'X-Window'] as const) : (['If-Match', 'Idempotency-Key'] as const);
  return { ...common, reply, method, body: endpoint.body, status: endpoint.status ?? 200, headers };
}

/** The whole API as an OpenAPI 3.1 document. */
export function openApi({ title, version, cookie }: ApiIdentity, routes: readonly RouteDescription[]): Schema {
  const { schemaOf, components } = schemas();
  const problem = { $ref: '#/components/schemas/Problem' };
  schemaOf(Problem, 'output');
  const paths: Record<string, Record<string, Schema>> = {};
  for (const route of routes) {
    const path = route.path.replace(/:(\w+)/g, '{$1}');
    paths[path] = { ...paths[path], [route.method.toLowerCase()]: operation(route, schemaOf, problem) };
  }
  return {
    openapi: '3.1.0',
    info: { title, version },
    servers: [{ url: '/' }],
    security: [{ session: [] }],
    paths,
    components: {
      schemas: components(),
      securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: cookie } },
    },
  };
}

type SchemaOf = ReturnType<typeof schemas>['schemaOf'];

function operation(route: RouteDescription, schemaOf: SchemaOf, problem: Schema): Schema {
  const parameters = [
    ...(route.params ? parametersOf('path', schemaOf(route.params, 'input')) : []),
    ...(route.search ? parametersOf('query', schemaOf(route.search, 'input')) : []),
    ...(route.headers ?? []).map((name) => ({ name, in: 'header', required: false, schema: { type: 'string' } })),
  ];
  const takes = route.takes ?? 'application/json';
  const bytes = { type: 'string', format: 'binary' };
  const form = { type: 'object', properties: { file: bytes }, required: ['file'] };
  const body = route.body
    ? schemaOf(route.body, 'input')
    : route.takes && (route.takes === 'multipart/form-data' ? form : bytes);
  return {
    operationId: route.operationId,
    summary: route.summary,
    ...(route.open && { security: [] }),
    ...(parameters.length > 0 && { parameters }),
    ...(body && { requestBody: { required: true, content: { [takes]: { schema: body } } } }),
    responses: {
      [String(route.status)]: {
        description: 'Done',
        ...(route.reply && { content: { 'application/json': { schema: schemaOf(route.reply, 'output') } } }),
        ...(route.gives && { content: { [route.gives]: { schema: bytes } } }),
      },
      default: { description: 'A problem', content: { 'application/problem+json': { schema: problem } } },
    },
  };
}

/** One parameter for each property of an object's schema. */
function parametersOf(place: 'path' | 'query', schema: Schema): readonly Schema[] {
  const Shape = z.object({
    properties: z.record(z.string(), z.record(z.string(), z.unknown())).default({}),
    required: z.array(z.string()).default([]),
  });
  const { properties, required } = Shape.parse(schema);
  return Object.entries(properties).map(([name, of]) => ({
    name,
    in: place,
    required: place === 'path' || required.includes(name),
    schema: of,
  }));
}
