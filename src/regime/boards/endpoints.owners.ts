import { z } from 'zod';
import { readEndpoint } from '../../kernel/endpoint.js';

const Named = z.object({ id: z.uuid(), name: z.string() });

const PhantomView = z
  .object({
    why: z.enum(['nobody', 'left', 'silent']).meta({
      description: 'Everybody of the unit left; the owner left; the owner did nothing for 90 days.',
    }),
    person: Named.nullable(),
    unit: Named.nullable(),
    lastAct: z.iso.date().nullable().meta({ description: 'Of a person: their latest act in the ledger.' }),
    items: z.array(z.object({ id: z.uuid(), item: z.string() })),
  })
  .meta({ id: 'PhantomOwner' });
export type PhantomView = z.infer<typeof PhantomView>;

export const listPhantomOwners = readEndpoint({
  path: '/phantom-owners',
  action: 'owner.phantoms',
  summary: 'Live items whose owners are owners in name alone: they left, or have not acted for 90 days',
  params: z.object({}),
  search: z.object({}),
  reply: z.object({ items: z.array(PhantomView) }),
});
