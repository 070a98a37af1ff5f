import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, day } from '../../../kernel/day.js';
import { isWorkingDay, type WorkCalendar, workingDaysBetween } from '../../../kernel/work-calendar.js';
import type { Reading } from '../../notices/contract.js';
import { scheduleOf } from './schedule.js';
import { networkOf } from './schedule-order.js';
import { itemKinds, TEMPLATES } from './templates.data.js';
import { proposedKind, proposedMilestones } from './templates.js';

const ISSUED = day('2022-04-07');
const DUE = day('2022-12-30');
const CALENDAR: WorkCalendar = {
  published: new Map([[2022, day('2021-10-25')]]),
  off: new Set(['2022-05-02', '2022-05-03', '2022-05-04', '2022-06-03', '2022-09-12', '2022-10-03'].map(day)),
  worked: new Set(['2022-04-24', '2022-05-07', '2022-10-08', '2022-10-09'].map(day)),
};
const ids = (): (() => string) => {
  let last = 0;
  return () => `m${String((last += 1))}`;
};
const anyKind = fc.constantFrom(...itemKinds);

describe('the templates', () => {
  test.each(itemKinds)('%s: weights sum to a hundred, and so do the shares of time along the longest way', (kind) => {
    const nodes = TEMPLATES[kind];
    expect(nodes.reduce((sum, { weight }) => sum + weight, 0)).toBe(100);
    const ends = new Map<string, number>();
    for (const { code, share, after } of nodes)
      ends.set(code, share + after.reduce((last, each) => Math.max(last, ends.get(each) ?? Number.NaN), 0));
    expect(Math.max(...ends.values())).toBe(100);
  });

  test.each(itemKinds)('%s: everything leads to its last node, and each code stands once', (kind) => {
    const nodes = TEMPLATES[kind];
    expect(new Set(nodes.map(({ code }) => code)).size).toBe(nodes.length);
    const network = networkOf(nodes.map(({ code, after }) => ({ id: code, after })));
    if ('circle' in network) throw new Error('a circle');
    expect(network.followers.map((followers) => followers.length === 0)).toEqual(
      nodes.map((_, at) => at === nodes.length - 1),
    );
  });
});

describe('nodes proposed backwards from the day the item is due (R7)', () => {
  test('they lie on working days, end with the due day and start behind what they wait for', () => {
    fc.assert(
      fc.property(anyKind, fc.integer({ min: -30, max: 266 }), fc.nat({ max: 40 }), (kind, begins, later) => {
        const [from, dueOn] = [addDays(ISSUED, begins), addDays(DUE, later)];
        const nodes = proposedMilestones(kind, { from, dueOn, targets: [1, 2] }, CALENDAR, ids());
        for (const { start, finish, after } of nodes) {
          expect(isWorkingDay(start, CALENDAR) && isWorkingDay(finish, CALENDAR)).toBe(true);
          expect(start <= finish && finish <= dueOn).toBe(true);
          for (const each of after) expect(start > (nodes.find(({ id }) => id === each)?.finish ?? dueOn)).toBe(true);
        }
        expect(workingDaysBetween(nodes.at(-1)?.finish ?? from, dueOn, CALENDAR).count).toBe(0);
      }),
    );
  });

  test('where there is a working day for every part, nothing begins before the first day', () => {
    fc.assert(
      fc.property(anyKind, fc.integer({ min: 0, max: 200 }), (kind, begins) => {
        const from = addDays(ISSUED, begins);
        const nodes = proposedMilestones(kind, { from, dueOn: DUE, targets: [1] }, CALENDAR, ids());
        for (const { start } of nodes) expect(start >= from).toBe(true);
      }),
    );
  });

  test('the works of 2022 begin on the first working day and end on 30 December, every node of them critical', () => {
    const nodes = proposedMilestones(
      'works',
      { from: day('2022-04-08'), dueOn: DUE, targets: [1, 2] },
      CALENDAR,
      ids(),
    );
    expect([nodes[0]?.start, nodes.at(-1)?.finish]).toEqual(['2022-04-08', '2022-12-30']);
    const schedule = scheduleOf(nodes, CALENDAR);
    if (schedule === undefined || 'circle' in schedule) throw new Error('no schedule');
    expect(schedule.critical).toHaveLength(nodes.length);
    expect(nodes.filter(({ targets }) => targets.length > 0).map(({ title }) => title)).toContain('进场开工');
  });

  test('a day too late for all its nodes gives each one working day, the first of them before it', () => {
    const nodes = proposedMilestones('works', { from: DUE, dueOn: DUE, targets: [1] }, CALENDAR, ids());
    expect(nodes.every(({ start, finish }) => start === finish)).toBe(true);
    expect(nodes.at(-1)?.finish).toBe('2022-12-30');
    expect((nodes[0]?.start ?? DUE) < DUE).toBe(true);
  });
});

describe('the kind of an item by its own words', () => {
  const seed = JSON.parse(
    readFileSync(new URL('../../../../fixtures/seed/expected.json', import.meta.url), 'utf8'),
  ) as Pick<Reading, 'tasks'>;

  test('each of the ten items of the seed notice is taken for what it is', () => {
    expect(
      seed.tasks.map(({ seq, title, content }) => [seq, proposedKind({ title, content, category: null }).kind]),
    ).toEqual([
      [1, 'works'],
      [2, 'works'],
      [3, 'works'],
      [4, 'institution'],
      [5, 'works'],
      [6, 'institution'],
      [7, 'institution'],
      [8, 'works'],
      [9, 'works'],
      [10, 'works'],
    ]);
  });

  test.each([
    ['适龄妇女“两癌”免费筛查', '为全区适龄妇女提供免费筛查2万人次', 'service'],
    ['学校食堂设备更新', '为12所学校购置蒸饭车、消毒柜等设备', 'equipment'],
    ['公共场所急救能力提升', '采购并配置自动体外除颤仪（AED）器材60台', 'equipment'],
    ['老年人助餐服务项目', '为60岁以上老年人提供助餐补贴', 'service'],
  ])('%s', (title, content, kind) => {
    expect(proposedKind({ title, content, category: null }).kind).toBe(kind);
  });

  test('the category that the annex gives speaks like the title, and the words are shown', () => {
    const proposed = proposedKind({ title: '城东片区', content: '惠及居民300户', category: '老旧小区改造' });
    expect(proposed).toEqual({ kind: 'works', words: ['改造'] });
  });

  test('words that say nothing make it works, and no word is shown for it', () => {
    expect(proposedKind({ title: '甲', content: '乙', category: null })).toEqual({ kind: 'works', words: [] });
  });
});
