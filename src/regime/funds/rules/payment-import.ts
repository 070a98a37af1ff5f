import type { Day } from '../../../kernel/day.js';
import type { Fen } from '../../../kernel/money.js';
import { rowName } from '../../notices/rules/row-name.js';
import type { PaperPlace } from '../../offices/rules/paper.js';
import { paymentSheetWords } from '../sheet-word-lists.js';
import type { EntryEvent } from './events.js';
import {
  changed,
  type Contract,
  type Entry,
  type FundChange,
  type ItemFund,
  type Payment,
  standingEntries,
  standingPlan,
} from './fund.js';
import { type FundSource, paidByFinance } from './sources.js';
import { pay, type RealPayment, recordReal } from './paying.js';
import type { PaymentFault, ReadPayments, SheetPayment } from './payment-sheet.js';

/** An item as rows of the sheet may name it, with its money. */
export interface NamedFund {
  readonly task: { readonly id: string; readonly seq: number; readonly part: number; readonly title: string };
  readonly fund: ItemFund;
}

/** What becomes of a row: put down, put down for an application that was approved, or skipped as it is known. */
export interface PlannedPayment {
  readonly row: number;
  readonly does: 'record' | 'pay' | 'known' | 'reversed';
  readonly taskId: string;
  readonly voucher: string;
  readonly paidOn: Day;
  readonly amount: Fen;
  readonly source: FundSource;
  readonly contract?: Contract;
  /** The application it was paid for. */
  readonly payment?: Payment;
  readonly overCap: Fen;
  /** As it is known, where that is another amount or day than the sheet's. */
  readonly differs?: Entry;
}

/** What a sheet would do: all of it, or with any fault nothing (point 12). */
export interface ImportPlan {
  readonly rows: readonly PlannedPayment[];
  readonly faults: readonly PaymentFault[];
  readonly changes: ReadonlyMap<string, FundChange>;
  readonly events: readonly EntryEvent[];
}

interface Moment {
  readonly today: Day;
  readonly newId: () => string;
  /** Where the sheet itself is kept: the slip of every payment in it. */
  readonly slip?: PaperPlace;
}

/** Numbers as people write them alike: 柳南财预[2022]18号 is 柳南财预〔2022〕18号. */
const alike = (text: string): string =>
  text
    .normalize('NFKC')
    .replaceAll(/[〔［【「(（]/gu, '[')
    .replaceAll(/[〕］】」)）]/gu, ']')
    .replaceAll(/[\s\-—–]/gu, '')
    .toLowerCase();

const heading = paymentSheetWords['zh-CN'].column;

/**
 * What finance really paid, taken from its own sheet (point 12): each row is matched to an item by its contract, by its name
 * or number, or by the indicator of an approved fund plan; one that is known by its voucher is skipped, so that a cumulative
 * sheet may come in every month. Above a cap it is put down and flagged, never refused.
 */
export function planPayments({ rows, faults }: ReadPayments, items: readonly NamedFund[], moment: Moment): ImportPlan {
  const faulty: PaymentFault[] = [...faults];
  const funds = new Map(items.map(({ fund }) => [fund.taskId, fund]));
  const changes = new Map<string, FundChange>();
  const events: EntryEvent[] = [];
  const planned: PlannedPayment[] = [];
  const seen = new Map<string, number>();
  for (const row of rows) {
    const found = itemOf(row, items);
    if ('code' in found) {
      faulty.push(found);
      continue;
    }
    const { taskId, contract } = found;
    const fund = funds.get(taskId);
    const { voucher, paidOn, amount } = row;
    if (!fund || paidOn === undefined || amount === undefined || voucher === '') continue;
    const key = `${taskId} ${voucher}`;
    const first = seen.get(key);
    if (first !== undefined) faulty.push(row.fault('voucher', 'voucher-twice', { voucher, first }));
    seen.set(key, first ?? row.number);
    const about = { row: row.number, taskId, voucher, paidOn, amount, ...(contract && { contract }) };
    const known = knownEntry(fund, row);
    if (known && first === undefined) {
      const differs = known.entry.amount !== amount || known.entry.paidOn !== paidOn;
      planned.push({
        ...{ ...about, does: known.does, source: known.entry.source, overCap: known.entry.overCap },
        ...(differs && { differs: known.entry }),
      });
      continue;
    }
    const wrong = rowFault(row, moment.today);
    if (wrong) faulty.push(wrong);
    const asked = applicationFor(fund, contract, amount, row.source);
    const source = row.source ?? asked?.source ?? sourceOf(fund, row.written.indicator);
    if (source === undefined) faulty.push(row.fault('source', 'source-missing', { heading: heading.source }));
    if (wrong !== undefined || source === undefined || first !== undefined) continue;
    const real: RealPayment = {
      ...{ source, amount, voucher, paidOn, ...(contract && { contractId: contract.id }) },
      ...(row.written.indicator !== '' && { indicator: row.written.indicator }),
      ...(moment.slip && { slip: moment.slip }),
    };
    const decision = asked ? pay(fund, asked.id, real, moment) : recordReal(fund, real, moment);
    if (!decision.done) throw new Error(`a row that was looked at is refused: ${decision.refusal.code}`);
    const [entry] = decision.value.entries ?? [];
    if (!entry) throw new Error('a payment that was put down has its entry');
    funds.set(taskId, changed(fund, decision.value));
    changes.set(taskId, together(changes.get(taskId), decision.value));
    events.push(...decision.events);
    planned.push({
      ...{ ...about, does: asked ? 'pay' : 'record', source, overCap: entry.overCap },
      ...(asked && { payment: asked }),
    });
  }
  return faulty.length > 0
    ? { rows: [], faults: inOrder(faulty), changes: new Map(), events: [] }
    : { rows: planned, faults: [], changes, events };
}

