/** How a row of a unit's workbook is known again: what it is of, and what its cells said when it went out. */
export interface RowMark {
  readonly key: string;
  /** By column; of a merged cell the first column has its text. */
  readonly was: readonly string[];
}

/** Columns that show; the marks stand behind them. */
export const SHOWN_COLUMNS = 5;

const FORM = 'shishi-report-1';
const STATIC = '=';

/** Which filing a workbook is of, and which items it speaks of. */
export interface BookMark {
  readonly obligationId: string;
  readonly unitId: string;
  readonly unit: string;
  readonly period: string;
  readonly taskIds: readonly string[];
}

/** Which section a sheet is of, as it stood when it went out. */
export interface SectionMark {
  readonly taskId: string;
  readonly edition: number;
  /** Of what was typed: whatever was typed since is seen by it. */
  readonly version: number;
  /** Every row of it that is more than a heading. */
  readonly keys: readonly string[];
}

/** As office programs leave a text alone: no underscore that could begin a code of theirs. */
const kept = (value: object): string => encodeURIComponent(JSON.stringify(value)).replaceAll('_', '%5F');

function read(text: string): unknown {
  try {
    return JSON.parse(decodeURIComponent(text));
  } catch {
    return undefined;
  }
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const texts = (value: unknown): readonly string[] | undefined =>
  Array.isArray(value) && value.every((each) => typeof each === 'string') ? value : undefined;

export const staticMark = (was: readonly string[]): readonly string[] => [STATIC, kept(was)];
export const rowMark = ({ key, was }: RowMark): readonly string[] => [key, kept(was)];
export const bookMark = (mark: BookMark): readonly string[] => [FORM, kept(mark)];
export const sectionMark = (mark: SectionMark): readonly string[] => ['section', kept(mark)];

/** What stands behind a row: nothing where it was not ours. */
export function markOf(cells: readonly string[]): RowMark | undefined {
  const key = (cells[SHOWN_COLUMNS] ?? '').trim();
  const was = texts(read(cells[SHOWN_COLUMNS + 1] ?? ''));
  return key === '' || !was ? undefined : { key, was };
}

export const isStatic = ({ key }: RowMark): boolean => key === STATIC;

/** Of the first row of a workbook that is ours. */
export function bookMarkOf(cells: readonly string[]): BookMark | undefined {
  if (cells[SHOWN_COLUMNS] !== FORM) return undefined;
  const mark = read(cells[SHOWN_COLUMNS + 1] ?? '');
  if (!isObject(mark)) return undefined;
  const { obligationId, unitId, unit, period, taskIds } = mark;
  const items = texts(taskIds);
  return typeof obligationId === 'string' &&
    typeof unitId === 'string' &&
    typeof unit === 'string' &&
    typeof period === 'string' &&
    items
    ? { obligationId, unitId, unit, period, taskIds: items }
    : undefined;
}

/** Of the first row of an item's sheet. */
export function sectionMarkOf(cells: readonly string[]): SectionMark | undefined {
  if (cells[SHOWN_COLUMNS] !== 'section') return undefined;
  const mark = read(cells[SHOWN_COLUMNS + 1] ?? '');
  if (!isObject(mark)) return undefined;
  const { taskId, edition, version } = mark;
  const keys = texts(mark['keys']);
  return typeof taskId === 'string' && typeof edition === 'number' && typeof version === 'number' && keys
    ? { taskId, edition, version, keys }
    : undefined;
}
