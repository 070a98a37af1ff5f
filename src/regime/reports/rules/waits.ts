import type { Day } from '../../../kernel/day.js';
import type { WaitEnded, Waiting } from '../../obligations/rules/waiting.js';

/** What became of a filing, as far as somebody is waited for since. */
export interface WaitCause {
  readonly obligationId: string;
  /** Of the filing after the act: each wait about it has its own round. */
  readonly round: number;
  readonly unit: string;
  readonly taskIds: readonly string[];
  readonly on: Day;
  readonly clause: string | null;
}

type Waits = { readonly begins: readonly Waiting[]; readonly ends: readonly WaitEnded[] };

const OFFICE = { role: 'gov-office' } as const;

const begin = (
  { obligationId: about, round, taskIds: itemIds, on: since, clause }: WaitCause,
  more: Pick<Waiting, 'kind' | 'owedBy' | 'owedTo'> & { readonly until?: Day },
): Waiting => ({ ...{ about, round, itemIds, since, clause, rule: 'R17' }, ...more });

/** What lies with the office is to be looked at; whoever was to put something right has done so. */
export const afterSubmission = (cause: WaitCause): Waits => ({
  begins: [begin(cause, { kind: 'report-acceptance', owedBy: OFFICE, owedTo: { unit: cause.unit } })],
  ends: [
    { kind: 'report-acceptance', about: cause.obligationId, reason: 'R17' },
    { kind: 'report-correction', about: cause.obligationId, on: cause.on },
  ],
});

/** @param restWaits whether other sections of the filing still lie with the office */
export const afterReturn = (cause: WaitCause, until: Day, restWaits: boolean): Waits => ({
  begins: [begin(cause, { kind: 'report-correction', owedBy: { unit: cause.unit }, owedTo: OFFICE, until })],
  ends: restWaits ? [] : [{ kind: 'report-acceptance', about: cause.obligationId, on: cause.on }],
});

export const afterAcceptance = ({ obligationId: about, on }: WaitCause, restWaits: boolean): Waits => ({
  begins: [],
  ends: restWaits ? [] : [{ kind: 'report-acceptance', about, on }],
});

/** The further edition is the unit's to submit. */
export const afterSuperseding = (cause: WaitCause): Waits => ({
  begins: [begin(cause, { kind: 'report-correction', owedBy: { unit: cause.unit }, owedTo: OFFICE })],
  ends: [],
});

export const afterWithdrawal = ({ obligationId: about }: WaitCause): Waits => ({
  begins: [],
  ends: [{ kind: 'report-acceptance', about, reason: 'R17' }],
});
