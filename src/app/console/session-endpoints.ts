import { z } from 'zod';
import { endpoint, readEndpoint } from '../../kernel/endpoint.js';
import { roles } from '../../regime/offices/rules/actor.js';
import {
  AccountView,
  DoorSearch,
  DoorView,
  EnrolmentView,
  FirstRunForm,
  FirstRunView,
  ForgottenPasswordForm,
  InvitationForm,
  InvitationView,
  InvitedPasswordForm,
  LinkView,
  NewPasswordForm,
  OneOfAccount,
  ProofForm,
  RecoveryCodesView,
  SecondFactorForm,
  SessionView,
  SignInForm,
} from '../../platform/sessions/contract.js';

const Nothing = z.object({});
const NO_REPLY = z.undefined();

/*
 * Signing in as the pages call it; the platform's routes of the same names answer (platform/sessions/descriptions.ts).
 */

export const lookAtDoor = readEndpoint({
  path: '/door',
  action: 'door.look',
  summary: 'How people of a district may come in',
  params: Nothing,
  search: DoorSearch,
  reply: DoorView,
});

export const beginSession = endpoint({
  method: 'POST',
  path: '/session',
  action: 'session.begin',
  summary: 'Signs in',
  params: Nothing,
  body: SignInForm,
  reply: NO_REPLY,
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
  reply: NO_REPLY,
});

export const giveSecondFactor = endpoint({
  method: 'POST',
  path: '/session/second-factor',
  action: 'session.second-factor',
  summary: 'Gives the second factor',
  params: Nothing,
  body: SecondFactorForm,
  reply: NO_REPLY,
});

export const proveAgain = endpoint({
  method: 'POST',
  path: '/session/proof',
  action: 'session.prove',
  summary: 'Proves again that it is oneself',
  params: Nothing,
  body: ProofForm,
  reply: NO_REPLY,
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
  reply: NO_REPLY,
});

export const readInvitation = endpoint({
  method: 'POST',
  path: '/invitation',
  action: 'invitation.read',
  summary: 'Whom an invitation is for',
  params: Nothing,
  body: InvitationForm,
  reply: InvitationView,
});

export const acceptInvitation = endpoint({
  method: 'POST',
  path: '/invitation/password',
  action: 'invitation.accept',
  summary: 'Sets the password of an invited account and signs in',
  params: Nothing,
  body: InvitedPasswordForm,
  reply: NO_REPLY,
});

export const renewForgottenPassword = endpoint({
  method: 'POST',
  path: '/forgotten-password',
  action: 'password.renew-by-code',
  summary: 'Sets a new password by a code that was read out',
  params: Nothing,
  body: ForgottenPasswordForm,
  reply: NO_REPLY,
});

export const readAccount = readEndpoint({
  path: '/account',
  action: 'own-account.read',
  summary: 'Everything about your own account',
  params: Nothing,
  search: Nothing,
  reply: AccountView,
});

export const changePassword = endpoint({
  method: 'POST',
  path: '/account/password',
  action: 'own-account.set-password',
  summary: 'Changes your password',
  params: Nothing,
  body: NewPasswordForm,
  reply: NO_REPLY,
});

export const beginEnrolment = endpoint({
  method: 'POST',
  path: '/account/second-factor',
  action: 'own-account.begin-second-factor',
  summary: 'Shows the secret of a new second factor',
  params: Nothing,
  body: Nothing,
  reply: EnrolmentView,
});

export const confirmEnrolment = endpoint({
  method: 'POST',
  path: '/account/second-factor/confirmation',
  action: 'own-account.confirm-second-factor',
  summary: 'Confirms it by its first code',
  params: Nothing,
  body: SecondFactorForm,
  reply: RecoveryCodesView,
});

export const removeSecondFactor = endpoint({
  method: 'DELETE',
  path: '/account/second-factor',
  action: 'own-account.remove-second-factor',
  summary: 'Takes your second factor away',
  params: Nothing,
  body: Nothing,
  reply: NO_REPLY,
});

export const makeRecoveryCodes = endpoint({
  method: 'POST',
  path: '/account/recovery-codes',
  action: 'own-account.make-recovery-codes',
  summary: 'Ten fresh recovery codes',
  params: Nothing,
  body: Nothing,
  reply: RecoveryCodesView,
});

export const signOutEverywhere = endpoint({
  method: 'DELETE',
  path: '/account/sessions',
  action: 'own-account.sign-out-everywhere',
  summary: 'Ends every session of yours',
  params: Nothing,
  body: Nothing,
  reply: NO_REPLY,
});

export const endOwnSession = endpoint({
  method: 'DELETE',
  path: '/account/sessions/:id',
  action: 'own-account.end-session',
  summary: 'Ends one session of yours',
  params: OneOfAccount,
  body: Nothing,
  reply: NO_REPLY,
});

export const forgetDevice = endpoint({
  method: 'DELETE',
  path: '/account/devices/:id',
  action: 'own-account.forget-device',
  summary: 'Forgets a browser of yours',
  params: OneOfAccount,
  body: Nothing,
  reply: NO_REPLY,
});

export const unlinkProvider = endpoint({
  method: 'DELETE',
  path: '/account/links/:id',
  action: 'own-account.unlink',
  summary: 'Takes the link to a provider away',
  params: OneOfAccount,
  body: Nothing,
  reply: NO_REPLY,
});

export const linkProvider = endpoint({
  method: 'POST',
  path: '/account/links/:id',
  action: 'own-account.link',
  summary: 'Says where the browser goes to link your account',
  params: OneOfAccount,
  body: Nothing,
  reply: LinkView,
});

export const actAs = endpoint({
  method: 'POST',
  path: '/own-post/role',
  action: 'post.act-as',
  summary: 'Goes on in another of one’s roles, or in that of somebody one acts for',
  params: Nothing,
  body: z.strictObject({ role: z.enum(roles), inPlaceOf: z.uuid().nullable() }),
  reply: NO_REPLY,
});
