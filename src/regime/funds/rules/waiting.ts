import type { Day } from '../../../kernel/day.js';
import type { ObligationKind, Party, WaitKind } from '../../obligations/rules/obligation.js';
import type { WaitEnded, Waiting } from '../../obligations/rules/waiting.js';
import type { ItemFund } from './fund.js';

/** Whose desk a wait for money lies on. */
const FINANCE: Party = { role: 'finance' };

interface About {
  readonly id: string;
  readonly round?: number;
  readonly since: Day;
  /** Where the act itself names the day. */
  readonly until?: Day;
}

/** Somebody is waited for about something of an item's money. */
export function waitFor(kind: WaitKind, { taskId, lead }: ItemFund, { id, round = 0, since, until }: About): Waiting {
  const lays: Readonly<Partial<Record<WaitKind, Pick<Waiting, 'owedBy' | 'rule'>>>> = {
    'finance-review': { owedBy: FINANCE, rule: 'R13' },
    'payment-approval': { owedBy: { role: 'deputy-leader' }, rule: 'R13' },
    'payment-meeting': { owedBy: { role: 'gov-office' }, rule: 'R10' },
    disbursement: { owedBy: FINANCE, rule: 'R13' },
    'overpayment-return': { owedBy: { unit: lead.name }, rule: '财建〔2022〕183号' },
    'retention-return': { owedBy: FINANCE, rule: '建质〔2017〕138号' },
  };
  const { owedBy, rule } = lays[kind] ?? { owedBy: FINANCE, rule: 'R13' };
  return {
    ...{ kind, about: id, round, itemIds: [taskId], owedBy, owedTo: null, since, rule, clause: null },
    ...(until !== undefined && { until }),
  };
}

/** Whoever was waited for has answered on a day. */
export const answered = (kind: WaitKind, about: string, on: Day): WaitEnded => ({ kind, about, on });

const KINDS: readonly ObligationKind[] = [
  ...(['finance-review', 'payment-approval', 'payment-meeting', 'disbursement'] as const),
  ...(['overpayment-return', 'retention-return'] as const),
];

/** Whether a wait is seen to on the page of an item's money. */
export const waitsForMoney = (kind: ObligationKind): boolean => KINDS.includes(kind);
