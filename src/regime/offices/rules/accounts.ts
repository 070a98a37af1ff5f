import { type Decision, done, refuse } from '../../../kernel/decision.js';

/** How the account of a person stands: what decides which of the ways in can be handed out. */
export const accountStandings = ['none', 'invited', 'without-password', 'open', 'closed'] as const;
export type AccountStanding = (typeof accountStandings)[number];

/** What is done about somebody's account. */
export const accountActs = ['invite', 'give-code', 'close', 'reopen'] as const;
export type AccountAct = (typeof accountActs)[number];

export interface AccountEvent {
  readonly type: 'account.invited' | 'account.code-given' | 'account.closed' | 'account.reopened';
  readonly personId: string;
  readonly personName: string;
}

const HAPPENS: Readonly<Record<AccountAct, AccountEvent['type']>> = {
  invite: 'account.invited',
  'give-code': 'account.code-given',
  close: 'account.closed',
  reopen: 'account.reopened',
};

/**
 * Which acts an account's standing leaves open. An invitation is for whoever has no password yet: to somebody who has one
 * it would be a second way in. A code is for whoever forgot theirs.
 */
export const OPEN_ACTS: Readonly<Record<AccountStanding, readonly AccountAct[]>> = {
  none: ['invite'],
  invited: ['invite', 'close'],
  'without-password': ['invite', 'close'],
  open: ['give-code', 'close'],
  closed: ['reopen'],
};

export const actOnAccount = (
  person: { readonly id: string; readonly name: string; readonly account: { readonly standing: AccountStanding } },
  act: AccountAct,
): Decision<AccountAct, AccountEvent> =>
  OPEN_ACTS[person.account.standing].includes(act)
    ? done(act, { type: HAPPENS[act], personId: person.id, personName: person.name })
    : refuse(`account.${person.account.standing}`, { name: person.name });
