import type { Asked } from './asking.js';
import { readNumeral } from './numerals.js';
import type { Passage } from './page.js';
import type { Layout } from './rows.js';

/** A count that the document states and the reading confirms. */
export interface Confirmed {
  readonly code: 'row-count';
  readonly about: string;
  readonly stated: number;
  readonly found: number;
}

const COUNT = '(\\d{1,3}|[一二两三四五六七八九十百]{1,4})';
const STATED = [
  new RegExp(
    `${COUNT}\\s*[件项个]大?(?:方面)?(?:的)?(?:(?:19|20)\\d\\d年度?)?(?:[省市县区镇乡](?:委|政府|级)?)*(?:重点|重大|惠民|民生|为民办|为民)*(?:实事|民生工程|民生项目|好事|民心工程|民心实事|民生事项)`,
    'u',
  ),
  new RegExp(
    `(?:实事|民生工程|民生项目|民心工程|民生事项|重点(?:工作|任务|项目|事项))(?:项目|工程|任务|事项)?(?:清单|目录|分解表|一览表|任务表|计划)?[（(]?(?:共|计|共计|共有|包括)?\\s*${COUNT}\\s*[件项个](?!月|方面|部分|大类|类)`,
    'u',
  ),
  new RegExp(`(?:为民办|办好|办理|办成|实施|确定了?|安排)(?:的)?\\s*${COUNT}\\s*[件项]`, 'u'),
  new RegExp(`(十)大(?:民生|惠民|民心|为民)?(?:实事|工程|项目)`, 'u'),
  new RegExp(
    `共\\s*(?:[一二三四五六七八九十\\d]+\\s*(?:大?类|个方面))?\\s*${COUNT}\\s*[件项](?![一-鿿]*(?:措施|制度|指标))`,
    'u',
  ),
];
const IN_GROUP = new RegExp(`[（(](?:共|计)?\\s*${COUNT}\\s*[件项个][）)]`, 'u');

/**
 * Compares the number of items that the document says it has (10件实事) with those that were read: equal, it is
 * shown; unequal, it is asked about `/tasks`. Parts of one item count once.
 */
export function checkCounts(said: readonly Passage[], layout: Layout): { asked: Asked[]; confirmed: Confirmed[] } {
  const found = countItems(layout, 0, layout.rows.length);
  const stated = said.flatMap(({ text }) => STATED.flatMap((pattern) => numberIn(pattern, text)))[0];
  const asked: Asked[] = [];
  const confirmed: Confirmed[] = [];
  if (stated !== undefined && layout.rows.length > 0) {
    if (stated === found || countsAs(stated, layout))
      confirmed.push({ code: 'row-count', about: '/tasks', stated, found: stated });
    else asked.push({ code: 'row-count', about: '/tasks', params: { stated, found } });
  }
  const last = stated === undefined ? lastNumber(layout) : undefined;
  if (last !== undefined && last !== found)
    asked.push({ code: 'row-count', about: '/tasks', params: { stated: last, found } });
  layout.groups.forEach((group, index) => {
    const inGroup = numberIn(IN_GROUP, group.name)[0];
    const until = layout.groups[index + 1]?.first ?? layout.rows.length;
    const there = countItems(layout, group.first, until);
    if (inGroup !== undefined && inGroup !== there)
      asked.push({ code: 'row-count', about: '/tasks', params: { stated: inGroup, found: there, group: group.name } });
  });
  return { asked, confirmed };
}

/** 8件实事 may be eight names, or eight groups, over more rows (共22个子项目): then the rows are their parts. */
function countsAs(stated: number, { rows }: Layout): boolean {
  const distinct = (names: readonly (string | undefined)[]): number => new Set(names).size;
  const [titles, groups] = [rows.map(({ title }) => title?.text), rows.map(({ group }) => group)];
  return [titles, groups].some(
    (names) => !names.includes(undefined) && distinct(names) < rows.length && distinct(names) === stated,
  );
}

const countItems = (layout: Layout, from: number, to: number): number =>
  layout.rows.slice(from, to).filter((row) => row.part === undefined || row.part === 1).length;

/** Where nobody states a count the numbers themselves do: after 2 comes 3, and a jump is a row that is missing. */
function lastNumber({ rows }: Layout): number | undefined {
  const numbers = rows.flatMap(({ seq }) => (seq === null ? [] : [seq]));
  const rising = numbers.every((number, index) => index === 0 || number >= (numbers[index - 1] ?? 0));
  return rising && numbers[0] === 1 ? numbers.at(-1) : undefined;
}

function numberIn(pattern: RegExp, text: string): number[] {
  const digits = pattern.exec(text)?.[1];
  const number = digits === undefined ? undefined : readNumeral(digits);
  return number === undefined ? [] : [number];
}
