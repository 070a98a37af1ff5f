import { describe, expect, test } from 'vitest';
import { readPaper } from '../../../documents/read.js';
import { writeDocx } from '../../../documents/writing/docx.js';
import { writeXlsx } from '../../../documents/writing/xlsx.js';
import { day } from '../../../kernel/day.js';
import { reportPaperWords } from '../paper-word-lists.js';
import { quarterBriefing } from './briefing.js';
import { letterText } from './letter-text.js';
import { reportLetter } from './letter.js';
import type { PrintedFiling, PrintedQuarter, PrintedSection } from './printed.js';
import { quarterSummary } from './summary.js';

const words = reportPaperWords['zh-CN'];
const section = (more: Partial<PrintedSection>): PrintedSection => ({
  ...{ number: '1', title: '背街小巷整治', leadUnit: '区住房城乡建设局', state: 'draft', light: 'ok', sentence: '' },
  targets: [{ title: '改造背街小巷6个', unit: '个', value: 2, share: 33.3, note: '' }],
  ...{
    progress: { planned: 35, reported: 33, verified: 20 },
    money: null,
    people: null,
    explanation: null,
    next: '排水设施8月31日',
  },
  cooperation: [
    { unit: '柳石街道', materials: 'on-time', sentence: '配合正常' },
    { unit: '鹅山街道', materials: 'on-time', sentence: '配合正常' },
  ],
  ...{ publicity: [], difficulties: [], attached: { photos: 0, files: 0 } },
  ...more,
});
const behind = section({
  ...{ number: '2', title: '老旧小区改造', light: 'lag', explanation: '' },
  progress: { planned: 30, reported: 18, verified: 10 },
  cooperation: [
    { unit: '柳石街道', materials: 'on-time', sentence: '配合正常' },
    { unit: '金太阳', materials: 'late', sentence: '两次催要后才提供管线图' },
  ],
  difficulties: [{ text: '管线迁改排期未定。', asked: '区自然资源局' }],
});
const over = section({
  ...{ number: '3', title: '新建停车位', cooperation: null, light: 'done' },
  targets: [{ title: '停车位约60个', unit: '个', value: 120, share: 200, note: '' }],
});
const filing: PrintedFiling = {
  ...{ unit: '区住房城乡建设局', addressee: '区政府办公室', year: 2022, period: '2022Q2', on: day('2022-07-01') },
  notice: { title: '关于分解下达2022年为民办实事项目的通知', number: '柳南政办〔2022〕10号' },
  letterNumber: null,
  sections: [section({}), behind, over],
};

describe('the letter of a filing', () => {
  const letter = letterText(filing, words);
  const [first, second, third, units] = letter.chapters;

  test('says how many photos and files are attached to an item, and nothing where none is', () => {
    const texts = [
      { photos: 3, files: 1 },
      { photos: 0, files: 2 },
      { photos: 0, files: 0 },
    ].map((attached) => letterText({ ...filing, sections: [section({ attached })] }, words).chapters[0]?.text ?? '');
    expect(texts.map((text) => /附.*$/u.exec(text)?.[0])).toEqual([
      ...['附现场照片3张、佐证文件1份。', '附佐证文件2份。', undefined],
    ]);
  });

  test('has a chapter for each item, and one on the responsible units (R17, R22)', () => {
    expect(letter.title).toBe('区住房城乡建设局关于2022年第二季度为民办实事项目进展情况的报告');
    expect(letter.lead).toContain('柳南政办〔2022〕10号');
    expect(letter.lead).toContain('3件');
    expect(letter.chapters.map(({ heading }) => heading)).toEqual([
      '一、背街小巷整治',
      '二、老旧小区改造',
      '三、新建停车位',
      '四、责任单位配合情况',
    ]);
    expect(first?.text).toBe(
      '改造背街小巷6个，已完成2个。进度33%（计划35%，已核实20%），比计划少2个百分点。下季度：排水设施8月31日。',
    );
  });

  test('says in its place that a reason is still to be written, and nothing where none is asked for', () => {
    expect([first?.missing, second?.missing, third?.missing]).toEqual([null, '滞后原因待写。', null]);
    const explained = letterText({ ...filing, sections: [{ ...behind, explanation: '连续降雨停工9天' }] }, words)
      .chapters[0];
    expect(explained?.missing).toBeNull();
    expect(explained?.text).toContain('滞后说明：连续降雨停工9天。');
  });

  test('says what was paid and who is in place, each with its age, and nothing of an item that has neither', () => {
    const money = { budget: 120_000_000, paid: 85_000_000, on: day('2022-06-28') };
    const people = { asked: 5, agreed: 4, arrived: 3, missing: 1 };
    const textOf = (more: Partial<PrintedSection>) =>
      letterText({ ...filing, sections: [section(more)] }, words).chapters[0]?.text;
    expect(textOf({ money, people })).toContain(
      '资金：批复预算120万元，已支付85万元，执行70.8%（截至6月28日）。抽调人员：申请5人，商定4人，到位3人，未到位1人。',
    );
    expect(textOf({ money: { ...money, budget: 0 } })).toContain('资金：已支付85万元（截至6月28日）。');
    expect(textOf({ money: { budget: 10_000_000, paid: 0, on: null } })).toContain('资金：批复预算10万元，尚未支付。');
    expect(textOf({})).not.toMatch(/资金|抽调/u);
  });

  test('says two hundred per cent as it is', () => {
    expect(third?.text).toContain('已完成120个，为承诺的200%');
  });

  test('says of each responsible unit what is said of it, of which item, and which items have none (I16)', () => {
    expect(units?.text).toBe(
      '柳石街道（第1、2项）、鹅山街道（第1项）材料报送按时，配合正常。金太阳（第2项）材料报送未按时，两次催要后才提供管线图。第3项没有责任单位。',
    );
  });

  test('stands in the file as on the page', async () => {
    const bytes = await writeDocx(reportLetter(filing, words));
    const { blocks } = await readPaper({ name: 'letter.docx', bytes });
    const text = JSON.stringify(blocks);
    for (const said of [letter.title, letter.opening, letter.lead, letter.signature, letter.day])
      expect(text).toContain(said);
    for (const { heading, text: under } of letter.chapters) {
      expect(text).toContain(heading);
      expect(text).toContain(under);
    }
  });

  test('bears its number where the unit gave it one, and no empty line where it did not', () => {
    const partsOf = (letterNumber: string | null) => reportLetter({ ...filing, letterNumber }, words).parts;
    const numbered = partsOf('柳南住建报〔2022〕15号');
    expect(numbered[1]).toMatchObject({ style: 'subtitle', text: '柳南住建报〔2022〕15号' });
    expect(numbered.filter((_, at) => at !== 1)).toEqual(partsOf(null));
  });
});

