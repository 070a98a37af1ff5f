import { z } from 'zod';
import { readEndpoint } from '../../kernel/endpoint.js';
import { ObligationKindName } from '../obligations/contract.js';
import { roles } from '../offices/rules/actor.js';
import { ranks } from '../offices/rules/posts.js';

const LONGEST_LIST = 1_000;
const IsoDay = z.iso.date().meta({ description: 'A calendar day in Asia/Shanghai, YYYY-MM-DD.' });
const Named = z.object({ id: z.uuid(), name: z.string() });
const UnitIds = z.string().max(LONGEST_LIST).optional();

/** What units that end leave behind: all of it goes over to those that come after, as a person decides. */
export const SuccessionPreview = z
  .object({
    units: z.array(Named).meta({ description: 'Those that end.' }),
    items: z.array(
      z.object({
        id: z.uuid(),
        year: z.int(),
        seq: z.int(),
        part: z.int().nullable(),
        title: z.string(),
        leadUnit: Named,
        responsibleUnits: z.array(Named),
      }),
    ),
    duties: z
      .array(
        z.object({
          ...{ id: z.uuid(), unitId: z.uuid(), kind: ObligationKindName, what: z.string().nullable() },
          ...{ period: z.string().nullable(), due: IsoDay, overdue: z.boolean(), itemIds: z.array(z.uuid()) },
        }),
      )
      .meta({ description: 'Still owed, by the last day that is not late.' }),
    met: z.int().meta({ description: 'Duties that they met: these stay theirs.' }),
    posts: z
      .array(
        z.object({
          ...{ id: z.uuid(), personId: z.uuid(), holder: z.string(), role: z.enum(roles), unitId: z.uuid() },
          ...{ rank: z.enum(ranks).nullable(), title: z.string().nullable(), from: IsoDay, until: IsoDay.nullable() },
        }),
      )
      .meta({ description: 'Of the units that end, and of those that come after.' }),
    below: z.array(Named.extend({ parentId: z.uuid() })).meta({ description: 'Units that stand under them.' }),
  })
  .meta({ id: 'SuccessionPreview' });
export type SuccessionPreview = z.infer<typeof SuccessionPreview>;

export const previewSuccession = readEndpoint({
  path: '/units/:unitId/succession',
  action: 'unit.succession-preview',
  summary: 'What would go over to other units if this one, alone or with others, ended',
  params: z.object({ unitId: z.uuid() }),
  search: z.object({
    also: UnitIds.meta({ description: 'Units that end together with it: ids, parted by commas.' }),
    into: UnitIds.meta({ description: 'Units of the list that would come after: ids, parted by commas.' }),
  }),
  reply: SuccessionPreview,
});