const inOrder = (faults: readonly PaymentFault[]): readonly PaymentFault[] =>
  faults.toSorted((one, other) => (one.row ?? 0) - (other.row ?? 0));

const together = (before: FundChange = {}, { entries = [], payments = [] }: FundChange): FundChange => ({
  entries: [...(before.entries ?? []), ...entries],
  payments: [...(before.payments ?? []), ...payments],
});

type Found = { readonly taskId: string; readonly contract?: Contract };

/** Whose payment a row is: by its contract first, then by the item it names, then by the indicator of one fund plan. */
function itemOf(row: SheetPayment, items: readonly NamedFund[]): Found | PaymentFault {
  const { contract: number, item: name, indicator } = row.written;
  const named = name === '' ? undefined : items.find((each) => isNamed(each, name));
  if (name !== '' && !named) return row.fault('item', 'item-unknown', { written: name });
  if (number !== '') {
    const bearing = items.flatMap(({ fund }) =>
      fund.contracts
        .filter((contract) => alike(contract.number) === alike(number))
        .map((contract) => ({ taskId: fund.taskId, contract })),
    );
    if (bearing.length === 0) return row.fault('contract', 'contract-unknown', { written: number });
    const own = named ? bearing.filter(({ taskId }) => taskId === named.fund.taskId) : bearing;
    const [first] = own;
    if (!first) return row.fault('item', 'item-apart', { written: number, item: name });
    return own.length === 1
      ? first
      : row.fault('contract', 'contract-twice', { written: number, heading: heading.item });
  }
  if (named) return { taskId: named.fund.taskId };
  const granted = indicator === '' ? [] : items.filter(({ fund }) => lineOf(fund, indicator) !== undefined);
  const [first] = granted;
  if (first && granted.length === 1) return { taskId: first.fund.taskId };
  return first
    ? row.fault('indicator', 'indicator-twice', { written: indicator, heading: heading.item })
    : row.fault('item', 'item-missing', { heading: heading.item });
}

function isNamed({ task }: NamedFund, name: string): boolean {
  const number = rowName({ seq: task.seq, part: task.part === 0 ? null : task.part });
  return alike(name) === alike(task.title) || /^第?\s*(.+?)\s*项?$/u.exec(name)?.[1] === number;
}

const lineOf = (fund: ItemFund, indicator: string) =>
  standingPlan(fund)?.lines.find(({ note }) => alike(note) === alike(indicator));

/** Whose money it was where the row does not say: by its indicator, or the plan's only source that finance pays. */
function sourceOf(fund: ItemFund, indicator: string): FundSource | undefined {
  const line = indicator === '' ? undefined : lineOf(fund, indicator);
  if (line) return line.source;
  const paid: readonly FundSource[] = paidByFinance;
  const sources = new Set((standingPlan(fund)?.lines ?? []).map(({ source }) => source));
  const [only] = [...sources].filter((source) => paid.includes(source));
  return sources.size === 1 ? only : undefined;
}

/** The oldest application that was approved and waits for exactly this payment. */
const applicationFor = (
  { payments }: ItemFund,
  contract: Contract | undefined,
  amount: Fen,
  source: FundSource | undefined,
): Payment | undefined =>
  payments.find(
    (payment) =>
      payment.state === 'approved' &&
      payment.contractId === contract?.id &&
      payment.amount === amount &&
      (source === undefined || payment.source === source),
  );

/** A voucher that stands is known; so is one that was reversed, as long as it is the same payment. */
function knownEntry(
  fund: ItemFund,
  { voucher, amount, paidOn }: SheetPayment,
): { readonly does: 'known' | 'reversed'; readonly entry: Entry } | undefined {
  const bearing = fund.entries.filter((entry) => entry.voucher === voucher);
  const standing = standingEntries(fund);
  const entry = bearing.find((each) => each.kind !== 'payment' || standing.includes(each));
  if (entry) return { does: 'known', entry };
  const reversed = bearing.find((each) => each.amount === amount && each.paidOn === paidOn);
  return reversed && { does: 'reversed', entry: reversed };
}

function rowFault(row: SheetPayment, today: Day): PaymentFault | undefined {
  const { amount, paidOn, written } = row;
  if (amount !== undefined && amount <= 0) return row.fault('amount', 'amount-negative', { written: written.amount });
  return paidOn !== undefined && paidOn > today ? row.fault('paidOn', 'day-later', { paidOn, today }) : undefined;
}
