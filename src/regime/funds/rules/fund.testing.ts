import { day } from '../../../kernel/day.js';
import { fen, type Fen, NOTHING } from '../../../kernel/money.js';
import type { SignedPaper } from '../../offices/rules/paper.js';
import type { FundedMilestone } from '../facts.js';
import type { Asked, Contract, Entry, FundPlan, Hand, ItemFund } from './fund.js';

export const TODAY = day('2022-09-15');
/** 12.5 万元 as a rule takes it. */
export const wan = (amount: number): Fen => fen(amount * 1_000_000);

export const hand = (name: string): Hand => ({ accountId: `account of ${name}`, name });
export const onPaper = (name: string, by = 'account of the clerk'): Hand => {
  const paper: SignedPaper = { signedBy: name, signedOn: TODAY, receiptNumber: '收文12号', registeredBy: by };
  return { accountId: by, name, paper };
};

export const LEAD = hand('韦某');
export const FINANCE = hand('覃某');
export const LEADER = hand('王某');

let last = 0;
export const moment = {
  today: TODAY,
  newId: (): string => {
    last += 1;
    return `id-${String(last)}`;
  },
};

export const approvedPlan = (amount: Fen): FundPlan => ({
  ...{ id: 'plan', edition: 1, state: 'approved', drawnUpBy: LEAD, drawnUpOn: TODAY },
  lines: [{ source: 'district', amount, note: '柳南财预〔2022〕18号' }],
});

export const contractOf = (amount: Fen): Contract => ({
  ...{ id: 'contract', number: 'LN-2022-08', party: '演示建设公司', amount, signedOn: day('2022-08-10') },
  ...{ labourShare: 0, supplements: [] },
});

export const milestone = (id: string, weight: number, verifiedOn: string | null): FundedMilestone => ({
  ...{ id, title: `节点${id}`, weight, finish: day('2022-09-01') },
  verifiedOn: verifiedOn === null ? null : day(verifiedOn),
});

export const entry = (amount: Fen, more: Partial<Entry> = {}): Entry => ({
  ...{ id: `entry-${String(amount)}`, kind: 'payment', source: 'district', amount, voucher: `记-${String(amount)}` },
  ...{ paidOn: TODAY, contractId: 'contract', overCap: NOTHING, ...more },
});

/** The money of an item with one contract of 100 万元 under a budget of 120 万元, nothing paid and nothing verified. */
export const fundWith = (more: Partial<ItemFund> = {}): ItemFund => ({
  ...{ taskId: 'item', programmeId: 'programme', version: 1, lead: { id: 'lead', name: '区民政局' }, runs: true },
  ...{ districtInvested: true, plans: [approvedPlan(wan(120))], contracts: [contractOf(wan(100))], payments: [] },
  ...{ entries: [], settlements: [], progress: { milestones: [] } },
  ...more,
});

export const asking = (amount: Fen, more: Partial<Asked> = {}): Asked => ({
  ...{ contractId: 'contract', source: 'district', trigger: 'contract-signed', amount, labour: NOTHING },
  ...{ milestoneIds: [], invoice: '04500210', note: '', ...more },
});
