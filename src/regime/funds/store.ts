import type { Tx } from '../../platform/database/tables.js';
import type { World } from '../../kernel/world.js';
import type { Actor } from '../offices/rules/actor.js';
import type { Contract, Entry, FundChange, FundPlan, ItemFund, Payment, Settlement } from './rules/fund.js';

/**
 * Locks the money of an item until the transaction ends; its first act makes the row that is locked. Whoever comes second
 * waits here, and reads what the first has written: so two payments at once never pass the cap (I8).
 * @returns whether the district has the item
 */
export async function lockFund(tx: Tx, districtId: string, taskId: string): Promise<boolean> {
  const task = await tx
    .selectFrom('task')
    .select('id')
    .where('district_id', '=', districtId)
    .where('id', '=', taskId)
    .executeTakeFirst();
  if (!task) return false;
  await tx
    .insertInto('item_fund')
    .values({ district_id: districtId, task_id: taskId, version: 0 })
    .onConflict((met) => met.columns(['district_id', 'task_id']).doNothing())
    .execute();
  await tx
    .selectFrom('item_fund')
    .select('version')
    .where('district_id', '=', districtId)
    .where('task_id', '=', taskId)
    .forUpdate()
    .execute();
  return true;
}

/** Locks the money of all items of a programme, in one order for all who do so. */
export async function lockFunds(tx: Tx, districtId: string, programmeId: string): Promise<void> {
  const tasks = await tx
    .selectFrom('task')
    .select('id')
    .where('district_id', '=', districtId)
    .where('programme_id', '=', programmeId)
    .orderBy('id')
    .execute();
  for (const { id } of tasks) await lockFund(tx, districtId, id);
}

type Scribe = Pick<World<Actor>, 'actor' | 'now'>;

/** Writes what an act adds or changes of an item's money, under the next version of the whole. The item must be locked. */
export async function saveFund(
  tx: Tx,
  { taskId, version }: Pick<ItemFund, 'taskId' | 'version'>,
  change: FundChange,
  scribe: Scribe,
): Promise<void> {
  const { districtId } = scribe.actor;
  const place = { district_id: districtId, task_id: taskId };
  // What stood is put aside before what takes its place is written: one plan stands at a time.
  for (const plan of change.plans ?? []) await upsert(tx, 'fund_plan', { ...place, ...planRow(plan) });
  for (const contract of change.contracts ?? [])
    await upsert(tx, 'fund_contract', { ...place, ...contractRow(contract) });
  for (const payment of change.payments ?? [])
    await upsert(tx, 'payment_application', { ...place, ...paymentRow(payment) });
  for (const settlement of change.settlements ?? [])
    await upsert(tx, 'fund_settlement', { ...place, ...settlementRow(settlement) });
  const entries = (change.entries ?? []).map((entry) => ({
    ...{ ...place, ...entryRow(entry) },
    ...{ account_id: scribe.actor.accountId, entered_at: scribe.now },
  }));
  if (entries.length > 0) await tx.insertInto('payment_entry').values(entries).execute();
  await tx
    .updateTable('item_fund')
    .set({ version: version + 1 })
    .where('district_id', '=', districtId)
    .where('task_id', '=', taskId)
    .where('version', '=', version)
    .returning('version')
    .executeTakeFirstOrThrow();
}

type Changing = 'fund_plan' | 'fund_contract' | 'payment_application' | 'fund_settlement';

/** Writes a row that is new, or writes one anew that is locked with its item. */
async function upsert(
  tx: Tx,
  table: Changing,
  row: Readonly<Record<string, unknown>> & { readonly district_id: string; readonly id: string },
): Promise<void> {
  const { district_id: districtId, id, task_id: _task, ...columns } = row;
  const { numUpdatedRows } = await tx
    .updateTable(table as 'fund_plan') // of columns of its own; an update knows no union of tables
    .set(columns)
    .where('district_id', '=', districtId)
    .where('id', '=', id)
    .executeTakeFirst();
  if (numUpdatedRows === 0n)
    await tx
      .insertInto(table as 'fund_plan')
      .values(row as never)
      .execute();
}

const json = (value: unknown): string | null => (value === undefined ? null : JSON.stringify(value));

const planRow = (plan: FundPlan) => ({
  ...{ id: plan.id, edition: plan.edition, state: plan.state, lines: JSON.stringify(plan.lines) },
  ...{ drawn_up_by: JSON.stringify(plan.drawnUpBy), drawn_up_on: plan.drawnUpOn },
  ...{ reviewed_by: json(plan.reviewedBy), reviewed_on: plan.reviewedOn ?? null },
  ...{ approved_by: json(plan.approvedBy), approved_on: plan.approvedOn ?? null, reason: plan.reason ?? null },
});

const contractRow = (contract: Contract) => ({
  ...{ id: contract.id, number: contract.number, party: contract.party, amount: contract.amount },
  ...{ signed_on: contract.signedOn, labour_share: contract.labourShare },
  supplements: JSON.stringify(contract.supplements),
});

const paymentRow = (payment: Payment) => ({
  ...{ id: payment.id, contract_id: payment.contractId, serial: payment.serial, round: payment.round },
  ...{ state: payment.state, source: payment.source, trigger: payment.trigger, amount: payment.amount },
  ...{ labour: payment.labour, milestones: JSON.stringify(payment.milestoneIds) },
  ...{ certificate: json(payment.certificate), invoice: payment.invoice, note: payment.note },
  ...{ applicant: JSON.stringify(payment.applicant), submitted_on: payment.submittedOn ?? null },
  ...{ reviewer: json(payment.reviewer), reviewed_on: payment.reviewedOn ?? null, route: payment.route ?? null },
  ...{ approver: json(payment.approver), approved_on: payment.approvedOn ?? null, reason: payment.reason ?? null },
});

const settlementRow = (settlement: Settlement) => ({
  ...{ id: settlement.id, contract_id: settlement.contractId, state: settlement.state },
  ...{ works_accepted_on: settlement.worksAcceptedOn, claimed: settlement.claimed },
  ...{ began_by: JSON.stringify(settlement.beganBy), final_value: settlement.finalValue ?? null },
  ...{ settled_on: settlement.settledOn ?? null, report: settlement.report ?? null },
  ...{ settled_by: json(settlement.settledBy), retention: settlement.retention ?? null },
  ...{ retention_due: settlement.retentionDue ?? null, released_on: settlement.releasedOn ?? null },
  ...{ over_paid: settlement.overPaid ?? null, recovered_on: settlement.recoveredOn ?? null },
});

const entryRow = (entry: Entry) => ({
  ...{ id: entry.id, kind: entry.kind, source: entry.source, amount: entry.amount, voucher: entry.voucher },
  ...{ paid_on: entry.paidOn, contract_id: entry.contractId ?? null, application_id: entry.paymentId ?? null },
  ...{ reverses: entry.reverses ?? null, indicator: entry.indicator ?? null, over_cap: entry.overCap },
  ...{ reason: entry.reason ?? null, slip: json(entry.slip) },
});
