import { z } from 'zod';
import { endpoint, readEndpoint } from '../../kernel/endpoint.js';

const Nothing = z.object({});

/** The posts a demonstration can be looked at from, in the order of who comes first in a programme's year. */
export const DEMO_ROLES = [
  'gov-office',
  'unit-head',
  'liaison',
  'deputy-leader',
  'district-head',
  'supervision',
  'finance',
  'staffing',
  'system-admin',
  'security-admin',
  'audit-admin',
] as const;

/** Signs in as a post, in a demonstration alone (app/demo-routes.ts). */
export const signInAs = endpoint({
  method: 'POST',
  path: '/demo/sign-in',
  action: 'demo.sign-in',
  summary: 'Signs in as a post',
  params: Nothing,
  body: z.strictObject({ role: z.enum(DEMO_ROLES) }),
  reply: z.undefined(),
});

export const moveClock = endpoint({
  method: 'POST',
  path: '/demo/clock',
  action: 'demo.clock',
  summary: "Moves the regime's clock to a later day",
  params: Nothing,
  body: z.strictObject({ to: z.iso.date() }),
  reply: z.object({ today: z.iso.date() }),
});

/** The description of the API: in a demonstration alone it lists the sign-in as a post. */
export const readDescription = readEndpoint({
  path: '/openapi.json',
  action: 'api.describe',
  summary: 'What the program can be asked',
  params: Nothing,
  search: Nothing,
  reply: z.object({ paths: z.record(z.string(), z.unknown()) }),
});
