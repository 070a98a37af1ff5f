import { z } from 'zod';
import { endpoint, readEndpoint } from '../../kernel/endpoint.js';
import { viewPlaces } from './rules/saved-view.js';

const [LONGEST_NAME, LONGEST_SEARCH] = [30, 1_000];

const SavedViewRecord = z
  .object({
    id: z.uuid(),
    place: z.enum(viewPlaces),
    name: z.string(),
    search: z.string().meta({ description: 'The filter as it stands in the address bar, without the question mark.' }),
  })
  .meta({ id: 'SavedView' });
export type SavedViewRecord = z.infer<typeof SavedViewRecord>;

export const listViews = readEndpoint({
  path: '/saved-views',
  action: 'view.list',
  summary: 'The filters of lists that whoever asks keeps under names',
  params: z.object({}),
  search: z.object({}),
  reply: z.object({ items: z.array(SavedViewRecord) }),
});

export const keepView = endpoint({
  method: 'POST',
  path: '/saved-views',
  action: 'view.save',
  summary: 'Keeps the filter of a list under a name',
  status: 201,
  params: z.object({}),
  body: z.strictObject({
    place: z.enum(viewPlaces),
    name: z.string().trim().min(1).max(LONGEST_NAME),
    search: z.string().max(LONGEST_SEARCH),
  }),
  reply: z.object({ id: z.uuid() }),
});

export const removeView = endpoint({
  method: 'DELETE',
  path: '/saved-views/:viewId',
  action: 'view.remove',
  summary: 'Forgets a filter that was kept',
  params: z.object({ viewId: z.uuid() }),
  body: z.object({}),
  reply: z.object({ id: z.uuid() }),
});
