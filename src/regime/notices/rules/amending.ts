import type { Day } from '../../../kernel/day.js';
import { type Refusal, refuse } from '../../../kernel/decision.js';
import { existsOn, namesOf } from '../../offices/rules/units.js';
import { type AskedName, type NameChoice, type NameDirectory, nameUnits } from './amending/names.js';
import { figuresOf, promisesAfter, type TypedTarget } from './amending/promises.js';
import { cellText, type Column, rowNamed } from './cell-text.js';
import { resolveDue } from './days.js';
import type { AmendedCell, NoticeRow } from './machine.js';

/** A cell as it is typed: what the page showed, and what the paper puts in its place. */
export type TypedCell = {
  /** The row by its number: 8, or 3-2. */
  readonly row: string;
  readonly was: string;
} & (
  | { readonly column: Exclude<Column, 'targets' | 'due'>; readonly now: string }
  /** `on` settles a day that the words alone do not. */
  | { readonly column: 'due'; readonly now: string; readonly on?: Day | undefined }
  | { readonly column: 'targets'; readonly now: readonly TypedTarget[] }
);

/** What is typed of a correction before it is registered. */
export interface TypedAmendment {
  readonly cells: readonly TypedCell[];
  /** What a person said of names that the directory does not decide. */
  readonly names: readonly NameChoice[];
}

/** The notice and its district, as far as a correction is read against them. */
export interface AmendedPaper extends NameDirectory {
  readonly rows: readonly NoticeRow[];
  readonly year: number | null;
  readonly issuedOn: Day | null;
}

/** What a typed correction comes to: its cells with all that follows from them, or what must still be said. */
export interface ComposedAmendment {
  readonly cells: readonly AmendedCell[];
  /** Of these, the cells that nobody typed: figures and works of a content that changed. */
  readonly followed: readonly AmendedCell[];
  /** Names that only a person can tie to a unit: they are asked, never guessed. */
  readonly asked: readonly AskedName[];
  /** Short names that the directory completed beyond doubt, to be looked at once. */
  readonly completed: readonly { readonly written: string; readonly name: string }[];
  readonly tied: readonly { readonly unitId: string; readonly alias: string }[];
  /** Every unit that is named, and whether a person vouches for the name. */
  readonly units: readonly { readonly name: string; readonly confirmed: boolean }[];
  /** What stands against it, in the order it was typed. Empty, and nothing asked: it may be registered. */
  readonly faults: readonly Refusal[];
}

const NOTHING: ComposedAmendment = {
  cells: [],
  followed: [],
  asked: [],
  completed: [],
  tied: [],
  units: [],
  faults: [],
};

/**
 * Reads what was typed as the notice itself is read: names by the same rules and the same directory, days and figures by
 * the same grammar (point 11). Nothing is taken that does not say what it replaces.
 */
export function composeAmendment(typed: TypedAmendment, paper: AmendedPaper): ComposedAmendment {
  const parts = typed.cells.map((cell, at) => {
    const row = rowNamed(paper.rows, cell.row);
    if (!row) return fault('amendment.no-such-row', { row: cell.row });
    const earlier = typed.cells.slice(0, at).some((each) => each.row === cell.row && each.column === cell.column);
    if (earlier) return fault('amendment.cell-twice', { row: cell.row, field: cell.column });
    const stands = cellText(row, cell.column);
    if (stands !== cell.was) return fault('amendment.stale-cell', { row: cell.row, field: cell.column, now: stands });
    return readCell(cell, row, typed, paper);
  });
  const all = parts.reduce(joined, NOTHING);
  return { ...all, faults: [...all.faults, ...unitFaults(all.cells, paper)] };
}

function readCell(cell: TypedCell, row: NoticeRow, typed: TypedAmendment, paper: AmendedPaper): ComposedAmendment {
  switch (cell.column) {
    case 'title':
    case 'content':
      return cell.now.trim() === ''
        ? fault('amendment.nothing-typed', { row: cell.row, field: cell.column })
        : readWords({ ...cell, column: cell.column }, row, typed);
    case 'leadUnits':
    case 'responsibleUnits':
      return readUnits({ ...cell, column: cell.column }, row, typed, paper);
    case 'due':
      return readDue(cell, row, paper);
    case 'targets': {
      const figures = figuresOf(cell.now);
      if (!figures) return fault('amendment.figure-unreadable', { row: cell.row });
      return changing([{ row: cell.row, field: 'targets', old: row.targets, new: [...figures] }]);
    }
  }
}

