import type { Day } from '../../../kernel/day.js';
import { type Refusal, refuse } from '../../../kernel/decision.js';
import { rowName } from './row-name.js';
import type { AmendedCell, NoticeRow } from './machine.js';

/** An item of the notice that is to be replaced, as it stands. */
export interface StandingItem {
  readonly id: string;
  /** Its row as corrections left it; units by the names they bear now. */
  readonly words: NoticeRow;
  readonly leadUnitId: string;
  readonly responsibleUnitIds: readonly string[];
  readonly state: string;
  /** Closed, carried over or ended: nothing of it changes any more. */
  readonly atEnd: boolean;
  /** Whether a change may still end it: what is finished waits for its acceptance instead. */
  readonly canEnd: boolean;
  /** The day it was handed down, by the first notice that named it. */
  readonly issuedOn: Day;
}

/** What a person said, looking at the new rows beside the items. */
export interface SaidOfRows {
  /** Of each row: the item it continues, or null where it opens a new one. */
  readonly matches: readonly { readonly row: string; readonly continues: string | null }[];
  /** Of each item that no row continues: why it ends. */
  readonly ended: readonly { readonly itemId: string; readonly reason: string }[];
}

/** An item that goes on under a row of the new notice: its id, its history and what was done stay. */
export interface ContinuedItem {
  readonly itemId: string;
  readonly was: string;
  readonly row: string;
  /** What reads otherwise; empty where nothing does. */
  readonly cells: readonly AmendedCell[];
  /** Another unit leads it: by the units themselves, whatever they are called. */
  readonly leadChanged: boolean;
}

export interface EndedItem {
  readonly itemId: string;
  readonly was: string;
  readonly reason: string;
}

/** What becomes of the items of a notice and the rows of the one that replaces it, and what still stands against it. */
export interface Superseding {
  readonly continued: readonly ContinuedItem[];
  /** Rows that open new items, by their numbers. */
  readonly opened: readonly string[];
  readonly ended: readonly EndedItem[];
  readonly faults: readonly Refusal[];
}

/**
 * Puts together what a person said of each row and each item left over (workflow §2: "matched ones keep their history,
 * missing ones end by a change, new ones open"). Nothing is left unsaid, and no item has two rows.
 * @param idOf the unit that a name of the new notice is; its name where nobody is known by it yet
 */
export function composeSuperseding(
  rows: readonly NoticeRow[],
  items: readonly StandingItem[],
  { matches, ended }: SaidOfRows,
  idOf: (name: string) => string,
): Superseding {
  const faults: Refusal[] = [];
  const fault = (code: string, params: Refusal['params']): void => {
    faults.push(refuse(`supersession.${code}`, params, 'workflow §2').refusal);
  };
  const known = rows.map(rowName);
  for (const row of new Set(matches.map((each) => each.row))) if (!known.includes(row)) fault('no-such-row', { row });
  const continued: ContinuedItem[] = [];
  const opened: string[] = [];
  const rowOf = new Map<string, string>();
  for (const row of rows) {
    const name = rowName(row);
    const [said, again] = matches.filter((each) => each.row === name);
    if (said === undefined) {
      fault('row-unsaid', { row: name });
      continue;
    }
    if (again !== undefined) fault('row-twice', { row: name });
    if (said.continues === null) {
      opened.push(name);
      continue;
    }
    const item = items.find(({ id }) => id === said.continues);
    if (!item) {
      fault('no-such-item', { row: name });
      continue;
    }
    const was = rowName(item.words);
    const other = rowOf.get(item.id);
    if (other !== undefined) fault('item-twice', { item: was, row: name, other });
    rowOf.set(item.id, name);
    // I4, by the units themselves: two names may be one unit.
    if (row.leadUnits.some((lead) => row.responsibleUnits.map(idOf).includes(idOf(lead))))
      fault('lead-is-responsible', { row: name });
    const cells = changedCells(row, item, idOf);
    if (item.atEnd && cells.length > 0) fault('item-at-end', { item: was, row: name });
    const leadChanged = cells.some(({ field }) => field === 'leadUnits');
    continued.push({ itemId: item.id, was, row: name, cells, leadChanged });
  }
  const over = items.filter(({ id, atEnd }) => !atEnd && !rowOf.has(id));
  const ends = over.flatMap(({ id, words, canEnd }): EndedItem[] => {
    const was = rowName(words);
    const reason = ended.find(({ itemId }) => itemId === id)?.reason.trim() ?? '';
    if (!canEnd) fault('item-finished', { item: was });
    else if (reason === '') fault('item-unsaid', { item: was });
    return [{ itemId: id, was, reason }];
  });
  return { continued, opened, ended: ends, faults };
}

