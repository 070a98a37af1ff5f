import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { readPaper } from '../../../documents/read.js';
import { day } from '../../../kernel/day.js';
import { calendarAsOf } from '../../calendar/shipped.js';
import { readNotice } from '../../notices/rules/reading.js';
import { coverageOf } from './coverage.js';

const SEED = new URL('../../../../fixtures/seed/notice.docx', import.meta.url);
const paper = await readPaper({ name: 'notice.docx', bytes: await readFile(SEED) });
const { tasks } = readNotice(paper, calendarAsOf(day('2022-04-07')));
const { rows, gaps } = coverageOf({ tasks });
const itemsWith = (gap: string): string[] => [
  ...new Set(gaps.filter((each) => each.gap === gap).map(({ item }) => item)),
];

test('every target and every deliverable of an item stands in exactly one of its clauses (I3)', () => {
  for (const task of tasks) {
    const own = rows.filter(({ item }) => item === String(task.seq));
    expect(own.flatMap(({ targets }) => targets)).toHaveLength(task.targets.length);
    expect(own.flatMap(({ deliverables }) => deliverables)).toHaveLength(task.deliverables.length);
  }
});

test('the clauses of an item are its own words, none left out', () => {
  for (const task of tasks) {
    const bare = (text: string): string => text.replace(/[\s。；;]/gu, '');
    const own = rows.filter(({ item }) => item === String(task.seq)).map(({ clause }) => clause);
    expect(bare(own.join(''))).toBe(bare(task.content));
  }
});

test('item 10 promises 产业 and holds only water: a gap to ask about', () => {
  expect(gaps).toContainEqual({
    item: '10',
    gap: 'promise-without-content',
    words: expect.stringContaining('产业') as string,
  });
});

test('the items without any quantity are counted', () => {
  expect(itemsWith('no-quantity')).toEqual(['1', '3', '7', '10']);
});

test('owner and day are those of the item, and shown as inherited', () => {
  const second = rows.filter(({ item }) => item === '2');
  expect(
    second.every(({ owner, due, inherited }) => owner === '区住房城乡建设局' && due === '2022-12-30' && inherited),
  ).toBe(true);
  expect(itemsWith('no-owner')).toEqual([]);
});