/** A content brings its figures and works with it, unless the paper corrects the figures itself. */
function readWords(
  { row: name, column, now }: { readonly row: string; readonly column: 'title' | 'content'; readonly now: string },
  row: NoticeRow,
  { cells }: TypedAmendment,
): ComposedAmendment {
  const words: AmendedCell = { row: name, field: column, old: row[column], new: now.trim() };
  if (column === 'title') return changing([words]);
  const after = promisesAfter(row, now.trim());
  const saysFigures = cells.some((each) => each.row === name && each.column === 'targets');
  const followed: AmendedCell[] = [
    ...(saysFigures ? [] : [{ row: name, field: 'targets', old: row.targets, new: after.targets } as const]),
    { row: name, field: 'deliverables', old: row.deliverables, new: after.deliverables },
  ];
  return changing([words], followed.filter(changes));
}

function readUnits(
  cell: { readonly row: string; readonly column: 'leadUnits' | 'responsibleUnits'; readonly now: string },
  row: NoticeRow,
  { names }: TypedAmendment,
  paper: AmendedPaper,
): ComposedAmendment {
  const { row: name, column } = cell;
  const { openTail, units, asked, completed, tied } = nameUnits(cell.now, names, paper);
  if (openTail !== undefined) return fault('amendment.open-ended', { row: name, tail: openTail });
  if (asked.length > 0) return { ...NOTHING, asked: asked.map((each) => ({ ...each, row: name, column })) };
  const now = units.map((unit) => unit.name);
  return { ...changing([{ row: name, field: column, old: row[column], new: now }]), completed, tied, units };
}

function readDue(
  { row: name, now, on }: Extract<TypedCell, { readonly column: 'due' }>,
  row: NoticeRow,
  { year, issuedOn }: AmendedPaper,
): ComposedAmendment {
  const words = now.trim();
  const read = resolveDue(words, { year, issuedOn });
  const day = on ?? (read.asked.length === 0 ? read.on : null);
  if (words === '' || day === null) return fault('amendment.day-unreadable', { row: name, words }, 'R28');
  const cells: readonly AmendedCell[] = [
    { row: name, field: 'dueText', old: row.dueText, new: words },
    { row: name, field: 'dueOn', old: row.dueOn, new: day },
  ];
  return changing(cells.filter(changes));
}

/** I4 "lead unit is never also its responsible unit on one task", and none stands twice: by the unit, whatever it is called. */
function unitFaults(cells: readonly AmendedCell[], { rows, units, on }: AmendedPaper): Refusal[] {
  const living = units.filter((unit) => existsOn(unit, on));
  const idOf = (name: string): string => living.find((unit) => namesOf(unit).includes(name))?.id ?? name;
  const touched = new Set(cells.flatMap(({ row, field }) => (field.endsWith('Units') ? [row] : [])));
  return [...touched].flatMap((name): Refusal[] => {
    const row = rowNamed(rows, name);
    if (!row) return [];
    const namesIn = (field: 'leadUnits' | 'responsibleUnits'): readonly string[] =>
      cells.find((cell): cell is Extract<AmendedCell, { field: typeof field }> => {
        return cell.row === name && cell.field === field;
      })?.new ?? row[field];
    const leads = namesIn('leadUnits').map(idOf);
    const helping = namesIn('responsibleUnits');
    const both = helping.find((unit) => leads.includes(idOf(unit)));
    const twice = helping.find((unit, at) => helping.findIndex((other) => idOf(other) === idOf(unit)) < at);
    return [
      ...(leads.length === 0 ? [refusal('amendment.no-lead', { row: name }, 'I1')] : []),
      ...(leads.length > 1 ? [refusal('amendment.two-leads', { row: name }, 'I1')] : []),
      ...(both === undefined ? [] : [refusal('amendment.lead-is-responsible', { row: name, unit: both }, 'I4')]),
      ...(twice === undefined ? [] : [refusal('amendment.unit-twice', { row: name, unit: twice }, 'point 11')]),
    ];
  });
}

const changes = ({ old, new: now }: AmendedCell): boolean => JSON.stringify(old) !== JSON.stringify(now);

const changing = (cells: readonly AmendedCell[], followed: readonly AmendedCell[] = []): ComposedAmendment => {
  const [first] = cells;
  if (cells.some(changes)) return { ...NOTHING, cells: [...cells, ...followed], followed };
  return fault('amendment.changes-nothing', { row: first?.row ?? '', field: first?.field ?? '' });
};

const refusal = (code: string, params: Refusal['params'], clause?: string): Refusal =>
  refuse(code, params, clause).refusal;
const fault = (code: string, params: Refusal['params'], clause = 'point 11'): ComposedAmendment => ({
  ...NOTHING,
  faults: [refusal(code, params, clause)],
});

const joined = (one: ComposedAmendment, other: ComposedAmendment): ComposedAmendment => ({
  cells: [...one.cells, ...other.cells],
  followed: [...one.followed, ...other.followed],
  asked: [...one.asked, ...other.asked],
  completed: [...one.completed, ...other.completed],
  tied: [...one.tied, ...other.tied],
  units: [...one.units, ...other.units],
  faults: [...one.faults, ...other.faults],
});
