import { z } from 'zod';

/** A piece of an OpenAPI document. */
export type Schema = Readonly<Record<string, unknown>>;

/**
 * Turns schemas of ours into JSON Schema 2020-12, which OpenAPI 3.1 speaks. A schema that has an id (`.meta({ id })`)
 * is written once among the components and pointed to from everywhere.
 */
export function schemas(): {
  readonly schemaOf: (schema: z.ZodType, io: 'input' | 'output') => Schema;
  readonly components: () => Schema;
} {
  const named: Record<string, unknown> = {};
  const schemaOf = (schema: z.ZodType, io: 'input' | 'output'): Schema => {
    const { $schema: _, $defs = {}, ...root } = z.toJSONSchema(schema, { io, target: 'draft-2020-12' });
    for (const [name, definition] of Object.entries($defs)) named[name] = pointed(definition);
    const id = root['id'];
    const own = Schema.parse(pointed(root));
    if (typeof id !== 'string') return own;
    named[id] = own;
    return { $ref: `#/components/schemas/${id}` };
  };
  return { schemaOf, components: () => named };
}

const Schema = z.record(z.string(), z.unknown());

/** The same piece, its pointers turned to the components; ids have done their work. */
function pointed(piece: unknown): unknown {
  if (Array.isArray(piece)) return piece.map(pointed);
  if (typeof piece !== 'object' || piece === null) return piece;
  const { $ref } = piece as Schema;
  if (typeof $ref === 'string') return { $ref: $ref.replace('#/$defs/', '#/components/schemas/') };
  const entries = Object.entries(piece).filter(([name, value]) => !(name === 'id' && typeof value === 'string'));
  return Object.fromEntries(entries.map(([name, value]) => [name, pointed(value)]));
}
