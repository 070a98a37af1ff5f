import { z } from 'zod';
import { readEndpoint } from '../../kernel/endpoint.js';
import { CalendarYear } from './contract.js';

export const readCalendarYear = readEndpoint({
  path: '/calendar/:year',
  action: 'calendar.read',
  summary: 'The weekdays that are off and the weekend days that are worked, as known today',
  params: z.object({ year: z.coerce.number().int().min(1000).max(9999) }),
  search: z.object({}),
  reply: CalendarYear,
});
