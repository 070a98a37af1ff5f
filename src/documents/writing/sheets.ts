import type { Heading, OutgoingDocument, OutgoingTable, Passage } from './document.js';

/** A sheet of a workbook: what stands above its table, the table, what stands below. */
export interface SheetPlan {
  readonly name: string;
  readonly above: readonly (Heading | Passage)[];
  readonly table: OutgoingTable;
  readonly below: readonly (Heading | Passage)[];
}

/** Excel's limit on the length of a sheet's name, and what may not stand in one. */
const MAX_NAME = 31;
const FORBIDDEN = /[[\]:*?/\\]|^'|'$/gu;

/**
 * Cuts a document into sheets, one a table: tables of different columns on one sheet cannot be sorted or filtered.
 * Words between two tables belong to the one they introduce, words after the last one to it.
 */
export function planSheets(document: OutgoingDocument): SheetPlan[] {
  const plans: SheetPlan[] = [];
  const names = new Set<string>();
  let waiting: (Heading | Passage)[] = [];
  for (const part of document.parts) {
    if (part.kind === 'page-break' || part.kind === 'picture' || part.kind === 'turn') continue;
    if (part.kind !== 'table') waiting.push(part);
    else {
      plans.push({ name: nameFor(part.name, names), above: waiting, table: part, below: [] });
      waiting = [];
    }
  }
  const last = plans.pop();
  if (last) return [...plans, { ...last, below: waiting }];
  const bare: OutgoingTable = { kind: 'table', name: document.title, columns: [{ width: 1 }], header: [], rows: [] };
  return [{ name: nameFor(document.title, names), above: waiting, table: bare, below: [] }];
}

/** A name Excel takes: short enough, without its own signs, and not twice (it does not tell A from a). */
function nameFor(wanted: string, taken: Set<string>): string {
  const bare = wanted.replaceAll(FORBIDDEN, ' ').trim() || '1';
  let name = bare.slice(0, MAX_NAME);
  for (let copy = 2; taken.has(name.toLowerCase()); copy += 1) {
    const tail = ` ${String(copy)}`;
    name = bare.slice(0, MAX_NAME - tail.length) + tail;
  }
  taken.add(name.toLowerCase());
  return name;
}
