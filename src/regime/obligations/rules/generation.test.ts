import { readFile } from 'node:fs/promises';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readPaper } from '../../../documents/read.js';
import { addDays, type Day, day } from '../../../kernel/day.js';
import { isWorkingDay } from '../../../kernel/work-calendar.js';
import { calendarAsOf } from '../../calendar/shipped.js';
import type { KeptReading } from '../../notices/contract.js';
import { readNotice } from '../../notices/rules/reading.js';
import { settledReading } from '../../notices/rules/settling.js';
import type { Settlement } from '../../notices/settlement.js';
import type { ProgrammeFacts } from './drafting.js';
import type { StatedDuty } from './duties.js';
import { factsOf } from './from-reading.js';
import { obligationsOf } from './generation.js';
import type { Obligation, ObligationKind } from './obligation.js';
import { reconcile } from './reconciliation.js';

const SEED = new URL('../../../../fixtures/seed/notice.docx', import.meta.url);
const ISSUE = day('2022-04-07');
const seedReading = readNotice(
  await readPaper({ name: 'notice.docx', bytes: await readFile(SEED) }),
  calendarAsOf(ISSUE),
);
const seedFacts = (): ProgrammeFacts => {
  const facts = factsOf(seedReading);
  if (!facts) throw new Error('the seed notice bears a day of issue');
  return facts;
};
const seed = seedFacts();
const seedObligations = obligationsOf(seed, calendarAsOf(ISSUE));
const ofKind = (kind: ObligationKind, of = seedObligations): Obligation[] => of.filter((each) => each.kind === kind);
const days = (of: readonly Obligation[]): string[] => [...new Set(of.map(({ written, due }) => `${written} ${due}`))];

test('a plan is due within one month of issue: 7 May 2022, a Saturday that was worked, so it does not roll (R5)', () => {
  expect(ofKind('plan').map(({ itemIds }) => itemIds)).toEqual(seed.items.map(({ id }) => [id]));
  expect(days(ofKind('plan'))).toEqual(['2022-05-07 2022-05-07']);
  expect(ofKind('plan')[0]?.clause).toContain('于任务下达一个月内制定切实可行的实施方案');
});

test('a unit files one report a quarter with a section for each item it leads: six letters, ten sections (R17, point 3)', () => {
  const reports = ofKind('report');
  expect(days(reports)).toEqual(['2022-07-05 2022-07-05', '2022-10-05 2022-10-08', '2023-01-05 2023-01-05']);
  for (const period of ['2022Q2', '2022Q3', '2022Q4']) {
    const quarter = reports.filter((each) => each.period === period);
    expect(quarter).toHaveLength(6);
    expect(quarter.flatMap(({ itemIds }) => itemIds)).toHaveLength(10);
  }
  expect(reports.filter(({ period }) => period === '2022Q1')).toEqual([]);
  expect(reports[0]?.owedTo).toEqual({ role: 'gov-office', name: '区政府办公室' });
});

test('5 October stands as written: reminders for 30 September, late only after 8 October (point 5)', () => {
  const third = ofKind('report').find(({ period }) => period === '2022Q3');
  expect(third).toMatchObject({ written: '2022-10-05', reminder: '2022-09-30', due: '2022-10-08', provisional: false });
});

test('the report of 5 January 2023 is provisional until the calendar of 2023 is published', () => {
  const fourth = (of: readonly Obligation[]) => of.find(({ kind, period }) => kind === 'report' && period === '2022Q4');
  expect(fourth(seedObligations)).toMatchObject({ written: '2023-01-05', provisional: true });
  expect(fourth(obligationsOf(seed, calendarAsOf(day('2022-12-08'))))).toMatchObject({ provisional: false });
});

test('the opening publication is due 20 working days after issue, swap days counted: 7 May 2022 (公开条例 26)', () => {
  expect(ofKind('opening-publication')).toMatchObject([
    { written: '2022-05-07', due: '2022-05-07', owedBy: { name: '区人民政府' } },
  ]);
});

test('acknowledgements are due five working days after issue, and can be switched off (point 10)', () => {
  expect(days(ofKind('acknowledgement'))).toEqual(['2022-04-14 2022-04-14']);
  const without = obligationsOf({ ...seed, without: ['acknowledgement'] }, calendarAsOf(ISSUE));
  expect(ofKind('acknowledgement', without)).toEqual([]);
});

test('each item is done by 30 December, which never rolls (point 5)', () => {
  expect(ofKind('completion')).toHaveLength(10);
  expect(days(ofKind('completion'))).toEqual(['2022-12-30 2022-12-30']);
  expect(ofKind('completion')[0]?.clause).toBe('12月30日');
});

test('one inspection covers the whole programme in each quarter from issue on (R15)', () => {
  expect(ofKind('inspection').map(({ period, written }) => [period, written])).toEqual([
    ['2022Q2', '2022-06-30'],
    ['2022Q3', '2022-09-30'],
    ['2022Q4', '2022-12-31'],
  ]);
  expect(ofKind('inspection')[0]?.owedBy).toEqual({ role: 'supervision', name: '区督查绩效办' });
});

