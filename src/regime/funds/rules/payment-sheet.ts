import type { Day } from '../../../kernel/day.js';
import { type Fen, readMoney } from '../../../kernel/money.js';
import {
  bare,
  type Columns,
  columnLetters,
  columnsOf,
  dayInCell,
  type Sheet,
  type SheetFault,
  type SheetRow,
} from '../../offices/rules/sheet.js';
import { paymentSheetWords } from '../sheet-word-lists.js';
import type { FundSource } from './sources.js';
import { neededColumns, type PaymentColumn, paymentColumns, type PaymentFaultCode } from './payment-columns.js';

export type PaymentFault = SheetFault<PaymentColumn, PaymentFaultCode>;

/** A row as far as it could be read by itself; what it means among the items is decided on later. */
export interface SheetPayment {
  readonly number: number;
  readonly voucher: string;
  readonly paidOn: Day | undefined;
  readonly amount: Fen | undefined;
  readonly written: Readonly<Record<PaymentColumn, string>>;
  /** Left out where the cell is empty. */
  readonly source: FundSource | undefined;
  /** Names a cell of this row. */
  readonly fault: (column: PaymentColumn, code: PaymentFaultCode, params?: PaymentFault['params']) => PaymentFault;
}

/** Finance's sheet as it was read, with everything in it that could not be. */
export interface ReadPayments {
  readonly sheet: string;
  readonly rows: readonly SheetPayment[];
  readonly faults: readonly PaymentFault[];
  readonly ignored: readonly string[];
}

const LONGEST = 200;
export const MOST_ROWS = 2_000;
const LANGUAGES = ['zh-CN', 'en'] as const;
/** What finance offices call the columns beside our own words, which are taken in either language. */
const ALSO: Readonly<Record<PaymentColumn, readonly string[]>> = {
  voucher: [
    '凭证',
    '凭证编号',
    '凭证号码',
    '支付凭证',
    '支付凭证号',
    '支付凭证编号',
    '记账凭证号',
    '支付令号',
    '支付令编号',
  ],
  paidOn: ['日期', '支付时间', '付款日期', '付款时间', '拨付日期', '拨付时间', '拨款日期', '到账日期', '记账日期'],
  amount: [
    '金额',
    '支付',
    '支付额',
    '付款金额',
    '拨付金额',
    '拨款金额',
    '实付金额',
    '实际支付',
    '本次支付',
    '本次拨付',
  ],
  contract: ['合同', '合同号', '合同编码', '合同备案号'],
  indicator: ['指标', '指标号', '指标编号', '指标文件', '预算指标', '预算指标文号'],
  source: ['来源', '资金性质', '资金类型', '经费来源'],
  item: ['项目名称', '实事', '实事项目', '实事名称', '项目序号', '实事序号'],
};
const headingsOf = (column: PaymentColumn): readonly string[] => [
  ...LANGUAGES.map((language) => paymentSheetWords[language].column[column]),
  ...ALSO[column],
];

const SOURCES: ReadonlyMap<string, FundSource> = new Map(
  (
    [
      ['district', ['区级财政', '区级财政资金', '区级资金', '区财政', '本级财政', '本级', 'District']],
      [
        'superior',
        ['上级补助', '上级补助资金', '上级资金', '上级专项', '转移支付', 'Grant from above', 'Superior grant'],
      ],
      ['unit', ['单位自筹', '单位自筹资金', '自筹', '自筹资金', "Unit's own", 'Unit’s own', 'Unit']],
      ['social', ['社会资金', '社会投资', '捐赠', 'Social', 'Others']],
    ] as const
  ).flatMap(([source, names]) => names.map((name) => [bare(name), source] as const)),
);

/** Rows that sum others up are not payments. */
const TOTALS = new Set(['合计', '小计', '总计', '本页合计', '累计', 'total', 'subtotal']);

/** Reads the first sheet that has the headings of finance's payments; every cell that cannot be read is named. */
export function readPayments(book: readonly Sheet[]): ReadPayments {
  for (const sheet of book) {
    const columns = columnsOf(sheet, paymentColumns, headingsOf, 'voucher');
    if (columns) return readSheet(sheet, columns);
  }
  const faults = [whole('no-header', { heading: paymentSheetWords['zh-CN'].column.voucher })];
  return { sheet: book[0]?.name ?? '', rows: [], faults, ignored: [] };
}

const whole = (code: PaymentFaultCode, params: PaymentFault['params'] = {}): PaymentFault => ({
  ...{ row: null, column: null, field: null, code, params },
});

