import { z } from 'zod';
import { readEndpoint } from '../../kernel/endpoint.js';

const Whose = z.object({ id: z.uuid(), name: z.string() }).nullable();

/** Whoever is signed in, as the head of every page names them, and the day by the regime's clock. */
export const OwnPost = z
  .object({
    person: z.string(),
    personId: z.uuid().nullable(),
    role: z.string().meta({ description: 'The role they act in just now' }),
    inPlaceOf: Whose.meta({ description: 'Whose post it is, where they act for another' }),
    hats: z
      .array(z.object({ role: z.string(), inPlaceOf: Whose }))
      .meta({ description: 'All that they may act as today, one at a time' }),
    units: z
      .array(z.object({ id: z.uuid(), name: z.string() }))
      .meta({ description: 'All the units for which they act in this role' }),
    district: z.object({ code: z.string(), name: z.string() }).nullable(),
    today: z.iso.date(),
    demo: z.boolean(),
  })
  .meta({ id: 'OwnPost' });

export const readOwnPost = readEndpoint({
  path: '/own-post',
  action: 'post.own',
  summary: 'Who is signed in, in which role and for which units, and which day it is',
  params: z.object({}),
  search: z.object({}),
  reply: OwnPost,
});