/** What became of an item when its notice was replaced, as it is kept for ever. */
export interface SupersededItem {
  readonly itemId: string;
  readonly became: 'continued' | 'ended';
  /** Its number in the notice before, and in the one that replaced it. */
  readonly was: string;
  readonly now: string | null;
  readonly cells: readonly AmendedCell[];
  readonly issuedOn: Day;
  /** Since when it is led by another unit than the one it was handed to. */
  readonly ledSince: Day | null;
  /** Why it ended. */
  readonly reason: string | null;
}

/** What is kept of each item. */
export function supersededItems(
  { continued, ended }: Superseding,
  items: readonly StandingItem[],
  { on, leadSince }: { readonly on: Day; readonly leadSince: ReadonlyMap<string, Day> },
): SupersededItem[] {
  const issuedOn = (id: string): Day => items.find((item) => item.id === id)?.issuedOn ?? on;
  return [
    ...continued.map(({ itemId, was, row, cells, leadChanged }) => ({
      ...{ itemId, became: 'continued' as const, was, now: row, cells, issuedOn: issuedOn(itemId), reason: null },
      ledSince: leadChanged ? on : (leadSince.get(was) ?? null),
    })),
    ...ended.map(({ itemId, was, reason }) => ({
      ...{ itemId, became: 'ended' as const, was, now: null, cells: [], issuedOn: issuedOn(itemId), reason },
      ledSince: leadSince.get(was) ?? null,
    })),
  ];
}

/** What a notice took over from the one it replaced. */
export interface Carried {
  /** The first day of the programme. */
  readonly begunOn: Day;
  /** When the items it took over were handed down, by their numbers now. */
  readonly issuedOn: ReadonlyMap<string, Day>;
  /** Since when such an item is led by another unit than the one it was handed to. */
  readonly leadSince: ReadonlyMap<string, Day>;
}

export const carriedOver = (items: readonly SupersededItem[], begunOn: Day): Carried => ({
  begunOn,
  issuedOn: new Map(items.flatMap(({ now, issuedOn }) => (now === null ? [] : [[now, issuedOn] as const]))),
  leadSince: new Map(
    items.flatMap(({ now, ledSince }) => (now === null || ledSince === null ? [] : [[now, ledSince] as const])),
  ),
});

/** The cells of an item that a row of the new notice words otherwise, under the new row's number. */
function changedCells(row: NoticeRow, item: StandingItem, idOf: (name: string) => string): AmendedCell[] {
  const name = rowName(row);
  const { words } = item;
  const same = (one: unknown, other: unknown): boolean => canonical(one) === canonical(other);
  const leadSame = same(row.leadUnits.map(idOf), [item.leadUnitId]);
  const helpersSame = same(row.responsibleUnits.map(idOf), item.responsibleUnitIds);
  const cells: (AmendedCell & { readonly same?: boolean })[] = [
    { row: name, field: 'title', old: words.title, new: row.title },
    { row: name, field: 'content', old: words.content, new: row.content },
    { row: name, field: 'leadUnits', old: words.leadUnits, new: row.leadUnits, same: leadSame },
    { row: name, field: 'responsibleUnits', old: words.responsibleUnits, new: row.responsibleUnits, same: helpersSame },
    { row: name, field: 'dueText', old: words.dueText, new: row.dueText },
    { row: name, field: 'dueOn', old: words.dueOn, new: row.dueOn },
    { row: name, field: 'targets', old: words.targets, new: row.targets },
    { row: name, field: 'deliverables', old: words.deliverables, new: row.deliverables },
  ];
  return cells.filter((cell) => !(cell.same ?? same(cell.old, cell.new))).map(({ same: _same, ...cell }) => cell);
}

/** A value as text, whatever order its fields came in. */
const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([one], [other]) => (one < other ? -1 : 1)))
      : part,
  );
