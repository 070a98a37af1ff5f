import { type Selectable, sql } from 'kysely';
import { z } from 'zod';
import { type Day, day } from '../../kernel/day.js';
import { stateIn, terminal } from '../../kernel/machine.js';
import { fen } from '../../kernel/money.js';
import type { Tables } from '../../platform/database/tables.js';
import type { Reader } from '../../platform/operations/parts.js';
import type { SignedPaper } from '../offices/rules/paper.js';
import { taskMachine } from '../tasks/rules/machine.js';
import { CertificateView, PaidSourceName, SourceName, TriggerName } from './contract.js';
import { NO_PROGRESS, type ProgressFacts } from './facts.js';
import type { Contract, Entry, FundPlan, Hand, ItemFund, Payment, Settlement } from './rules/fund.js';
import { fundPlanMachine, paymentMachine, settlementMachine } from './rules/machine.js';

/** An item as the pages of its money name it. */
export interface FundedTask {
  readonly id: string;
  readonly programmeId: string;
  readonly seq: number;
  readonly part: number;
  readonly title: string;
  readonly leadUnit: { readonly id: string; readonly name: string };
}

/** An item with all of its money. */
export interface FundedItem {
  readonly task: FundedTask;
  readonly fund: ItemFund;
}

const Paper = z.object({
  signedBy: z.string(),
  post: z.string().optional(),
  signedOn: z.string(),
  opinion: z.string().optional(),
  scan: z.string().optional(),
  receiptNumber: z.string().optional(),
  registeredBy: z.string(),
});
const StoredHand = z.object({ accountId: z.string(), name: z.string(), paper: Paper.optional() });
const Amount = z.int().transform(fen);
const Lines = z.array(z.object({ source: SourceName, amount: Amount, note: z.string() }));
const Supplements = z.array(
  z.object({ number: z.string(), signedOn: z.string(), was: Amount, now: Amount, reason: z.string() }),
);
const Slip = z.object({ scan: z.string().optional(), receiptNumber: z.string().optional() });
const Route = z.enum(['none', 'deputy-leader', 'meeting']);
const EntryKind = z.enum(['payment', 'reversal', 'recovery']);

/** Leaves out what is undefined, as the rules' types want it. */
const given = <Value extends object>(value: Value) =>
  Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined)) as {
    [Key in keyof Value]: Exclude<Value[Key], undefined>;
  };

function handOf(stored: unknown): Hand {
  const { paper, ...hand } = StoredHand.parse(stored);
  return paper ? { ...hand, paper: given({ ...paper, signedOn: day(paper.signedOn) }) as SignedPaper } : hand;
}
const dayOf = (text: string | null): Day | undefined => (text === null ? undefined : day(text));
const amountOf = (amount: number | null) => (amount === null ? undefined : fen(amount));

/** Which items: some by their ids, or all of a programme. */
export type WantedFunds = { readonly taskIds: readonly string[] } | { readonly programmeId: string };

const ENDED = terminal(taskMachine);

/** Items with all of their money, by number; one statement a table, whatever the number of items. */
export async function fundsOf(
  reader: Reader,
  districtId: string,
  wanted: WantedFunds,
  { progressOf }: ProgressFacts,
): Promise<readonly FundedItem[]> {
  const tasks = await tasksWanted(reader, districtId, wanted);
  const ids = tasks.map(({ id }) => id);
  if (ids.length === 0) return [];
  const among = { districtId, ids };
  const [plans, contracts, payments, entries, settlements, progress] = await Promise.all([
    rowsOf(reader, 'fund_plan', among, 'edition'),
    rowsOf(reader, 'fund_contract', among, 'id'),
    rowsOf(reader, 'payment_application', among, 'serial'),
    rowsOf(reader, 'payment_entry', among, 'id'),
    rowsOf(reader, 'fund_settlement', among, 'id'),
    progressOf(reader, districtId, ids),
  ]);
  const of = <Row extends { readonly task_id: string }>(rows: readonly Row[], id: string): readonly Row[] =>
    rows.filter((row) => row.task_id === id);
  return tasks.map(({ version, state, districtInvested, ...task }) => ({
    task,
    fund: {
      ...{ taskId: task.id, programmeId: task.programmeId, version: version ?? 0, lead: task.leadUnit },
      ...{ runs: !ENDED.includes(stateIn(taskMachine, state)), districtInvested },
      plans: of(plans, task.id).map(planOf),
      contracts: of(contracts, task.id).map(contractOf),
      payments: of(payments, task.id).map(paymentOf),
      entries: of(entries, task.id).map(entryOf),
      settlements: of(settlements, task.id).map(settlementOf),
      progress: progress.get(task.id) ?? NO_PROGRESS,
    },
  }));
}

