import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, day, isWeekend } from '../../../kernel/day.js';
import { type DutyContext, readDuties } from './duties.js';

const march: DutyContext = { issuedOn: day('2023-03-20'), year: 2023 };

/** A duty on one line, `who | what | to | every | days` (of many days the first, their number and the last), and what is asked. */
function inShort(text: string, context: DutyContext = march): readonly string[] {
  const { obligations, asked } = readDuties(text, context);
  const duties = obligations.map(({ who, what, to, every, dates }) => {
    const days = dates.length > 4 ? [dates[0], `(${String(dates.length)})`, dates.at(-1)] : dates;
    return [who.join('、'), what, to.join('、'), every ?? '', days.join(' ')].join(' | ').trim();
  });
  return [...duties, ...asked.map(({ code, about }) => `? ${code} ${/\d+/u.exec(about)?.[0] ?? ''}`)];
}

const SEED = 'fixtures/seed/notice.txt';
describe('the seed notice, 柳南政办〔2022〕10号', () => {
  const paragraphs = existsSync(SEED)
    ? readFileSync(SEED, 'utf8')
        .split('\n')
        .filter((line) => /^[一二三四五]、(?!成立)/u.test(line))
    : [];
  const read = (index: number) => inShort(paragraphs[index] ?? '', { issuedOn: day('2022-04-07'), year: 2022 });

  test('clause one: plan by 7 May (R5), into the yearly plan (R3), approved by the deputy leader (R9), major matters to the meeting (R10), together (R11)', () => {
    expect(read(0)).toEqual([
      '牵头单位 | 将承办的事项纳入年度工作计划 |  |  |',
      '牵头单位 | 制定实施方案 |  |  | 2022-05-07',
      '牵头单位 | 实施方案报审定 | 区人民政府分管领导 |  |',
      '牵头单位 | 重大事项报请审议 | 区政府常务会 |  |',
      '责任单位 | 共同研究制定实施方案 |  |  |',
    ]);
  });

  test('clause two: finance pays by progress (R13), staff is found (R14)', () => {
    expect(read(1)).toEqual(['区财政 | 安排资金按进度拨付 |  |  |', '相关单位 | 确保人员到位 |  |  |']);
  });

  test('clause three: circulars (R16) and inspections (R15) without a day, reports in July, October and January and none for the first quarter (R17)', () => {
    expect(read(2)).toEqual([
      '| 开展通报 |  |  |',
      '区督查绩效办 | 开展实地或书面督查 |  | quarter |',
      '牵头单位 | 报送进展情况 | 区政府办公室 | quarter | 2022-07-05 2022-10-05 2023-01-05',
      '? no-date 0',
      '? no-date 1',
    ]);
  });

  test('clause four: the scheme (R19), acceptance at the year’s end (R20), and the responsible units’ record in each report, which has the report’s day (R22)', () => {
    expect(read(3)).toEqual([
      '区督查绩效办 | 制定具体考核办法 |  |  |',
      '区督查绩效办 | 组织专项检查验收和绩效考评 |  |  |',
      '牵头单位 | 附上责任单位在材料报送、配合完成实事项目等方面的情况 |  | quarter |',
      '? no-date 1',
    ]);
  });

  test('clause five: two publications of the government (R24, R25) and the lead units’ own (R27)', () => {
    expect(read(4)).toEqual([
      '区人民政府 | 公布为民办实事项目及责任单位 |  |  |',
      '区人民政府 | 公布办理结果 |  |  |',
      '牵头单位 | 公布进展情况 | 公众 |  |',
      '? no-date 0',
      '? no-date 1',
      '? no-date 2',
    ]);
  });
});

test('a month after an issue on the 31st ends on the last day of a shorter month, and the day of issue is not counted (民法典 201, 202)', () => {
  const onLast: DutyContext = { issuedOn: day('2023-01-31'), year: 2023 };
  expect(inShort('各牵头单位要于任务下达一个月内制定实施方案。', onLast)).toEqual([
    '牵头单位 | 制定实施方案 |  |  | 2023-02-28',
  ]);
  expect(inShort('各牵头单位要在通知印发之日起30日内制定实施方案。', onLast)).toEqual([
    '牵头单位 | 制定实施方案 |  |  | 2023-03-02',
  ]);
  expect(inShort('各牵头单位要在文件下发半个月内制定实施方案。', onLast)).toEqual([
    '牵头单位 | 制定实施方案 |  |  | 2023-02-15',
  ]);
});

