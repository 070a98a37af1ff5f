import { headsTasks, roleOf, rolesOf, type Role } from '../columns.js';
import { mentionsDay } from '../days.js';
import type { PageCell } from '../page.js';

/** How many rows a heading may take: 责任单位 above 牵头单位 | 配合单位. */
const HEADING_ROWS = 2;
/** How far down a table's heading may stand, under its title and a line of units (单位：万元). */
const HEADING_WITHIN = 6;

export type Row = readonly PageCell[];

/** The words above the columns of a table, with what each column holds. */
export interface Heading {
  readonly roles: readonly (Role | undefined)[];
  readonly words: readonly string[];
  /** The first row under the heading. */
  readonly below: number;
  readonly above: number;
}

/** Finds the heading, in one row or two: the words of both rows are read together, the lower one deciding. */
export function findHeading(rows: readonly Row[]): Heading | undefined {
  for (let above = 0; above < Math.min(rows.length, HEADING_WITHIN); above += 1) {
    for (let height = HEADING_ROWS; height >= 1; height -= 1) {
      const heading = headingOf(rows.slice(above, above + height));
      if (heading && headsTasks(heading.roles)) return { ...heading, above, below: above + height };
    }
  }
  return undefined;
}

function headingOf(rows: readonly Row[]): Pick<Heading, 'roles' | 'words'> | undefined {
  const [upper = [], lower] = rows;
  const spread = upper.map((_, column) => textAt(upper, column));
  if (!lower) return checked(spread, spread);
  // A second row of headings has something under a heading that spans columns, and goes on where one spans rows.
  if (!lower.some((cell) => cell.continues === 'above' || cell.text === '') || !lower.some(hasWords)) return undefined;
  const below = lower.map((cell) => cell.text);
  // Under 分县（区）任务 stand the names of counties: headings, though no word that heads a column elsewhere.
  const parts = (column: number): boolean =>
    upper[column]?.continues === 'left' || upper[column + 1]?.continues === 'left';
  if (below.some((text, column) => text !== '' && !roleOf(text) && !(parts(column) && text.length <= LONGEST_PART)))
    return undefined;
  return checked(
    below.map((text, column) => text || (spread[column] ?? '')),
    below.map((text, column) => (text === '' ? (spread[column] ?? '') : asTold(text, spread[column] ?? ''))),
  );
}

/** The name of a county or of a quarter; a longer cell is what a row promises. In UTF-16 units, our choice. */
const LONGEST_PART = 10;
const TOLD_TOGETHER: readonly (Role | undefined)[] = ['due', 'start', 'lead', 'responsible', 'leader', 'person'];

/** What tells the role of a column in two rows of headings: its own words, else both rows' (完工 under 时间), else nothing. */
function asTold(own: string, above: string): string {
  if (roleOf(own)) return own;
  return !mentionsDay(own) && TOLD_TOGETHER.includes(roleOf(own + above)) ? own + above : '';
}

function checked(words: readonly string[], telling: readonly string[]): Pick<Heading, 'roles' | 'words'> | undefined {
  const roles = rolesOf(telling);
  const filled = telling.filter((word) => word !== '').length;
  return roles.filter(Boolean).length >= Math.max(2, filled - 2) ? { roles, words } : undefined;
}

/** The words that a column stands under, also where they stand in a cell that spans to it from the left. */
function textAt(row: Row, column: number): string {
  const cell = row[column];
  return cell?.continues === 'left' && column > 0 ? textAt(row, column - 1) : (cell?.text ?? '');
}

const hasWords = (cell: PageCell): boolean => cell.text !== '';

/** Names are shorter than sentences: a column of cells this long on average says what is to be done. Our choice. */
const PROSE = 10;

/**
 * A column under words that no table is known to use, and no other column that says what is to be done: then the one
 * that speaks in sentences does. Otherwise its promises would be left out without a word.
 */
export function withContent(heading: Heading, rows: readonly Row[]): Heading {
  if (heading.roles.includes('content') || heading.roles.includes('goal')) return heading;
  const below = rows.slice(heading.below);
  const average = (column: number): number => {
    const texts = below.flatMap((row) => (row[column]?.text ? [row[column].text] : []));
    return texts.reduce((sum, text) => sum + text.length, 0) / Math.max(1, texts.length);
  };
  const unknown = heading.words.flatMap((words, column) =>
    words !== '' && heading.roles[column] === undefined ? [{ column, length: average(column) }] : [],
  );
  const [longest] = unknown.sort((one, other) => other.length - one.length);
  if (!longest || longest.length < PROSE) return heading;
  return { ...heading, roles: heading.roles.map((role, column) => (column === longest.column ? 'content' : role)) };
}
