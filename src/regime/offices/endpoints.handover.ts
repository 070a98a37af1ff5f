import { z } from 'zod';
import { endpoint, readEndpoint } from '../../kernel/endpoint.js';
import { DelegationView, PersonRecord, PostView } from './endpoints.people.js';
import { accountStandings } from './rules/accounts.js';

const MOST = 1_000;
const IsoDay = z.iso.date().meta({ description: 'A calendar day in Asia/Shanghai, YYYY-MM-DD.' });
const Named = z.object({ id: z.uuid(), name: z.string() });
const PersonParams = z.object({ personId: z.uuid() });
const Item = z.object({ taskId: z.uuid(), item: z.string().meta({ description: 'Its number and title.' }) });

/** Everything somebody holds: what a leaver must pass on. */
export const HoldingsView = z
  .object({
    person: Named,
    posts: z.array(PostView).meta({ description: 'Held or to come.' }),
    units: z
      .array(Named.extend({ items: z.int(), duties: z.int(), alone: z.boolean() }))
      .meta({ description: 'Their units: live items, open duties, and whether nobody else speaks for the unit.' }),
    charges: z.array(Item).meta({ description: 'Live items in their charge as a leader.' }),
    portfolios: z.array(Named).meta({ description: 'Units whose field is in their charge.' }),
    named: z
      .array(Item.extend({ as: z.array(z.enum(['head', 'hands-on'])) }))
      .meta({ description: 'Live items that name them: 主要领导负总责，分管领导具体抓.' }),
    delegations: z.array(DelegationView).meta({ description: 'Not yet ended; a handover ends them.' }),
    drafts: z.int().meta({ description: 'Forms they began; these stay with the thing they are about.' }),
    account: z.enum(accountStandings),
    can: z.array(z.string()),
  })
  .meta({ id: 'Holdings' });
export type HoldingsView = z.infer<typeof HoldingsView>;

export const readHoldings = readEndpoint({
  path: '/people/:personId/holdings',
  action: 'person.holdings',
  summary: 'Everything a person holds: posts, items, charges, portfolios, delegations',
  params: PersonParams,
  search: z.object({}),
  reply: HoldingsView,
});

const heir = z.uuid().meta({ description: 'The person who takes it over.' });

export const handOverPerson = endpoint({
  method: 'POST',
  path: '/people/:personId/handover',
  action: 'person.hand-over',
  summary: 'Passes on everything a person holds from a day on, all of it or nothing; what nobody takes over ends',
  params: PersonParams,
  body: z.strictObject({
    from: IsoDay.meta({ description: 'The first day without them.' }),
    posts: z.array(z.strictObject({ postId: z.uuid(), to: heir.nullable() })).max(MOST),
    portfolios: z.array(z.strictObject({ unitId: z.uuid(), to: heir.nullable() })).max(MOST),
    charges: z.array(z.strictObject({ taskId: z.uuid(), to: heir })).max(MOST),
    named: z.array(z.strictObject({ taskId: z.uuid(), to: heir })).max(MOST),
    closeAccount: z.boolean().meta({ description: 'Their sessions end at once.' }),
  }),
  reply: PersonRecord,
});
