import type { z } from 'zod';
import type { Language } from '../../kernel/language.js';
import { NOTHING, sum } from '../../kernel/money.js';
import { filled } from '../../kernel/written.js';
import { rowName } from '../notices/rules/row-name.js';
import type { PaymentSheetView } from './contract.import.js';
import type { NamedFund, ImportPlan, PlannedPayment } from './rules/payment-import.js';
import type { ReadPayments } from './rules/payment-sheet.js';
import { paymentSheetWords } from './sheet-word-lists.js';

type Shown = z.input<typeof PaymentSheetView>;

/** Faults and rows that one answer shows; the counts say how many there are. */
const SHOWN = 500;
const NO_COUNTS = { recorded: 0, paid: 0, known: 0, overCap: 0, faults: 0, amount: 0 };

export const unreadPayments = (unread: string): Shown => ({
  ...{ unread, sheet: '', ignored: [], faults: [], counts: NO_COUNTS, rows: [], basis: '' },
});

export const isNew = ({ does }: PlannedPayment): boolean => does === 'record' || does === 'pay';

export function paymentsView(
  { sheet, ignored }: ReadPayments,
  { rows, faults }: ImportPlan,
  items: readonly NamedFund[],
  { basis, language }: { readonly basis: string; readonly language: Language },
): Shown {
  const fresh = rows.filter(isNew);
  const count = (does: PlannedPayment['does']): number => rows.filter((row) => row.does === does).length;
  const tasks = new Map(items.map(({ task }) => [task.id, task]));
  return {
    ...{ unread: null, sheet, ignored: [...ignored], basis },
    faults: faults.slice(0, SHOWN).map(({ row, column, code, params }) => ({
      ...{ row, column, code },
      sentence: filled(language, paymentSheetWords[language].fault[code], params),
    })),
    counts: {
      ...{ recorded: count('record'), paid: count('pay'), known: rows.length - fresh.length },
      ...{ overCap: fresh.filter(({ overCap }) => overCap > 0).length, faults: faults.length },
      amount: sum(fresh.map(({ amount }) => amount)),
    },
    rows: rows.slice(0, SHOWN).map((row) => {
      const task = tasks.get(row.taskId);
      const name = task ? rowName({ seq: task.seq, part: task.part === 0 ? null : task.part }) : '';
      return {
        ...{ row: row.row, does: row.does, item: { id: row.taskId, name, title: task?.title ?? '' } },
        ...{ voucher: row.voucher, paidOn: row.paidOn, amount: row.amount, source: row.source },
        contractNumber: row.contract?.number ?? null,
        paymentSerial: row.payment?.serial ?? null,
        overCap: isNew(row) ? row.overCap : NOTHING,
        differs: row.differs ? { amount: row.differs.amount, paidOn: row.differs.paidOn } : null,
      };
    }),
  };
}
