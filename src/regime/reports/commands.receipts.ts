import { type Decision, done, refuse } from '../../kernel/decision.js';
import { effect } from '../offices/declare.js';
import { about, causeOf, heldFiling } from './commands.js';
import { reportRecord, type ReportTakenBack } from './record.js';
import { isUntouched, type Section, withdrawAll } from './rules/section.js';
import { afterWithdrawal } from './rules/waits.js';
import { saveFiling, saveSections } from './store.js';

/** A receipt was taken back, as far as what was entered on its strength must know it. */
interface ReceiptWithdrawn {
  readonly type: 'receipt.withdrawn';
  readonly receipt: { readonly obligationId: string };
}

/**
 * What a clerk entered of a filing on paper is a draft again once the receipt is taken back: it never came. What the office
 * has accepted or returned holds the receipt: nobody says that it did not come (I6).
 */
export const takeBackEntered = effect('receipt.withdrawn', {
  changes: 'report',
  emits: ['report.taken-back'],
  load: async (tx, { receipt: { obligationId } }: ReceiptWithdrawn, world) => {
    const shown = await heldFiling(tx, obligationId, world);
    return shown?.filing && shown.filing.receiptId !== null ? { shown, filing: shown.filing } : undefined;
  },
  decide: ({ shown }, _event, { today }): Decision<readonly Section[], ReportTakenBack> => {
    const entered = shown.sections.map(({ section }) => section).filter(({ state }) => state !== 'draft');
    if (entered.length === 0) return done([]);
    if (!isUntouched(entered)) return refuse('report.touched', {}, 'I6');
    const decided = withdrawAll(entered);
    if (!decided.done) return decided;
    const cause = causeOf(
      shown,
      entered.map(({ taskId }) => taskId),
      today,
    );
    return done(decided.value, {
      ...{ type: 'report.taken-back', ...about(shown, entered, today), ...afterWithdrawal(cause) },
    });
  },
  save: async (tx, sections, { shown, filing }, { actor: { districtId } }) => {
    const [obligationId, period] = [shown.id, shown.period.name];
    await saveFiling(tx, districtId, {
      ...{ obligationId, programmeId: shown.duty.programmeId, period, letterNumber: filing.letterNumber },
      ...{ signedBy: null, receiptId: null, submittedAt: null, submittedBy: null },
    });
    await saveSections(tx, districtId, { obligationId, period }, sections, { submittedAt: null });
  },
  record: reportRecord,
});
