import type { RouteDescription } from '../http/route.js';
import {
  FirstRunForm,
  FirstRunView,
  ForgottenPasswordForm,
  InvitationForm,
  InvitationView,
  InvitedPasswordForm,
  ProofForm,
  SessionView,
  SignInForm,
} from './contract.js';

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

/** And of the ways in for whoever has no password. The invitation stands in the body: an address is written to logs. */
export const describedEntries = {
  readInvitation: {
    method: 'POST',
    path: '/api/invitation',
    operationId: 'invitation.read',
    summary: 'Whom an invitation is for, and until when',
    open: true,
    body: InvitationForm,
    reply: InvitationView,
    status: 200,
  },
  acceptInvitation: {
    method: 'POST',
    path: '/api/invitation/password',
    operationId: 'invitation.accept',
    summary: 'Sets the password of an invited account and signs in',
    open: true,
    body: InvitedPasswordForm,
    status: 204,
  },
  renewForgottenPassword: {
    method: 'POST',
    path: '/api/forgotten-password',
    operationId: 'password.renew-by-code',
    summary: 'Sets a new password by a code that was read out, and signs in',
    open: true,
    body: ForgottenPasswordForm,
    status: 204,
  },
} as const satisfies Record<string, RouteDescription>;
