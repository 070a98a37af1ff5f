import type { Sentences } from '../../kernel/telling.js';
import type { AccountEvent } from './words.ledger.zh-CN.js';

const BY: Readonly<Record<string, string>> = {
  invitation: 'set the password by an invitation',
  'telephone-code': 'set the password anew by a one-time code told on the telephone',
  owner: 'changed the password',
};

export const accountLedgerEn: Sentences<AccountEvent> = {
  'account.created': ({ told }) =>
    `made the first administrator's account “${told('loginName')}” by the first-run code`,
  'account.password-set': ({ fact }) => BY[fact('by')] ?? 'set the password',
  'account.second-factor-enrolled': () => 'took up a second factor',
  'account.second-factor-removed': () => 'gave up the second factor',
  'account.recovery-codes-made': () => 'had recovery codes made anew',
  'account.signed-out-everywhere': ({ fact }) => `signed out everywhere (${fact('sessions')} sessions)`,
  'account.linked': () => 'linked the account with single sign-on',
  'account.linked-by-administrator': () => 'linked an account with single sign-on',
  'account.second-factor-reset': () => 'took the second factor of an account away',
  'sign-in-provider.added': ({ fact }) => `added a provider of single sign-on (${fact('issuer')})`,
  'sign-in-provider.changed': ({ fact }) => `changed a provider of single sign-on (${fact('issuer')})`,
  'account.unlinked': () => 'took the account off single sign-on',
  'emergency.sealed': ({ fact }) =>
    fact('again') === 'true'
      ? 'sealed the emergency account anew, under another password'
      : 'sealed the emergency account',
  'emergency.opened': () => 'opened the sealed emergency account',
};