test('working days are counted by the calendar that is handed in', () => {
  const addWorkingDays: DutyContext['addWorkingDays'] = (from, count) => {
    let on = from;
    for (let left = count; left > 0; left -= isWeekend(on) ? 0 : 1) on = addDays(on, 1);
    return on;
  };
  const text = '各牵头单位要在本通知印发之日起15个工作日内制定实施方案。';
  expect(inShort(text, { ...march, addWorkingDays })).toEqual(['牵头单位 | 制定实施方案 |  |  | 2023-04-10']);
});

test('in a notice signed in December for the next year, 12月31日前 may be this one or the next', () => {
  const december: DutyContext = { issuedOn: day('2022-12-10'), year: 2023 };
  expect(inShort('各单位于12月31日前报送实施方案。', december)).toEqual([
    '各单位 | 报送实施方案 |  |  | 2023-12-31',
    '? missing-year 0',
  ]);
  expect(inShort('各单位于6月30日前报送实施方案。', december)).toEqual(['各单位 | 报送实施方案 |  |  | 2023-06-30']);
});

test('without a day of issue a time counted from it is asked, and a day of the programme year is not', () => {
  const undated: DutyContext = { issuedOn: null, year: 2023 };
  expect(inShort('各牵头单位要于任务下达一个月内制定实施方案。', undated)).toEqual([
    '牵头单位 | 制定实施方案 |  |  |',
    '? no-date 0',
  ]);
  expect(inShort('各单位于6月30日前报送实施方案。', undated)).toEqual(['各单位 | 报送实施方案 |  |  | 2023-06-30']);
  expect(inShort('各单位于6月30日前报送实施方案。', { issuedOn: null, year: null })).toEqual([
    '各单位 | 报送实施方案 |  |  |',
    '? missing-year 0',
  ]);
});

test('等有关部门 leaves open who acts, and is asked', () => {
  const { obligations, asked } = readDuties('区财政局、区审计局等有关部门要于6月底前完成检查。', march);
  expect(obligations.map(({ who }) => who)).toEqual([['区财政局', '区审计局']]);
  expect(asked).toMatchObject([{ code: 'open-ended', about: '/obligations/0/who' }]);
});

test('a heading that names a unit says whose duties follow', () => {
  expect(inShort('每月25日前报送进展情况。', { ...march, heading: '（一）区教育局' })).toEqual([
    '区教育局 | 报送进展情况 |  | month | 2023-03-25 (10) 2023-12-25',
  ]);
});

test('a statute and the paper’s own force are nobody’s duty here', () => {
  expect(inShort('第十二条 专利代理师首次执业，应当自执业之日起30日内向主管部门备案。')).toEqual([]);
  expect(inShort('本办法自2023年5月1日起施行。')).toEqual([]);
  expect(inShort('根据《2023年3月1日区政府常务会议纪要》精神，现印发给你们。')).toEqual([]);
});

const WORDS =
  '各牵头单位、区财政局要于每季度结束后次月5日前将进展情况报送区政府办公室，12月底前完成；请（及时）公布。3□日“一、向社会';
test('whatever it reads, a clause stands in its text, days ascend, and a question is about a duty that is there', () => {
  fc.assert(
    fc.property(fc.array(fc.nat({ max: WORDS.length - 4 }), { maxLength: 14 }), (starts) => {
      const text = starts.map((at) => WORDS.slice(at, at + 4)).join('');
      const { obligations, asked } = readDuties(text, march);
      for (const { clause, start, end, dates } of obligations) {
        expect(text.slice(start, end)).toBe(clause);
        expect(dates).toEqual([...new Set(dates)].sort());
      }
      for (const { about } of asked) expect(Number(about.split('/')[2])).toBeLessThan(obligations.length);
    }),
  );
});
