import { randomUUID } from 'node:crypto';
import { z } from 'zod';

const Schema = z.looseObject({
  $ref: z.string().optional(),
  const: z.unknown().optional(),
  enum: z.array(z.unknown()).optional(),
  anyOf: z.array(z.unknown()).optional(),
  oneOf: z.array(z.unknown()).optional(),
  allOf: z.array(z.unknown()).optional(),
  type: z.union([z.string(), z.array(z.string())]).optional(),
  format: z.string().optional(),
  minLength: z.int().optional(),
  minimum: z.number().optional(),
  exclusiveMinimum: z.number().optional(),
  minItems: z.int().optional(),
  items: z.unknown().optional(),
  properties: z.record(z.string(), z.unknown()).optional(),
  required: z.array(z.string()).optional(),
});

const isNull = (schema: unknown): boolean => Schema.parse(schema).type === 'null';

const TEXTS: Readonly<Record<string, () => string>> = {
  uuid: randomUUID,
  date: () => '2022-04-07',
  'date-time': () => '2022-04-07T07:00:00Z',
  email: () => 'somebody@example.org',
  uri: () => 'https://example.org',
};

/**
 * Something that fits a schema of the API's description, with no more in it than must be: whoever asks with it is
 * stopped by rights or by a rule, and not by a missing field.
 * @param components the description's own, to which a schema may point
 */
export function sampleOf(schema: unknown, components: Readonly<Record<string, unknown>>): unknown {
  const given = Schema.parse(schema);
  const one = given.anyOf ?? given.oneOf;
  if (given.$ref !== undefined) return sampleOf(components[given.$ref.split('/').at(-1) ?? ''], components);
  if (Object.hasOwn(given, 'const')) return given.const;
  if (given.enum) return given.enum[0];
  if (one) return one.some(isNull) ? null : sampleOf(one[0], components);
  if (given.allOf) return Object.assign({}, ...given.allOf.map((part) => sampleOf(part, components)));
  switch (Array.isArray(given.type) ? given.type.at(-1) : given.type) {
    case 'object':
      return Object.fromEntries(
        (given.required ?? []).map((name) => [name, sampleOf(given.properties?.[name] ?? {}, components)]),
      );
    case 'array':
      return Array.from({ length: given.minItems ?? 0 }, () => sampleOf(given.items, components));
    case 'string':
      return TEXTS[given.format ?? '']?.() ?? 'x'.repeat(given.minLength ?? 1);
    case 'integer':
    case 'number':
      return given.minimum ?? (given.exclusiveMinimum ?? 0) + 1;
    case 'boolean':
      return false;
    case undefined:
    default:
      return null;
  }
}
