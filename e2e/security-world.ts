import { emptyWorld, passwordRules } from './console-world.js';

const id = (at: number): string => `018f0000-0000-7000-8013-${String(at).padStart(12, '0')}`;
const MOMENT = '2022-04-07T07:00:00.000Z';

/** Nothing set up yet. */
export const plainSecurityWorld: Readonly<Record<string, unknown>> = {
  ...emptyWorld,
  '/api/own-post': { ...(emptyWorld['/api/own-post'] as object), person: '张某', role: 'security-admin' },
  '/api/settings/sign-in': {
    values: {
      ...passwordRules,
      ...{ passwordDays: 0, lockAfter: 5, lockSeconds: 300, idleMinutes: 30, wholeHours: 12, proofMinutes: 5 },
      ...{ secondFactorRoles: ['system-admin', 'security-admin', 'audit-admin'], localSignIn: true },
    },
    can: ['sign-in-settings.change'],
  },
  '/api/settings/administrators': {
    values: { systemWithSecurity: false },
    can: ['administrators-settings.change'],
  },
  '/api/settings/signing': { values: { signedHere: false }, can: ['signing-settings.change'] },
  '/api/settings/retention': {
    values: { accessDays: 366, leaverDays: 90, draftDays: 180, deliveryDays: 90 },
    can: ['retention-settings.change'],
  },
  '/api/retention': {
    ranOn: '2022-04-07',
    erased: { at: MOMENT, counts: { accessDays: 12, leaverDays: 1, draftDays: 0, deliveryDays: 3 } },
  },
  '/api/sign-in-providers': { items: [], arrivals: [], can: ['sign-in-provider.add'] },
  '/api/emergency-account': { loginName: null, sealedAt: null, openedAt: null, can: ['emergency.seal'] },
};

/** Single sign-on in use, two people nobody knows yet, and an envelope that was opened. */
export const securityWorld: Readonly<Record<string, unknown>> = {
  ...plainSecurityWorld,
  '/api/sign-in-providers': {
    items: [
      {
        ...{
          id: id(1),
          name: '柳州市统一身份认证',
          issuer: 'https://id.liuzhou.test/realms/office',
          clientId: 'shishi',
        },
        ...{ enabled: true, vouches: false, version: 1, can: ['sign-in-provider.change'] },
      },
    ],
    arrivals: [
      { providerId: id(1), subject: '4d5ad3c9-1f0b-4a55-9f0a-2b7f9b7d8e11', said: '王某 · wangm', cameAt: MOMENT },
      { providerId: id(1), subject: '77012', said: '', cameAt: MOMENT },
    ],
    can: ['sign-in-provider.add'],
  },
  '/api/emergency-account': {
    ...{ loginName: 'emergency-k7wq2p', sealedAt: MOMENT, openedAt: MOMENT, can: ['emergency.seal'] },
  },
};