/** Fund plans and ledger of some items, by item: what was approved and what was paid, and nothing of what is asked for. */
export async function paidFundsOf(
  reader: Reader,
  districtId: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Pick<ItemFund, 'plans' | 'entries'>>> {
  if (ids.length === 0) return new Map();
  const among = { districtId, ids };
  const [plans, entries] = await Promise.all([
    rowsOf(reader, 'fund_plan', among, 'edition'),
    rowsOf(reader, 'payment_entry', among, 'id'),
  ]);
  return new Map(
    ids.map((id) => [
      id,
      {
        plans: plans.filter(({ task_id: taskId }) => taskId === id).map(planOf),
        entries: entries.filter(({ task_id: taskId }) => taskId === id).map(entryOf),
      },
    ]),
  );
}

async function tasksWanted(reader: Reader, districtId: string, wanted: WantedFunds) {
  const rows = await reader
    .selectFrom('task as t')
    .innerJoin('unit as u', (join) =>
      join.onRef('u.district_id', '=', 't.district_id').onRef('u.id', '=', 't.lead_unit_id'),
    )
    .leftJoin('item_fund as f', (join) =>
      join.onRef('f.district_id', '=', 't.district_id').onRef('f.task_id', '=', 't.id'),
    )
    .select(['t.id', 't.programme_id', 't.seq', 't.part', 't.title', 't.state', 't.district_invested'])
    .select(['u.id as unit_id', 'u.name as unit_name', 'f.version'])
    .where('t.district_id', '=', districtId)
    .$if('taskIds' in wanted, (some) =>
      some.where('t.id', 'in', 'taskIds' in wanted ? [...wanted.taskIds, NO_ONE] : []),
    )
    .$if('programmeId' in wanted, (some) =>
      some.where('t.programme_id', '=', 'programmeId' in wanted ? wanted.programmeId : ''),
    )
    .orderBy('t.seq')
    .orderBy('t.part')
    .orderBy('t.id')
    .execute();
  return rows.map((row) => ({
    ...{ id: row.id, programmeId: row.programme_id, seq: row.seq, part: row.part, title: row.title },
    leadUnit: { id: row.unit_id, name: row.unit_name },
    ...{ version: row.version, state: row.state, districtInvested: row.district_invested },
  }));
}

/** Stands for nobody, so that a list of ids is never empty. */
const NO_ONE = '00000000-0000-0000-0000-000000000000';

type Kept = 'fund_plan' | 'fund_contract' | 'payment_application' | 'payment_entry' | 'fund_settlement';

/** The rows of some items in one of the tables of money, in the order they were made. */
async function rowsOf<Table extends Kept>(
  reader: Reader,
  table: Table,
  { districtId, ids }: { readonly districtId: string; readonly ids: readonly string[] },
  order: string,
): Promise<readonly Selectable<Tables[Table]>[]> {
  const { rows } = await sql<Selectable<Tables[Table]>>`select * from ${sql.table(table)}
    where district_id = ${districtId} and task_id = any(${[...ids]}::uuid[])
    order by task_id, ${sql.ref(order)}`.execute(reader);
  return rows;
}

const planOf = (row: Selectable<Tables['fund_plan']>): FundPlan =>
  given({
    ...{ id: row.id, edition: row.edition, state: stateIn(fundPlanMachine, row.state), lines: Lines.parse(row.lines) },
    ...{ drawnUpBy: handOf(row.drawn_up_by), drawnUpOn: day(row.drawn_up_on) },
    reviewedBy: row.reviewed_by === null ? undefined : handOf(row.reviewed_by),
    reviewedOn: dayOf(row.reviewed_on),
    approvedBy: row.approved_by === null ? undefined : handOf(row.approved_by),
    approvedOn: dayOf(row.approved_on),
    reason: row.reason ?? undefined,
  });

const contractOf = (row: Selectable<Tables['fund_contract']>): Contract => ({
  ...{ id: row.id, number: row.number, party: row.party, amount: fen(row.amount), signedOn: day(row.signed_on) },
  labourShare: row.labour_share,
  supplements: Supplements.parse(row.supplements).map((each) => ({ ...each, signedOn: day(each.signedOn) })),
});

const paymentOf = (row: Selectable<Tables['payment_application']>): Payment => {
  const certificate = row.certificate === null ? undefined : CertificateView.parse(row.certificate);
  return given({
    ...{ id: row.id, serial: row.serial, round: row.round, state: stateIn(paymentMachine, row.state) },
    ...{ contractId: row.contract_id, source: PaidSourceName.parse(row.source) },
    ...{ trigger: TriggerName.parse(row.trigger), amount: fen(row.amount), labour: fen(row.labour) },
    milestoneIds: z.array(z.string()).parse(row.milestones),
    certificate: certificate && { ...certificate, value: fen(certificate.value), on: day(certificate.on) },
    ...{ invoice: row.invoice, note: row.note, applicant: handOf(row.applicant), submittedOn: dayOf(row.submitted_on) },
    reviewer: row.reviewer === null ? undefined : handOf(row.reviewer),
    reviewedOn: dayOf(row.reviewed_on),
    route: row.route === null ? undefined : Route.parse(row.route),
    approver: row.approver === null ? undefined : handOf(row.approver),
    approvedOn: dayOf(row.approved_on),
    reason: row.reason ?? undefined,
  });
};

const entryOf = (row: Selectable<Tables['payment_entry']>): Entry =>
  given({
    ...{ id: row.id, kind: EntryKind.parse(row.kind), source: SourceName.parse(row.source), amount: fen(row.amount) },
    ...{ voucher: row.voucher, paidOn: day(row.paid_on), contractId: row.contract_id ?? undefined },
    ...{ paymentId: row.application_id ?? undefined, reverses: row.reverses ?? undefined },
    ...{ indicator: row.indicator ?? undefined, overCap: fen(row.over_cap), reason: row.reason ?? undefined },
    slip: row.slip === null ? undefined : given(Slip.parse(row.slip)),
  });

const settlementOf = (row: Selectable<Tables['fund_settlement']>): Settlement =>
  given({
    ...{ id: row.id, contractId: row.contract_id, state: stateIn(settlementMachine, row.state) },
    ...{ worksAcceptedOn: day(row.works_accepted_on), claimed: fen(row.claimed), beganBy: handOf(row.began_by) },
    ...{ finalValue: amountOf(row.final_value), settledOn: dayOf(row.settled_on), report: row.report ?? undefined },
    settledBy: row.settled_by === null ? undefined : handOf(row.settled_by),
    ...{ retention: amountOf(row.retention), retentionDue: dayOf(row.retention_due) },
    ...{ releasedOn: dayOf(row.released_on), overPaid: amountOf(row.over_paid), recoveredOn: dayOf(row.recovered_on) },
  });
