import type { Column, OutgoingDocument } from '../../../documents/writing/document.js';
import type { Language } from '../../../kernel/language.js';
import { fen, inPercent, partOf, plainYuan } from '../../../kernel/money.js';
import type { FundView } from '../contract.js';
import { fundWords } from '../web/word-lists.js';
import { paymentPaperWords } from '../words.papers.js';
import { rowName } from '../../notices/rules/row-name.js';

const yuan = (amount: number): string => plainYuan(fen(amount));
const widths = (...shares: readonly number[]): readonly Column[] => shares.map((width) => ({ width }));

/** The money of a year as a workbook: a sheet of the items, and one of every payment in finance's own columns (point 12). */
export function fundWorkbook(title: string, funds: readonly FundView[], language: Language): OutgoingDocument {
  const [{ sheet }, pages] = [paymentPaperWords[language], fundWords[language]];
  const head = (headings: readonly string[]) => [headings.map((text) => ({ text }))];
  const row = (cells: readonly string[]) => cells.map((text) => ({ text }));
  return {
    title,
    orientation: 'landscape',
    parts: [
      { kind: 'heading', level: 'title', text: title },
      {
        kind: 'table',
        name: sheet.items,
        columns: widths(8, 40, 24, 18, 18, 18, 12, 12, 40),
        header: head(sheet.itemColumns),
        rows: funds.map((fund) =>
          row([
            ...[rowName(fund.task), fund.task.title, fund.task.leadUnit, yuan(fund.budget)],
            yuan(fund.contracts.reduce((all, { amount }) => all + amount, 0)),
            ...[yuan(fund.paid), inPercent(partOf(fen(fund.paid), fen(fund.budget))), inPercent(fund.verified)],
            fund.warnings
              .map(({ kind, contractNumber, amount, share, expected, days, voucher, elsewhere }) =>
                pages.warning[kind]({
                  ...{ voucher: voucher ?? '', elsewhere: elsewhere ?? '' },
                  ...{ contract: contractNumber ?? '', amount: pages.exact(yuan(amount ?? 0)), days: days ?? 0 },
                  ...{ share: pages.percent(inPercent(share ?? 0)), expected: pages.percent(inPercent(expected ?? 0)) },
                }),
              )
              .join('；'),
          ]),
        ),
      },
      {
        kind: 'table',
        name: sheet.payments,
        columns: widths(8, 40, 18, 24, 24, 14, 18, 20, 12, 18),
        header: head(sheet.paymentColumns),
        rows: funds.flatMap((fund) =>
          fund.entries.map((entry) =>
            row([
              ...[rowName(fund.task), fund.task.title, pages.source[entry.source], entry.indicator ?? ''],
              ...[entry.contractNumber ?? '', entry.paidOn, yuan(entry.amount), entry.voucher, pages.kind[entry.kind]],
              entry.overCap > 0 && !entry.reversed ? yuan(entry.overCap) : '',
            ]),
          ),
        ),
      },
    ],
  };
}
