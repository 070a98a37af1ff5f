import type { Day } from '../../../kernel/day.js';
import {
  bare,
  type Columns,
  columnLetters,
  columnsOf,
  dayInCell,
  severalIn,
  type Sheet,
  type SheetFault,
  type SheetRow,
} from '../../offices/rules/sheet.js';
import type { Milestone } from '../rules/milestone.js';
import { networkOf } from '../rules/schedule-order.js';
import { sheetWords } from '../timetable-word-lists.js';
import { codesOf, neededColumns, type SheetColumn, sheetColumns, type SheetFaultCode } from './plan-xlsx-columns.js';

export type TimetableFault = SheetFault<SheetColumn, SheetFaultCode>;

/** What a plan has already, by which the cells of a sheet are understood. */
export interface KnownPlan {
  readonly milestones: readonly Milestone[];
  readonly targets: number;
  /** Units of the item with all names they go by. */
  readonly units: readonly { readonly id: string; readonly names: readonly string[] }[];
}

export interface ReadTimetable {
  readonly sheet: string;
  /** All of them, or with any fault none: half a timetable is no timetable. */
  readonly milestones: readonly Milestone[];
  readonly faults: readonly TimetableFault[];
  readonly ignored: readonly string[];
}

const LONGEST_NAME = 200;
const HEAVIEST = 10_000;
export const MOST_NODES = 2_000;
const LANGUAGES = ['zh-CN', 'en'] as const;
/** What offices call the columns beside our own words, which are taken in either language. */
const ALSO: Readonly<Partial<Record<SheetColumn, readonly string[]>>> = {
  number: ['编号', '行号', 'no', 'id'],
  title: ['节点', '里程碑', '任务名称', '工作内容', '名称'],
  targets: ['目标', '目标任务'],
  start: ['开始', '开始时间', '起始日期', '开工日期'],
  finish: ['完成', '完成时间', '结束日期', '结束时间', '完工日期'],
  weight: ['比重', '分值'],
  unit: ['责任部门', '单位'],
  person: ['负责人', '责任人员', '经办人'],
  after: ['前置任务', '紧前节点', '前置'],
};
const headingsOf = (column: SheetColumn): readonly string[] => [
  ...LANGUAGES.map((language) => sheetWords[language].column[column]),
  ...(ALSO[column] ?? []),
];

/** Understands the first sheet that has the headings of a timetable; every cell that cannot be understood is named. */
export function readTimetable(book: readonly Sheet[], known: KnownPlan, newId: () => string): ReadTimetable {
  for (const sheet of book) {
    const columns = columnsOf(sheet, sheetColumns, headingsOf, 'title');
    if (columns) return readSheet(sheet, columns, known, newId);
  }
  const faults = [whole('no-header', { heading: sheetWords['zh-CN'].column.title })];
  return { sheet: book[0]?.name ?? '', milestones: [], faults, ignored: [] };
}

const whole = (code: SheetFaultCode, params: TimetableFault['params'] = {}): TimetableFault => ({
  ...{ row: null, column: null, field: null, code, params },
});

type CellOf = (column: SheetColumn) => string;
type Fault = (column: SheetColumn, code: SheetFaultCode, params?: TimetableFault['params']) => undefined;

interface TimetableRow {
  readonly number: number;
  readonly cellOf: CellOf;
  readonly has: (column: SheetColumn) => boolean;
  readonly fault: Fault;
}

function readSheet(sheet: Sheet, columns: Columns<SheetColumn>, known: KnownPlan, newId: () => string): ReadTimetable {
  const faults: TimetableFault[] = neededColumns
    .filter((column) => !columns.at.has(column))
    .map((column) => whole('no-column', { heading: sheetWords['zh-CN'].column[column] }));
  const rows = sheet.rows
    .filter((row) => row.number > columns.headerRow && row.cells.some((cell) => cell.trim() !== ''))
    .map((row) => rowIn(row, columns, faults));
  if (rows.length === 0) faults.push(whole('no-rows'));
  if (rows.length > MOST_NODES) faults.push(whole('too-many-rows', { count: rows.length, limit: MOST_NODES }));
  const read = faults.length > 0 ? [] : milestonesIn(rows, known, newId);
  if (faults.length === 0) nameCircle(read, rows);
  return { sheet: sheet.name, milestones: faults.length > 0 ? [] : read, faults, ignored: columns.ignored };
}

