import { z } from 'zod';
import { endpoint, readEndpoint } from '../../kernel/endpoint.js';
import { feedScopes } from './rules/feed.js';

const FeedView = z
  .object({
    id: z.uuid(),
    scope: z.enum(feedScopes),
    madeAt: z.iso.datetime(),
    lastUsedAt: z.iso.datetime().nullable().meta({ description: 'When a program last fetched it, to the hour.' }),
    can: z.array(z.string()),
  })
  .meta({ id: 'CalendarFeed' });
export type FeedView = z.infer<typeof FeedView>;

export const listFeeds = readEndpoint({
  path: '/calendar-feeds',
  action: 'feed.list',
  summary: 'The secret addresses under which calendar programs fetch the days of whoever asks',
  params: z.object({}),
  search: z.object({}),
  reply: z.object({ items: z.array(FeedView), can: z.array(z.string()) }),
});

export const makeCalendarFeed = endpoint({
  method: 'POST',
  path: '/calendar-feeds',
  action: 'feed.make',
  summary: 'Makes a secret address for a calendar program; it is told once',
  status: 201,
  params: z.object({}),
  body: z.strictObject({ scope: z.enum(feedScopes) }),
  reply: z.object({
    id: z.uuid(),
    path: z.string().nullable().meta({ description: 'The address behind that of the console; null when asked again.' }),
  }),
});

export const endFeed = endpoint({
  method: 'POST',
  path: '/calendar-feeds/:feedId/end',
  action: 'feed.end',
  summary: 'Ends a secret address: nothing is found under it any more',
  params: z.object({ feedId: z.uuid() }),
  body: z.strictObject({}),
  reply: z.object({ id: z.uuid() }),
});
