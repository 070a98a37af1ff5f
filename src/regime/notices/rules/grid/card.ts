import { roleOf, type Role } from '../columns.js';
import { readSeq } from '../numbering.js';
import type { PageCell, PageTable } from '../page.js';
import { fieldsOf, type Held, type Layout, standsApart, type TaskRow, withFigureAsGoal } from '../rows.js';

interface Entry {
  readonly role: Role;
  readonly label: PageCell;
  readonly value: PageCell;
}

/** What makes a card of pairs: fewer labels, and it is a heading above an empty row. */
const LEAST_LABELS = 3;

/**
 * Reads a table that is filled in like a form, one item a card: 项目名称 | … beside 牵头单位 | …. A label that comes
 * again opens the next card. Undefined where any word in a label's place is no label.
 */
export function readCards(table: PageTable): Layout | undefined {
  const entries = table.rows.map(pairsOf);
  if (entries.some((pairs) => pairs === undefined)) return undefined;
  const cards: Entry[][] = [];
  for (const entry of entries.flatMap((pairs) => pairs ?? [])) {
    const card = cards.at(-1);
    if (card && !card.some(({ label }) => label.text === entry.label.text)) card.push(entry);
    else cards.push([entry]);
  }
  const rows = cards.flatMap(rowOf);
  if (rows.length === 0 || rows.length < cards.length) return undefined;
  const has = (role: Role): boolean => cards.every((card) => card.some((entry) => entry.role === role));
  return { rows, namesLeads: has('lead'), namesDays: has('due'), groups: [], captions: [] };
}

/** The label | value pairs of a row; a cell across the whole table is the card's caption and none. */
function pairsOf(row: readonly PageCell[]): Entry[] | undefined {
  const cells = row.filter(({ continues }) => continues === undefined);
  if (cells.length <= 1) return [];
  const pairs: Entry[] = [];
  for (let at = 0; at < cells.length; at += 2) {
    const [label, value] = [cells[at], cells[at + 1]];
    const role = label && roleOf(label.text);
    if (!label || !value || !role) return undefined;
    pairs.push({ role, label, value });
  }
  return pairs;
}

function rowOf(card: readonly Entry[]): TaskRow[] {
  const held: Partial<Record<Role, Held>> = {};
  const other: [string, Held][] = [];
  for (const { role, label, value } of card) {
    if (value.text === '') continue;
    const free = role === 'title' && held.title && !held.content ? 'content' : role;
    if (standsApart(free, held)) other.push([label.text, value]);
    else held[free] = value;
  }
  const cells = withFigureAsGoal(held);
  const [first] = card;
  const last = card.at(-1);
  const promises = cells.title ?? cells.content ?? cells.goal;
  if (!first || !last || card.length < LEAST_LABELS || !promises || !(cells.lead ?? cells.responsible)) return [];
  return [
    {
      seq: readSeq(held.seq),
      ...fieldsOf(cells),
      other,
      span: { start: first.label.start, end: Math.max(last.label.end, last.value.end) },
    },
  ];
}