function readSheet(sheet: Sheet, columns: Columns<PaymentColumn>): ReadPayments {
  const faults: PaymentFault[] = neededColumns
    .filter((column) => !columns.at.has(column))
    .map((column) => whole('no-column', { heading: paymentSheetWords['zh-CN'].column[column] }));
  const unit = unitOf(sheet, columns);
  const voucherAt = columns.at.get('voucher') ?? -1;
  const below = sheet.rows.filter(
    ({ number, cells }) =>
      number > columns.headerRow &&
      [...columns.at.values()].some((at) => (cells[at] ?? '').trim() !== '') &&
      !((cells[voucherAt] ?? '').trim() === '' && cells.some((cell) => TOTALS.has(bare(cell)))) &&
      !TOTALS.has(bare(cells[voucherAt] ?? '')),
  );
  if (below.length === 0) faults.push(whole('no-rows'));
  if (below.length > MOST_ROWS) faults.push(whole('too-many-rows', { count: below.length, limit: MOST_ROWS }));
  const rows = faults.length > 0 ? [] : below.map((row) => rowIn(row, columns, unit, faults));
  return { sheet: sheet.name, rows, faults, ignored: columns.ignored };
}

/** Whether amounts without a unit of their own are 元 or 万元: by the heading, or by what stands over the table. */
function unitOf({ rows }: Sheet, { headerRow, at }: Columns<PaymentColumn>): '元' | '万元' {
  const heading = rows.find(({ number }) => number === headerRow)?.cells[at.get('amount') ?? -1] ?? '';
  const inHeading = /(万)?元/u.exec(heading);
  if (inHeading) return inHeading[1] === undefined ? '元' : '万元';
  const above = rows.filter(({ number }) => number < headerRow).flatMap(({ cells }) => cells);
  return above.some((cell) => /单位[:：]?(?:人民币)?万元/u.test(cell.replaceAll(/\s/gu, ''))) ? '万元' : '元';
}

function rowIn(
  { number, cells, held = {} }: SheetRow,
  { at }: Columns<PaymentColumn>,
  unit: '元' | '万元',
  faults: PaymentFault[],
): SheetPayment {
  const cellOf = (column: PaymentColumn): string => (cells[at.get(column) ?? -1] ?? '').trim();
  const fault: SheetPayment['fault'] = (column, code, params = {}) => {
    const place = at.get(column);
    const where = place === undefined ? null : columnLetters(place);
    return { row: number, column: where, field: column, code, params };
  };
  const wrong = (...named: Parameters<typeof fault>): undefined => {
    faults.push(fault(...named));
    return undefined;
  };
  const written = Object.fromEntries(paymentColumns.map((column) => [column, cellOf(column)])) as Record<
    PaymentColumn,
    string
  >;
  for (const column of paymentColumns)
    if (written[column].length > LONGEST) wrong(column, 'too-long', { limit: LONGEST });
  if (written.voucher === '') wrong('voucher', 'voucher-missing');
  return {
    ...{ number, written, fault, voucher: written.voucher },
    paidOn: dayIn(written.paidOn, wrong),
    amount: amountIn(written.amount, held[at.get('amount') ?? -1], unit, wrong),
    source: sourceIn(written.source, wrong),
  };
}

type Wrong = (...named: Parameters<SheetPayment['fault']>) => undefined;

function dayIn(written: string, wrong: Wrong): Day | undefined {
  if (written === '') return wrong('paidOn', 'day-missing');
  return dayInCell(written) ?? wrong('paidOn', 'day-unreadable', { written });
}

const WITH_UNIT = /[万亿元圆]/u;
const DIGITS = /\d[\d,，]*(?:\.\d+)?/u;

/**
 * To the whole fen. What a cell holds goes before what its format shows of it: 12.3456 under 万元 is 123,456 元 though 12.35
 * is seen. Nothing is rounded: an amount finer than a fen is named.
 */
function amountIn(written: string, held: string | undefined, unit: '元' | '万元', wrong: Wrong): Fen | undefined {
  if (written === '') return wrong('amount', 'amount-missing');
  const exact = held === undefined ? written : written.replace(DIGITS, held);
  const amount = readMoney(WITH_UNIT.test(exact) ? exact : `${exact}${unit}`);
  if (amount !== undefined) return amount;
  const [digits] = DIGITS.exec(exact) ?? [];
  const isAmount = digits !== undefined && readMoney(exact.replace(digits, digits.split('.')[0] ?? '')) !== undefined;
  return wrong('amount', isAmount ? 'amount-finer-than-fen' : 'amount-unreadable', { written: exact });
}

function sourceIn(written: string, wrong: Wrong): FundSource | undefined {
  if (written === '') return undefined;
  return SOURCES.get(bare(written)) ?? wrong('source', 'source-unknown', { written });
}
