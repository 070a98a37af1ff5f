import type { ReadTask } from '../../notices/contract.js';

/** Places where works stand, as titles and contents name them. */
const PLACE =
  '(?:小区|宿舍|家属院|生活区|住宅区|工商楼|公寓|大院|苑|村|屯|社区|镇|乡|街道|门前|路口|街口|路段|区|公园|广场|市场|学校|小学|中学|幼儿园|医院|卫生院|卫生室|敬老院|福利院)';
/** What is done there: a place ends where it begins. */
const WORK =
  '(?:老旧|道路|产业|管网|主体|配套|基础|标准化|维修|修缮|改造|整治|扩建|改扩建|新建|建设|整体|提升|硬化|绿化|亮化|供水|饮水|污水|排水|照明)';

const IN_TITLE = new RegExp(`^(.{2,}?${PLACE})(?=${WORK}|$)`, 'u');
/** 在柳石街道建设, 对洛满镇顶建村卫生室进行. */
const IN_CONTENT = new RegExp(`[在对](.{2,24}?${PLACE})(?=进行|实施|开展|${WORK})`, 'gu');

/**
 * Sites that an item's own words name, to be looked at by a person: the annex has no column for them. Verbatim, in order;
 * what the words do not name as a place is left out rather than made up.
 */
export function sitesWritten({ title, content }: Pick<ReadTask, 'title' | 'content'>): string[] {
  const inTitle = title.split('、').flatMap((part) => IN_TITLE.exec(part)?.[1] ?? []);
  const inContent = [...content.matchAll(IN_CONTENT)].flatMap(([, place]) => place ?? []);
  const found = inTitle.length > 0 ? inTitle : inContent;
  return [...new Set(found)].filter((place) => !/[，。；：]/u.test(place));
}

const CATEGORY = /类别|类型|领域|分类|板块/u;
const SITE = /地点|地址|位置/u;

/** What a column of its own says of an item's kind, or the heading it stands under; null where nothing does. */
export const categoryWritten = ({ group, other }: Pick<ReadTask, 'group' | 'other'>): string | null =>
  columnOf(other, CATEGORY) ?? group ?? null;

/** What a column of its own says of an item's sites; null where the table has none. */
export function sitesInColumn({ other }: Pick<ReadTask, 'other'>): string[] | null {
  const words = columnOf(other, SITE);
  return words === undefined
    ? null
    : words
        .split(/[、；;\n]/u)
        .map((site) => site.trim())
        .filter((site) => site !== '');
}

const columnOf = (other: ReadTask['other'], heading: RegExp): string | undefined =>
  other?.find((column) => heading.test(column.heading) && column.text.trim() !== '')?.text.trim();
