/** What somebody meets who asks for something. */
export type Outcome = 'allowed' | 'forbidden' | 'hidden';
const OUTCOMES: readonly Outcome[] = ['allowed', 'forbidden', 'hidden'];

/** Of the grid: an action done to a thing, with what each `role` or `role:relation` meets. */
export interface GridRow {
  readonly action: string;
  readonly thing: string;
  readonly line: number;
  /** Whoever is named in the row; `nobody` and `stranger` where it differs from the row for all. */
  readonly met: ReadonlyMap<string, Outcome>;
}

/** The grid as read; what is wrong with it stands in `faults`, each with its line. */
export interface Grid {
  /** Role → its relations to an item; none: it has no relation to any. */
  readonly roles: ReadonlyMap<string, readonly string[]>;
  /** Every `role` or `role:relation` there is. */
  readonly whos: readonly string[];
  readonly things: ReadonlyMap<string, { readonly chinese: string; readonly english: string }>;
  readonly roleWords: ReadonlyMap<string, string>;
  readonly actionWords: ReadonlyMap<string, string>;
  readonly rows: readonly GridRow[];
  readonly faults: readonly string[];
}

/** The operation of an action; what stands behind the colon is a part of its answer. */
export const operationOf = (action: string): string => action.split(':')[0] ?? action;

/** A timer or a job: nobody signs in as it, so it may do nothing but where a row names it. */
export const SYSTEM = 'system';
/** Not signed in, and of another district: the same for all rows, and said once. */
export const NOT_OF_THE_DISTRICT: readonly string[] = ['nobody', 'stranger'];
const FOR_ALL = '*';
const REST = 'rest';

interface Line {
  readonly number: number;
  readonly cells: readonly string[];
}

/** Reads the grid; it has no quotes, so a cell is what stands between two commas. */
export function readGrid(text: string): Grid {
  const lines = text
    .split('\n')
    .map((line, at): Line => ({ number: at + 1, cells: line.split(',').map((cell) => cell.trim()) }))
    .filter(({ cells: [first = ''] }) => first !== '' && !first.startsWith('#'));
  const below = (head: string): readonly Line[] => {
    const from = lines.findIndex(({ cells: [first] }) => first === head);
    const rest = lines.slice(from + 1);
    const until = rest.findIndex(({ cells: [first = ''] }) => HEADS.includes(first));
    return from < 0 ? [] : rest.slice(0, until < 0 ? undefined : until);
  };
  const faults: string[] = [];
  const roles = new Map(below('role').map(({ cells: [role = '', , relations = ''] }) => [role, words(relations)]));
  const whos = [...roles].flatMap(([role, relations]) =>
    relations.length === 0 ? [role] : relations.map((relation) => `${role}:${relation}`),
  );
  const named = namesOf(roles, whos, below('group'));
  const things = new Map(
    below('thing').map(({ cells: [thing = '', chinese = '', english = ''] }) => [thing, { chinese, english }]),
  );
  const rows = below('action').map((line) => rowOf(line, named, whos, faults));
  for (const { thing, line } of rows) {
    if (thing !== FOR_ALL && !things.has(thing)) faults.push(`line ${String(line)}: no such thing: ${thing}`);
  }
  const keys = rows.map(({ action, thing }) => `${action} / ${thing}`);
  for (const [at, key] of keys.entries()) if (keys.indexOf(key) < at) faults.push(`twice: ${key}`);
  const actionWords = new Map<string, string>();
  for (const { cells, number } of below('action')) {
    const [action = '', chinese = ''] = cells;
    if (chinese !== '') actionWords.set(action, chinese);
    if (!actionWords.has(action)) faults.push(`line ${String(number)}: ${action} is not named in Chinese`);
  }
  const roleWords = new Map(below('role').map(({ cells: [role = '', chinese = ''] }) => [role, chinese]));
  return { roles, whos, things, roleWords, actionWords, faults, rows: rows.filter(({ action }) => action !== FOR_ALL) };
}

const HEADS: readonly string[] = ['role', 'group', 'thing', 'action'];
const words = (cell: string): readonly string[] => cell.split(' ').filter((word) => word !== '');

/** What a word of a row stands for: one who, all relations of a role, or a group of these. */
function namesOf(
  roles: Grid['roles'],
  whos: readonly string[],
  groups: readonly Line[],
): ReadonlyMap<string, readonly string[]> {
  const named = new Map<string, readonly string[]>(
    [...whos, SYSTEM, ...NOT_OF_THE_DISTRICT].map((who) => [who, [who]]),
  );
  for (const [role, relations] of roles) {
    if (relations.length > 0)
      named.set(
        role,
        relations.map((relation) => `${role}:${relation}`),
      );
  }
  for (const {
    cells: [group = '', , members = ''],
  } of groups) {
    named.set(
      group,
      words(members).flatMap((member) => named.get(member) ?? [`${member}?`]),
    );
  }
  return named;
}

function rowOf(
  { number, cells }: Line,
  named: ReadonlyMap<string, readonly string[]>,
  whos: readonly string[],
  faults: string[],
): GridRow {
  const [action = '', , thing = '', ...columns] = cells;
  const fault = (what: string) => faults.push(`line ${String(number)}, ${action}: ${what}`);
  if (columns.length !== OUTCOMES.length) fault(`${String(columns.length)} columns behind the thing instead of three`);
  const met = new Map<string, Outcome>();
  let rest: Outcome | undefined;
  for (const [place, outcome] of OUTCOMES.entries()) {
    for (const word of words(columns[place] ?? '')) {
      if (word === REST) {
        if (rest !== undefined || outcome === 'allowed') fault('"rest" stands once, and never under "allowed"');
        rest = outcome;
        continue;
      }
      const meant = named.get(word);
      if (!meant) fault(`nobody is called ${word}`);
      for (const who of meant ?? []) {
        if (met.has(who)) fault(`${who} stands there twice`);
        met.set(who, outcome);
      }
    }
  }
  if (action !== FOR_ALL) {
    for (const who of whos.filter((each) => !met.has(each))) {
      if (rest === undefined) fault(`says nothing of ${who}`);
      else met.set(who, rest);
    }
  }
  return { action, thing, line: number, met };
}