test('acceptance opens on 1 December, and results are published within the year (R20, R25)', () => {
  expect(ofKind('acceptance')).toMatchObject([{ opensOn: '2022-12-01', written: '2022-12-31' }]);
  expect(ofKind('closing-publication')).toMatchObject([
    { opensOn: '2022-12-01', written: '2022-12-31', due: '2022-12-31' },
  ]);
});

test('the seed sets nothing going that is not in its text or in a rule', () => {
  expect(ofKind('stated')).toEqual([]);
  expect(seedObligations).toHaveLength(10 + 10 + 18 + 3 + 10 + 1 + 1 + 1);
});

const anyDay = fc.nat({ max: 1400 }).map((count): Day => addDays(day('2022-01-01'), count));
const anyDuty: fc.Arbitrary<StatedDuty> = fc.record({
  who: fc.constantFrom(['牵头单位'], ['责任单位'], ['各有关单位'], ['区财政局'], ['甲局']),
  what: fc.constantFrom(
    '制定实施方案',
    '报送进展情况',
    '开展督查',
    '通报推进情况',
    '组织验收',
    '公布办理结果',
    '下达资金计划',
  ),
  to: fc.constantFrom([], ['区政府办公室']),
  every: fc.constantFrom(null, 'week', 'month', 'quarter', 'half-year', 'year'),
  dates: fc.uniqueArray(anyDay, { maxLength: 5 }).map((dates) => [...dates].sort()),
  clause: fc.constant('原文'),
});
const anyProgramme: fc.Arbitrary<ProgrammeFacts> = fc
  .record({
    issuedOn: anyDay,
    items: fc.array(
      fc.record({
        leadUnits: fc.uniqueArray(fc.constantFrom('甲局', '乙局', '丙镇'), { maxLength: 2 }),
        responsibleUnits: fc.uniqueArray(fc.constantFrom('丁街道', '戊镇'), { maxLength: 2 }),
        dueOn: fc.option(anyDay),
      }),
      { maxLength: 6 },
    ),
    duties: fc.array(anyDuty, { maxLength: 5 }),
  })
  .map(({ issuedOn, items, duties }) => ({
    issuedOn,
    year: Number(issuedOn.slice(0, 4)),
    items: items.map((item, at) => ({ id: String(at + 1), ...item })),
    duties,
  }));

test('generating the same programme again owes nothing new and nothing less', () => {
  fc.assert(
    fc.property(anyProgramme, (facts) => {
      const calendar = calendarAsOf('latest');
      const once = obligationsOf(facts, calendar);
      expect(new Set(once.map(({ key }) => key)).size).toBe(once.length);
      expect(reconcile(once, obligationsOf(facts, calendar))).toEqual({ added: [], changed: [], ended: [] });
    }),
  );
});

test('nothing counts as late before its written day has passed, and what rolls ends on a working day', () => {
  fc.assert(
    fc.property(anyProgramme, (facts) => {
      const calendar = calendarAsOf('latest');
      for (const { written, reminder, due, roll } of obligationsOf(facts, calendar)) {
        expect(due >= written).toBe(true);
        expect(reminder <= due).toBe(true);
        if (roll === 'as-written') expect(isWorkingDay(due, calendar)).toBe(true);
        if (roll === 'none') expect(due).toBe(written);
      }
    }),
  );
});

test('of any programme, each unit files at most one report of one duty for a day, and no item stands in two of them', () => {
  fc.assert(
    fc.property(anyProgramme, (facts) => {
      const one = { ...facts, duties: facts.duties.filter(({ what }) => what === '报送进展情况').slice(0, 1) };
      const reports = ofKind('report', obligationsOf(one, calendarAsOf('latest')));
      const filings = reports.map(({ owedBy, written }) => JSON.stringify([owedBy, written]));
      expect(new Set(filings).size).toBe(filings.length);
      for (const { itemIds } of reports) expect(new Set(itemIds).size).toBe(itemIds.length);
    }),
  );
});

test('where a notice is silent on making items public, the law asks for it in its own words (政府信息公开条例 26)', () => {
  const silent = obligationsOf({ ...seed, duties: [] }, calendarAsOf(ISSUE));
  expect(ofKind('opening-publication', silent)[0]?.clause).toContain('20个工作日内及时公开');
});

test('circulars without a rhythm take the one that was settled, and are the supervision office’s (R16)', () => {
  const settlement = { undatedDuties: [], circularRhythm: 'quarter' } as unknown as Settlement;
  const facts = factsOf(settledReading({ ...seedReading, questions: [] } as unknown as KeptReading, settlement));
  const circulars = facts ? ofKind('circular', obligationsOf(facts, calendarAsOf(ISSUE))) : [];
  expect(circulars.map(({ period }) => period)).toEqual(['2022Q2', '2022Q3', '2022Q4']);
  expect(circulars[0]?.clause).toContain('定期开展通报');
  expect(ofKind('circular')).toEqual([]);
});