const quarter: PrintedQuarter = {
  ...{ year: 2022, period: '2022Q2', notice: filing.notice, on: day('2022-07-07') },
  filings: [
    {
      ...{ unit: filing.unit, dueOn: day('2022-07-05'), receivedOn: day('2022-07-06'), late: true },
      sections: [
        section({ state: 'accepted' }),
        { ...behind, state: 'submitted', explanation: '连续降雨停工9天' },
        { ...over, state: 'accepted' },
      ],
    },
    {
      ...{ unit: '区教育局', dueOn: day('2022-07-05'), receivedOn: null, late: null },
      sections: [section({ number: '4', title: '学校改造', leadUnit: '区教育局', sentence: '还没有报的话' })],
    },
  ],
};
const textOf = async (name: string, bytes: Uint8Array): Promise<string> =>
  JSON.stringify((await readPaper({ name, bytes })).blocks);

describe('the papers of a quarter', () => {
  test('the summary has every item in a row, what was not reported without a word of its draft', async () => {
    const text = await textOf('summary.xlsx', await writeXlsx(quarterSummary(quarter, words)));
    for (const said of [
      '背街小巷整治',
      '老旧小区改造',
      '新建停车位',
      '学校改造',
      '未报（2022年7月5日前）',
      '待接收',
      '逾期',
    ])
      expect(text).toContain(said);
    expect(text).not.toContain('还没有报的话');
  });

  test('the summary says of each item what was approved for it and what was paid, in 万元; nothing where no money is known', async () => {
    const [first] = quarter.filings;
    const money = (budget: number, paid: number) => ({ budget, paid, on: paid === 0 ? null : day('2022-06-28') });
    const sections = [
      section({ number: '1', state: 'accepted', money: money(120_000_000, 85_050_001) }),
      section({ number: '2', state: 'submitted', money: money(0, 300_000) }),
      section({ number: '3', state: 'accepted', money: money(1_000_000, 0) }),
      section({ number: '4', state: 'accepted', money: null }),
      section({ number: '5', state: 'draft', money: money(9_000_000, 0) }),
    ];
    const told = quarterSummary({ ...quarter, filings: first ? [{ ...first, sections }] : [] }, words);
    const { blocks } = await readPaper({ name: 'summary.xlsx', bytes: await writeXlsx(told) });
    const [header = [], ...rows] = blocks.flatMap((block) =>
      block.kind === 'table' ? block.rows.map((row) => row.map(({ text }) => text)) : [],
    );
    expect(new Set([header, ...rows].map(({ length }) => length))).toEqual(new Set([words.summary.columns.length]));
    const [budget, paid] = [header.indexOf('批复预算（万元）'), header.indexOf('已支付（万元）')];
    expect(rows.map((row) => [row[0], row[budget], row[paid]])).toEqual([
      ['1', '120', '85.050001'],
      ['2', '', '0.3'],
      ['3', '1', '0'],
      ['4', '', ''],
      ['5', '', ''],
    ]);
  });

  test('the briefing says who is behind first, what is asked for, who has not reported, and marks what is not accepted', () => {
    const { parts } = quarterBriefing(quarter, words);
    const text = parts.map((part) => ('text' in part ? part.text : JSON.stringify(part))).join('\n');
    expect(text).toContain('应报实事4件、牵头单位2个；已报1个单位，已接收2件。');
    expect(text).toContain('（一）第2项　老旧小区改造（待接收）');
    expect(text).toContain('困难：管线迁改排期未定，请区自然资源局协调。');
    expect(text).toContain('区教育局（第4项）未报送，期限为2022年7月5日。');
    expect(text).toContain('区住房城乡建设局2022年7月6日报送，逾期。');
    expect(text.indexOf('老旧小区改造')).toBeLessThan(text.indexOf('背街小巷整治'));
    expect(text).not.toContain('还没有报的话');
  });

  test('speak English as well, with the same figures', () => {
    const en = reportPaperWords.en;
    const text = JSON.stringify([reportLetter(filing, en), quarterBriefing(quarter, en), quarterSummary(quarter, en)]);
    for (const said of ['200 % of the promise', '12 points behind', 'Q2 2022', 'not yet accepted'])
      expect(text).toContain(said);
  });
});
