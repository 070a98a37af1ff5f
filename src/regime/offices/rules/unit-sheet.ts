import type { Day } from '../../../kernel/day.js';
import { unitWords } from '../word-lists.js';
import { CREDIT_CODE_LENGTH, creditCodeFault } from './codes.js';
import { bare, columnLetters, columnsOf, dayInCell, severalIn, type Sheet, type SheetFault } from './sheet.js';
import { type UnitFaultCode, type UnitField, unitFields } from './unit-fields.js';
import { type UnitKind, unitKinds } from './units.js';

export type UnitFault = SheetFault<UnitField, UnitFaultCode>;

/** A row of the sheet as far as it could be understood. What has no column is undefined: it stays as it is. */
export interface UnitRow {
  readonly number: number;
  readonly name: string;
  readonly shortName?: string | null;
  readonly aliases?: readonly string[];
  /** Null: the cell is empty, or says that nobody knows. */
  readonly kind?: UnitKind | null;
  /** By any of its names. */
  readonly parent?: string | null;
  readonly creditCode?: string | null;
  readonly from?: Day | null;
  readonly until?: Day | null;
}

/** A sheet of units as it was understood, with everything in it that could not be. */
export interface ReadUnits {
  readonly sheet: string;
  readonly rows: readonly UnitRow[];
  readonly faults: readonly UnitFault[];
  readonly ignored: readonly string[];
  readonly placeOf: (field: UnitField) => string | null;
}

const LONGEST_NAME = 200;
const LANGUAGES = ['zh-CN', 'en'] as const;
/** What offices call the columns beside our own words, which are taken in either language. */
const ALSO: Readonly<Partial<Record<UnitField, readonly string[]>>> = {
  name: ['单位', '单位名称', '单位全称', '全称'],
  shortName: ['单位简称'],
  aliases: ['其他名称', '曾用名'],
  kind: ['单位类别', '单位类型', '类型', '性质', '单位性质'],
  parent: ['主管单位', '主管部门', '隶属单位'],
  creditCode: ['信用代码', '社会信用代码'],
  from: ['成立日期', '设立日期', '开始日期'],
  until: ['撤销日期', '结束日期'],
};
const headingsOf = (field: UnitField): readonly string[] => [
  ...LANGUAGES.map((language) => unitWords[language].field[field]),
  ...(ALSO[field] ?? []),
];

const KINDS: ReadonlyMap<string, UnitKind> = new Map([
  ...LANGUAGES.flatMap((language) => unitKinds.map((kind) => [bare(unitWords[language].kind[kind]), kind] as const)),
  ...([
    ['乡', 'town'],
    ['乡镇', 'town'],
    ['国企', 'state-owned-enterprise'],
    ['人民团体', 'people-organisation'],
  ] as const),
]);
const UNCONFIRMED = new Set(['', ...LANGUAGES.map((language) => bare(unitWords[language].unconfirmed))]);

/** Understands the first sheet that has the headings of a list of units; the whole book may have other sheets beside. */
export function readUnits(book: readonly Sheet[]): ReadUnits {
  for (const sheet of book) {
    const columns = columnsOf(sheet, unitFields, headingsOf, 'name');
    if (!columns) continue;
    const placeOf = (field: UnitField): string | null => {
      const at = columns.at.get(field);
      return at === undefined ? null : columnLetters(at);
    };
    const below = sheet.rows.filter(({ number }) => number > columns.headerRow);
    const read = below.flatMap(({ number, cells }) => {
      const cellOf = (field: UnitField): string | undefined => {
        const at = columns.at.get(field);
        return at === undefined ? undefined : (cells[at] ?? '');
      };
      return unitFields.every((field) => (cellOf(field) ?? '') === '') ? [] : [rowOf(number, cellOf, placeOf)];
    });
    return {
      ...{ sheet: sheet.name, ignored: columns.ignored, placeOf },
      rows: read.map(({ row }) => row),
      faults: read.flatMap(({ faults }) => faults),
    };
  }
  const params = { heading: unitWords['zh-CN'].field.name };
  return {
    ...{ sheet: book[0]?.name ?? '', rows: [], ignored: [], placeOf: () => null },
    faults: [{ row: null, column: null, field: null, code: 'no-header', params }],
  };
}

type CellOf = (field: UnitField) => string | undefined;

/** One row: every cell that cannot be understood is named, the others are taken. */
function rowOf(
  number: number,
  cellOf: CellOf,
  placeOf: ReadUnits['placeOf'],
): { readonly row: UnitRow; readonly faults: readonly UnitFault[] } {
  const faults: UnitFault[] = [];
  const fault = (field: UnitField, code: UnitFaultCode, params: UnitFault['params'] = {}): undefined => {
    faults.push({ row: number, column: placeOf(field), field, code, params });
    return undefined;
  };
  const name = cellOf('name') ?? '';
  if (name === '') fault('name', 'name-missing');
  for (const field of ['name', 'shortName', 'aliases'] as const)
    for (const each of field === 'aliases' ? severalIn(cellOf(field) ?? '') : [cellOf(field) ?? ''])
      if (each.length > LONGEST_NAME) fault(field, 'name-too-long', { limit: LONGEST_NAME });
  const [shortName, aliases, parent] = [cellOf('shortName'), cellOf('aliases'), cellOf('parent')];
  const kind = kindIn(cellOf('kind'), (written) => fault('kind', 'kind-unknown', { written }));
  const creditCode = codeIn(cellOf('creditCode'), (code, params) => fault('creditCode', code, params));
  const dayOf = (field: 'from' | 'until'): Day | null | undefined => {
    const cell = cellOf(field);
    if (cell === undefined || cell === '') return cell === undefined ? undefined : null;
    return dayInCell(cell) ?? fault(field, 'day-unreadable', { written: cell });
  };
  const [from, until] = [dayOf('from'), dayOf('until')];
  const row: UnitRow = {
    ...{ number, name },
    ...(shortName !== undefined && { shortName: shortName === '' ? null : shortName }),
    ...(aliases !== undefined && { aliases: severalIn(aliases) }),
    ...(kind !== undefined && { kind }),
    ...(parent !== undefined && { parent: parent === '' ? null : parent }),
    ...(creditCode !== undefined && { creditCode }),
    ...(from !== undefined && { from }),
    ...(until !== undefined && { until }),
  };
  return { row, faults };
}

function kindIn(cell: string | undefined, fault: (written: string) => undefined): UnitKind | null | undefined {
  if (cell === undefined || UNCONFIRMED.has(bare(cell))) return cell === undefined ? undefined : null;
  return KINDS.get(bare(cell)) ?? fault(cell);
}

function codeIn(
  cell: string | undefined,
  fault: (code: UnitFaultCode, params: UnitFault['params']) => undefined,
): string | null | undefined {
  if (cell === undefined || cell === '') return cell === undefined ? undefined : null;
  const code = cell.replaceAll(/\s/gu, '').toUpperCase();
  const wrong = creditCodeFault(code);
  if (wrong === undefined) return code;
  return fault(`code-${wrong}`, { written: cell, length: CREDIT_CODE_LENGTH });
}
