import { z } from 'zod';
import { endpoint, readEndpoint } from '../../kernel/endpoint.js';
import { FirstRunForm, FirstRunView, SessionView, SignInForm } from '../../platform/sessions/contract.js';

const Nothing = z.object({});

/** Signing in as the page calls it; the platform's routes of the same names answer (platform/sessions/descriptions.ts). */
export const beginSession = endpoint({
  method: 'POST',
  path: '/session',
  action: 'session.begin',
  summary: 'Signs in',
  params: Nothing,
  body: SignInForm,
  reply: z.undefined(),
});

export const readSession = readEndpoint({
  path: '/session',
  action: 'session.read',
  summary: 'Who is signed in',
  params: Nothing,
  search: Nothing,
  reply: SessionView,
});

export const endSession = endpoint({
  method: 'DELETE',
  path: '/session',
  action: 'session.end',
  summary: 'Signs out',
  params: Nothing,
  body: Nothing,
  reply: z.undefined(),
});

export const readFirstRun = readEndpoint({
  path: '/first-run',
  action: 'first-run.read',
  summary: 'Whether the first administrator is still to be made',
  params: Nothing,
  search: Nothing,
  reply: FirstRunView,
});

export const completeFirstRun = endpoint({
  method: 'POST',
  path: '/first-run',
  action: 'first-run.complete',
  summary: 'Makes the first administrator and signs in',
  params: Nothing,
  body: FirstRunForm,
  reply: z.undefined(),
});
