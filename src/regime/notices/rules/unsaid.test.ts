import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { readPaper } from '../../../documents/read.js';
import { day } from '../../../kernel/day.js';
import { calendarAsOf } from '../../calendar/shipped.js';
import { askedInWords } from '../words.js';
import { zhCN } from '../words.zh-CN.js';
import { readNotice } from './reading.js';
import { unsaidMatters } from './unsaid.js';

const SEED = new URL('../../../../fixtures/seed/notice.docx', import.meta.url);
const calendar = calendarAsOf(day('2022-04-07'));
const read = readNotice(await readPaper({ name: 'notice.docx', bytes: await readFile(SEED) }), calendar);
const reading = { ...read, questions: read.asked.map((each) => askedInWords(each, zhCN)) };
const nobody = { inChargeOf: () => undefined };
const matters = unsaidMatters(reading, nobody, calendar);
const of = (matter: string) => matters.filter((each) => each.matter === matter);

test('the annex names no deputy leader: each item asks for one, and none is proposed without a portfolio', () => {
  expect(of('deputy-leader')).toHaveLength(10);
  expect(of('deputy-leader').every(({ proposal }) => proposal === null)).toBe(true);
});

test('a portfolio beyond doubt is proposed for the items its unit leads', () => {
  const known = unsaidMatters(
    reading,
    { inChargeOf: (unit) => (unit === '区民政局' ? '李副区长' : undefined) },
    calendar,
  );
  const proposed = known.filter((each) => each.matter === 'deputy-leader' && each.proposal === '李副区长');
  expect(proposed).toMatchObject([{ row: '4' }, { row: '5' }]);
});

test('which items are 区政府投资 is never assumed (R13)', () => {
  expect(of('district-invested').every(({ proposal }) => proposal === null)).toBe(true);
});

test('年初 is proposed as the 20 working days of the law, 年底 and 年终 as the last day of the year', () => {
  const proposals = matters.flatMap((each) =>
    each.matter === 'undated-duty' && each.proposal
      ? [[reading.obligations[Number(each.about.split('/')[2])]?.what, each.proposal.day]]
      : [],
  );
  expect(proposals).toEqual([
    ['开展实地或书面督查', '2022-06-30'],
    ['组织专项检查验收和绩效考评', '2022-12-31'],
    ['公布为民办实事项目及责任单位', '2022-05-07'],
    ['公布办理结果', '2022-12-31'],
  ]);
});

test('the rhythm of circulars and the roll of days stand ready, and do not block issue', () => {
  expect(of('circular-rhythm')).toEqual([{ matter: 'circular-rhythm', proposal: 'quarter', blocks: false }]);
  expect(of('roll-of-days')).toEqual([{ matter: 'roll-of-days', proposal: 'as-written', blocks: false }]);
});

test('a column that names leaders or money is taken at its word', () => {
  const tasks = reading.tasks.map((task) => ({
    ...task,
    other: [
      { heading: '区分管领导', text: '王某' },
      { heading: '资金来源', text: '区财政' },
    ],
  }));
  const said = unsaidMatters({ ...reading, tasks }, nobody, calendar);
  expect(said.find(({ matter }) => matter === 'deputy-leader')).toMatchObject({ proposal: '王某' });
  expect(said.find(({ matter }) => matter === 'district-invested')).toMatchObject({
    written: '区财政',
    proposal: null,
  });
});

test('a matter is major from ten percent over the estimate on, and where a site or the year changes (R10, 政府投资条例 23)', () => {
  const proposal = { overBudgetPercent: 10, siteChanges: true, finishBeyondYear: true };
  expect(of('major-matters')).toEqual([{ matter: 'major-matters', proposal, blocks: false }]);
});