function rowIn({ number, cells }: SheetRow, { at }: Columns<SheetColumn>, faults: TimetableFault[]): TimetableRow {
  const cellOf: CellOf = (column) => (cells[at.get(column) ?? -1] ?? '').trim();
  const fault: Fault = (column, code, params = {}) => {
    const place = at.get(column);
    faults.push({
      row: number,
      column: place === undefined ? null : columnLetters(place),
      field: column,
      code,
      params,
    });
    return undefined;
  };
  return { number, cellOf, has: (column) => at.has(column), fault };
}

/** Each row as a node. A row with a code is the node that bears it; one without is known by its title, or is new. */
function milestonesIn(rows: readonly TimetableRow[], known: KnownPlan, newId: () => string): Milestone[] {
  const before = nodesOf(rows, known);
  const ids = rows.map((_, at) => before[at]?.id ?? newId());
  const nodeAt = namesOf(rows, ids, known);
  return rows.map((row, at): Milestone => {
    const was = before[at];
    const id = ids[at] ?? '';
    const { ownerUnitId, person, ...rest } = { ...NOTHING, ...was };
    const unit = row.has('unit') ? unitIn(row, known) : ownerUnitId;
    const name = row.has('person') ? shortIn(row, 'person') : person;
    return {
      ...rest,
      id,
      title: titleIn(row),
      targets: row.has('targets') ? targetsIn(row, known) : rest.targets,
      ...daysIn(row),
      weight: row.has('weight') ? weightIn(row) : rest.weight,
      ...(unit !== undefined && unit !== '' && { ownerUnitId: unit }),
      ...(name !== undefined && name !== '' && { person: name }),
      after: row.has('after') ? afterIn(row, id, nodeAt) : rest.after.filter((each) => ids.includes(each)),
    };
  });
}

const NOTHING: Pick<Milestone, 'targets' | 'weight' | 'after' | 'ownerUnitId' | 'person'> = {
  ...{ targets: [], weight: 1, after: [] },
};

/** Which node of the plan each row speaks of. */
function nodesOf(rows: readonly TimetableRow[], { milestones }: KnownPlan): (Milestone | undefined)[] {
  const codes = codesOf(milestones.map(({ id }) => id));
  const byCode = new Map(milestones.map((each) => [codes.get(each.id) ?? each.id, each]));
  const titled = (title: string): Milestone | undefined => {
    const found = milestones.filter((each) => each.title === title);
    return found.length === 1 ? found[0] : undefined;
  };
  const taken = new Map<string, number>();
  const take = (each: Milestone | undefined, { number }: TimetableRow): Milestone | undefined => {
    if (each === undefined || taken.has(each.id)) return undefined;
    taken.set(each.id, number);
    return each;
  };
  const coded = rows.map((row) => {
    const written = row.cellOf('code');
    if (written === '') return undefined;
    const found = byCode.get(written.toLowerCase());
    if (found === undefined) return row.fault('code', 'code-unknown', { written });
    const first = taken.get(found.id);
    if (first !== undefined) return row.fault('code', 'code-twice', { written, first });
    return take(found, row);
  });
  return rows.map(
    (row, at) => coded[at] ?? (row.cellOf('code') === '' ? take(titled(row.cellOf('title')), row) : undefined),
  );
}

