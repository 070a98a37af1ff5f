import type { RouteDescription } from '../http/route.js';
import { FirstRunForm, FirstRunView, ProofForm, SessionView, SignInForm } from './contract.js';

/** What the API says of signing in. */
export const describedSessions = {
  begin: {
    method: 'POST',
    path: '/api/session',
    operationId: 'session.begin',
    summary: 'Signs in',
    open: true,
    body: SignInForm,
    status: 204,
  },
  read: {
    method: 'GET',
    path: '/api/session',
    operationId: 'session.read',
    summary: 'Who is signed in',
    open: false,
    reply: SessionView,
    status: 200,
  },
  end: {
    method: 'DELETE',
    path: '/api/session',
    operationId: 'session.end',
    summary: 'Signs out',
    open: true, // whoever is not signed in is signed out
    status: 204,
  },
  prove: {
    method: 'POST',
    path: '/api/session/proof',
    operationId: 'session.prove',
    summary: 'Proves again that it is oneself',
    open: false,
    body: ProofForm,
    status: 204,
  },
  firstRun: {
    method: 'GET',
    path: '/api/first-run',
    operationId: 'first-run.read',
    summary: 'Whether the first administrator is still to be made',
    open: true,
    reply: FirstRunView,
    status: 200,
  },
  completeFirstRun: {
    method: 'POST',
    path: '/api/first-run',
    operationId: 'first-run.complete',
    summary: 'Makes the first administrator and signs in',
    open: true,
    body: FirstRunForm,
    status: 204,
  },
} as const satisfies Record<string, RouteDescription>;
