import { readFile } from 'node:fs/promises';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { readPaper } from '../../../documents/read.js';
import { day } from '../../../kernel/day.js';
import { calendarAsOf } from '../../calendar/shipped.js';
import type { Reading } from '../../notices/contract.js';
import { readNotice } from '../../notices/rules/reading.js';
import { askedInWords } from '../../notices/words.js';
import { zhCN as noticeWords } from '../../notices/words.zh-CN.js';
import { en } from '../words.en.js';
import { zhCN } from '../words.zh-CN.js';
import { handoutOf, papersOf, sourcesOf } from './handout.js';

const FIXTURES = new URL('../../../../fixtures/', import.meta.url);

async function readingOf(path: string): Promise<Reading> {
  const bytes = await readFile(new URL(path, FIXTURES));
  const read = readNotice(await readPaper({ name: path, bytes }), calendarAsOf('latest'));
  return {
    ...read,
    source: { file: path, sha256: '', format: '' },
    questions: read.asked.map((each) => askedInWords(each, noticeWords)),
  };
}

const seed = await readingOf('seed/notice.docx');
const sources = sourcesOf(seed, calendarAsOf(day('2022-04-07')), zhCN);
const { files, archive } = await handoutOf(sources);
const file = (name: string): Uint8Array => {
  const found = files.find((each) => each.name === name);
  if (!found) throw new Error(`${name} is not among ${files.map((each) => each.name).join(' ')}`);
  return found.bytes;
};
const cells = async (name: string): Promise<string[][]> => {
  const { blocks } = await readPaper({ name, bytes: file(name) });
  return blocks.flatMap((block) =>
    block.kind === 'table' ? block.rows.map((row) => row.map(({ text }) => text)) : [],
  );
};

test('without one account there are a 分解表, a list of days, a 责任清单 per unit, the chat text and one archive', () => {
  const names = files.map(({ name }) => name);
  for (const name of ['任务分解表', '时间表', '待确认事项', '责任清单/01-区住房城乡建设局', '责任清单/13-洛满镇'])
    expect(names).toEqual(expect.arrayContaining([`${name}.docx`, `${name}.xlsx`]));
  expect(names.filter((name) => name.startsWith('责任清单/'))).toHaveLength(2 * 13);
  expect(papersOf(sources).map(({ name }) => name)).toEqual(names);
  expect(Object.keys(unzipSync(archive.bytes)).sort()).toEqual([...names].sort());
});

test.each(['docx', 'xlsx'])(
  'our own 分解表 as %s, read back as a notice, holds the items it was made from',
  async (format) => {
    const name = `任务分解表.${format}`;
    const again = readNotice(await readPaper({ name, bytes: file(name) }), calendarAsOf('latest'));
    const bare = ({ tasks }: Pick<Reading, 'tasks'>) =>
      tasks.map(({ seq, title, content, leadUnits, dueText }) => ({ seq, title, content, leadUnits, dueText }));
    expect(bare(again)).toEqual(bare(seed));
  },
);

test('the list of days has each day of the seed, with the holiday, the swap day and what is provisional', async () => {
  const rows = await cells('时间表.docx');
  const row = (start: string) => rows.find(([written]) => written?.startsWith(start));
  expect(row('5月7日')?.[0]).toBe('5月7日\n（周六，调休上班）');
  expect(row('10月5日')?.[4]).toBe('逢节假日：请在9月30日前办理，10月8日（含）前不计迟');
  expect(row('2023年1月5日')?.[4]).toContain('暂定');
  expect(row('12月30日')?.[2]).toContain('区住房城乡建设局（第1—3项）');
  expect(rows.filter(([, what]) => what?.includes('第一季度'))).toEqual([]);
});

test('a unit finds on its list all it leads or is responsible for, with the days on which it owes something', async () => {
  const rows = await cells('责任清单/02-区民政局.docx');
  expect(rows.filter(([seq]) => /^\d+$/u.test(seq ?? '')).map(([seq, , role]) => [seq, role])).toEqual([
    ['4', '牵头'],
    ['5', '牵头'],
    ['6', '责任'],
  ]);
  expect(rows.find(([written]) => written?.startsWith('7月5日'))).toEqual([
    '7月5日\n（周二）',
    '报送进展情况（第二季度）',
    '第4、5项',
    '区政府办公室',
    '',
  ]);
});

test('金太阳 is named as the notice names it and marked as unconfirmed wherever it stands', async () => {
  expect((await cells('任务分解表.docx')).filter((row) => row.join('').includes('金太阳（待确认）'))).toHaveLength(4);
  expect(strFromU8(file('群通知.txt'))).toContain('金太阳（待确认）：责任单位第2、3、8、10项');
});

test('the text for the group chat says each duty once, with all its days', () => {
  const text = strFromU8(file('群通知.txt'));
  expect(text).toContain('共10件实事，牵头单位6个，涉及单位13个');
  expect(text).toContain('各牵头单位：5月7日（周六，调休上班）前制定实施方案（报区人民政府分管领导）');
  expect(text).toContain(
    '7月5日（周二）、10月5日（周三，10月8日（含）前不计迟）、2023年1月5日（周四，暂定）前报送进展情况',
  );
  expect(text).not.toContain('确认承办');
});

test('what only a person can decide stands in a paper for the office, with proposals', async () => {
  const text = (await cells('待确认事项.docx')).map((row) => row.join(' '));
  expect(text.some((row) => row.includes('金太阳') && row.includes('第2、3、8、10项'))).toBe(true);
  expect(text.some((row) => row.includes('年初公布') && row.includes('5月7日'))).toBe(true);
  expect(text.some((row) => row.includes('分管领导') && row.includes('第1—10项'))).toBe(true);
});

test.each([
  'notices/02-city-workbook-groups-xlsx/notice.xlsx',
  'notices/06-metropolis-no-lead-office-pdf/notice.pdf',
  'notices/12-district-undated-office-pdf/notice.pdf',
  'notices/15-district-many-rhythms-docx/notice.docx',
])('every item of %s stands on the list of each of its units, in both languages', async (path) => {
  const reading = await readingOf(path);
  for (const words of [zhCN, en]) {
    const handout = await handoutOf(sourcesOf(reading, calendarAsOf('latest'), words));
    const units = new Set(
      reading.tasks.flatMap(({ leadUnits, responsibleUnits }) => [...leadUnits, ...responsibleUnits]),
    );
    const lists = handout.files.filter(
      ({ name }) => name.startsWith(`${words.file.dutyLists}/`) && name.endsWith('.docx'),
    );
    expect(lists).toHaveLength(units.size);
    const [first] = lists;
    const paper = await readPaper({ name: 'list.docx', bytes: first?.bytes ?? new Uint8Array() });
    const table = paper.blocks.find(({ kind }) => kind === 'table');
    const [unit = ''] = units;
    const own = reading.tasks.filter((task) => [...task.leadUnits, ...task.responsibleUnits].includes(unit));
    expect(table?.kind === 'table' && table.rows.length - 1).toBe(own.length);
  }
});