/** By which names a row may be waited for: its number in the table, or its code. */
function namesOf(
  rows: readonly TimetableRow[],
  ids: readonly string[],
  { milestones }: KnownPlan,
): ReadonlyMap<string, string> {
  const codes = codesOf(milestones.map(({ id }) => id));
  const names = new Map<string, string>();
  const first = new Map<string, number>();
  const numbered = rows.some((row) => row.cellOf('number') !== '');
  rows.forEach((row, at) => {
    const id = ids[at] ?? '';
    const written = numbered ? bare(row.cellOf('number')) : String(at + 1);
    const earlier = first.get(written);
    if (written !== '' && earlier !== undefined) row.fault('number', 'number-twice', { written, first: earlier });
    else if (written !== '') names.set(written, id);
    if (written !== '' && earlier === undefined) first.set(written, row.number);
    const code = codes.get(id);
    if (code !== undefined) names.set(code, id);
  });
  return names;
}

function titleIn(row: TimetableRow): string {
  const title = row.cellOf('title');
  if (title === '') row.fault('title', 'title-missing');
  return shortIn(row, 'title');
}

function shortIn(row: TimetableRow, column: 'title' | 'person'): string {
  const written = row.cellOf(column);
  if (written.length > LONGEST_NAME) row.fault(column, 'too-long', { limit: LONGEST_NAME });
  return written;
}

/** Any day, where a fault has said already that it is none: with a fault nothing is taken. */
const ANY_DAY = '' as Day;

function daysIn(row: TimetableRow): Pick<Milestone, 'start' | 'finish'> {
  const dayOf = (column: 'start' | 'finish'): Day | undefined => {
    const written = row.cellOf(column);
    if (written === '') return row.fault(column, 'day-missing');
    return dayInCell(written) ?? row.fault(column, 'day-unreadable', { written });
  };
  const [start, finish] = [dayOf('start'), dayOf('finish')];
  if (start !== undefined && finish !== undefined && finish < start)
    row.fault('finish', 'finish-before-start', { start, finish });
  return { start: start ?? ANY_DAY, finish: finish ?? ANY_DAY };
}

function weightIn(row: TimetableRow): number {
  const written = row.cellOf('weight');
  if (written === '') return NOTHING.weight;
  const weight = Number(written);
  if (/^\d{1,5}$/u.test(written) && weight <= HEAVIEST) return weight;
  row.fault('weight', 'weight-unreadable', { written, limit: HEAVIEST });
  return 0;
}

function targetsIn(row: TimetableRow, { targets }: KnownPlan): number[] {
  return namesIn(row.cellOf('targets')).flatMap((written) => {
    const number = Number(written);
    if (/^\d{1,3}$/u.test(written) && number >= 1 && number <= targets) return [number];
    row.fault('targets', 'target-unknown', { written, count: targets });
    return [];
  });
}

function unitIn(row: TimetableRow, { units }: KnownPlan): string | undefined {
  const written = row.cellOf('unit');
  if (written === '') return undefined;
  const unit = units.find(({ names }) => names.some((name) => bare(name) === bare(written)));
  return unit?.id ?? row.fault('unit', 'unit-unknown', { written });
}

function afterIn(row: TimetableRow, id: string, nodeAt: ReadonlyMap<string, string>): string[] {
  return [
    ...new Set(
      namesIn(row.cellOf('after')).flatMap((written) => {
        const found = nodeAt.get(bare(written));
        if (found === undefined) row.fault('after', 'predecessor-unknown', { written });
        if (found === id) row.fault('after', 'predecessor-self');
        return found === undefined || found === id ? [] : [found];
      }),
    ),
  ];
}

/** Numbers stand apart by any mark or space that offices use. */
const namesIn = (cell: string): string[] => severalIn(cell.replaceAll(/[\s/|]+/gu, '、'));

function nameCircle(milestones: readonly Milestone[], rows: readonly TimetableRow[]): void {
  const network = networkOf(milestones);
  if (!('circle' in network)) return;
  const at = milestones.findIndex(({ id }) => id === network.circle[0]);
  const titles = network.circle.map((id) => milestones.find((each) => each.id === id)?.title ?? id);
  rows[at]?.fault('after', 'circle', { nodes: titles.join(' → ') });
}
