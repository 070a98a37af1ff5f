import { fieldsOfItem } from './outline/fields.js';
import { type Item, itemsIn } from './outline/items.js';
import { isUnitLabel } from './outline/labels.js';
import { isSaidOfAll } from './outline/statements.js';
import { statesFirstLeads } from './lead.js';
import type { PageParagraph } from './page.js';
import type { Layout } from './rows.js';

/** Items without a table: numbered paragraphs, with labelled lines, a bracket or a sentence that says whose they are. */
export interface Outline extends Layout {
  /** The paragraphs that belong to items, by their place among the paragraphs given. */
  readonly taken: ReadonlySet<number>;
}

/** Reads the items of a text, or undefined where no numbered paragraph says whose it is. */
export function readOutline(paragraphs: readonly PageParagraph[]): Outline | undefined {
  const { items, groups } = itemsIn(paragraphs);
  if (items.length === 0) return undefined;
  const last = items.at(-1)?.index ?? 0;
  const forAll = paragraphs.findIndex(({ text }, index) => index > last && isSaidOfAll(text));
  const rows = items.map((item) => fieldsOfItem(item, paragraphs[forAll]));
  return {
    rows,
    taken: new Set([...items.flatMap(({ taken }) => taken), ...(forAll < 0 ? [] : [forAll])]),
    namesLeads: items.some(saysLead) || paragraphs.some(({ text }) => statesFirstLeads(text)),
    namesDays: rows.some(({ due }) => due),
    groups: groups.map(({ paragraph, index }) => ({
      name: paragraph.text,
      place: paragraph,
      first: items.findIndex((item) => item.index > index),
    })),
    captions: [],
  };
}

/** Whether an item's words have a place for a lead; where none has, nobody was forgotten. */
const saysLead = ({ statements }: Item): boolean =>
  statements.some(
    ({ labelled, roles }) =>
      /牵头|主办/u.test(roles?.text ?? '') ||
      labelled.some((label) => label.role === 'lead' || (isUnitLabel(label) && /牵头|主办/u.test(label.value.text))),
  );
