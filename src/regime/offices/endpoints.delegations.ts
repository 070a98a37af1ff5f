import { z } from 'zod';
import { endpoint } from '../../kernel/endpoint.js';
import { PersonRecord } from './endpoints.people.js';
import { roles } from './rules/actor.js';

const LONGEST_REASON = 500;
const MOST = 500;
const IsoDay = z.iso.date().meta({ description: 'A calendar day in Asia/Shanghai, YYYY-MM-DD.' });
const PersonParams = z.object({ personId: z.uuid() });

export const giveDelegation = endpoint({
  method: 'POST',
  path: '/people/:personId/delegations',
  action: 'delegation.give',
  summary: 'Lets somebody act for a person in one of their roles, from a day to a day',
  status: 201,
  params: PersonParams,
  body: z.strictObject({
    to: z.uuid().meta({ description: 'Who acts for them.' }),
    role: z.enum(roles),
    from: IsoDay,
    until: IsoDay.meta({ description: 'The last day: a delegation always ends.' }),
    unitIds: z.array(z.uuid()).min(1).max(MOST).nullable().meta({ description: 'Null: all units of the role.' }),
    taskIds: z.array(z.uuid()).min(1).max(MOST).nullable().meta({ description: 'Null: all items.' }),
    reason: z.string().trim().max(LONGEST_REASON).nullable(),
  }),
  reply: PersonRecord,
});

export const endDelegation = endpoint({
  method: 'POST',
  path: '/people/:personId/delegations/:delegationId/end',
  action: 'delegation.end',
  summary: 'Ends a delegation with today; one that has not begun is taken back',
  params: PersonParams.extend({ delegationId: z.uuid() }),
  body: z.strictObject({}),
  reply: PersonRecord,
});
