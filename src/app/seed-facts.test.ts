import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { readPaper } from '../documents/read.js';
import { calendarAsOf } from '../regime/calendar/shipped.js';
import { type ReadNotice, readNotice } from '../regime/notices/rules/reading.js';

/* What a careless reader of the seed notice gets wrong, each as a test. */

const file = fileURLToPath(new URL('../../fixtures/seed/notice.txt', import.meta.url));
const seed: ReadNotice = readNotice(
  await readPaper({ name: 'notice.txt', bytes: new Uint8Array(readFileSync(file)) }),
  calendarAsOf('latest'),
);
const item = (seq: number): ReadNotice['tasks'][number] => {
  const task = seed.tasks.find((each) => each.seq === seq);
  if (!task) throw new Error(`no item ${String(seq)}`);
  return task;
};
const figures = (seq: number): string[] =>
  item(seq).targets.map(({ written, unit, qualifier }) => `${qualifier === 'approx' ? '约' : ''}${written}${unit}`);

describe('1. the signature says who and when, and nothing else is invented', () => {
  test('signed 柳南区人民政府办公室 on 7 April 2022, not completed to 柳州市', () => {
    expect(seed.notice.issuer).toBe('柳南区人民政府办公室');
    expect(seed.notice.issuedOn).toBe('2022-04-07');
  });

  test('no day of the meeting, no signatory, no copies, no mark of secrecy', () => {
    expect(Object.keys(seed.notice).sort()).toEqual(
      ['addressees', 'attachments', 'issuedOn', 'issuer', 'number', 'title', 'year'].sort(),
    );
    expect(seed.asked.map(({ code }) => code)).not.toContain('classified');
  });
});

describe('2. the units and the days', () => {
  const leads = seed.tasks.flatMap(({ leadUnits }) => leadUnits);
  const responsible = seed.tasks.flatMap(({ responsibleUnits }) => responsibleUnits);

  test('six leads, with 3, 2, 2, 1, 1 and 1 items', () => {
    const counts = [...new Set(leads)].map((unit) => [unit, leads.filter((lead) => lead === unit).length]);
    expect(counts).toEqual([
      ['区住房城乡建设局', 3],
      ['区民政局', 2],
      ['区卫生健康局', 2],
      ['区农业农村局', 1],
      ['区乡村振兴局', 1],
      ['太阳村镇', 1],
    ]);
  });

  test('ten responsible names, sixteen pairs, thirteen units in all', () => {
    expect(new Set(responsible).size).toBe(10);
    expect(responsible).toHaveLength(16);
    expect(new Set([...leads, ...responsible]).size).toBe(13);
  });

  test('every item is due on 12月30日, said without a year and meant in 2022', () => {
    expect(new Set(seed.tasks.map(({ dueText }) => dueText))).toEqual(new Set(['12月30日']));
    expect(new Set(seed.tasks.map(({ dueOn }) => dueOn))).toEqual(new Set(['2022-12-30']));
  });
});

describe('3. and 4. names that look like others', () => {
  test('太阳村镇 is a town and leads item 10; 金太阳 stands in items 2, 3, 8 and 10 and is asked once', () => {
    expect(item(10).leadUnits).toEqual(['太阳村镇']);
    const asked = seed.asked.filter(({ code }) => code === 'unknown-unit');
    expect(asked).toHaveLength(1);
    expect(asked[0]?.params['unit']).toBe('金太阳');
    expect(asked[0]?.places).toEqual([1, 2, 7, 9].map((index) => `/tasks/${String(index)}/responsibleUnits/0`));
  });

  test('no 金太阳街道, no 柳南法院, no 潭西街道 and no 红阳路云岭区 among the units', () => {
    const units = new Set(seed.tasks.flatMap(({ leadUnits, responsibleUnits }) => [...leadUnits, ...responsibleUnits]));
    for (const name of ['金太阳街道', '柳南区', '柳南法院', '柳南法院宿舍', '潭西街道', '红阳路云岭区', '无'])
      expect(units).not.toContain(name);
    expect(units).toContain('柳南街道');
  });

  test('潭西街道 is not responsible for item 6, nor 洛满镇 for item 7', () => {
    expect(item(6).responsibleUnits).toEqual(['区民政局']);
    expect(item(7).responsibleUnits).toEqual([]);
  });

  test('区民政局 leads 4 and 5 and helps on 6; 区农业农村局 and 区乡村振兴局 lead 8 and 9 and help on 10', () => {
    expect([item(4), item(5)].map(({ leadUnits }) => leadUnits)).toEqual([['区民政局'], ['区民政局']]);
    expect([item(8), item(9)].map(({ leadUnits }) => leadUnits)).toEqual([['区农业农村局'], ['区乡村振兴局']]);
    expect(item(10).responsibleUnits).toEqual(['金太阳', '区农业农村局', '区乡村振兴局']);
    expect(seed.completed).toEqual([
      { about: '/tasks/9/responsibleUnits/2', written: '乡村振兴局', completed: '区乡村振兴局' },
    ]);
  });
});

describe('5. and 6. lists within items', () => {
  test('ten deliverables in item 2 and thirteen in item 5, the closing 等 dropped', () => {
    expect(item(2).deliverables).toHaveLength(10);
    expect(item(5).deliverables).toHaveLength(13);
    expect([item(2), item(5)].map(({ deliverables }) => deliverables.at(-1))).toEqual([
      '建筑垃圾清运及消纳',
      '厕所及助浴间',
    ]);
  });

  test('一、 and 二、 inside item 4 are no clauses of the notice, and no items', () => {
    expect(seed.tasks).toHaveLength(10);
    expect(item(4).content).toContain('二、培育社会组织');
    expect(seed.obligations.every(({ clause }) => !clause.includes('社会组织'))).toBe(true);
    expect(item(4).content).toContain('“未成年人协商议事中心”');
  });
});

describe('7. quantities as written', () => {
  test.each([
    [1, []],
    [2, ['4栋', '147户', '9962.54平方米']],
    [3, []],
    [4, ['约120㎡']],
    [5, ['1198.10平方米']],
    [6, ['约1.2万㎡', '约6000㎡', '约6000㎡', '200张', '50张']],
    [7, []],
    [8, ['500米']],
    [9, ['2100米', '3.5米']],
    [10, []],
  ])('item %i', (seq, expected) => {
    expect(figures(seq)).toEqual(expected);
  });
});

describe('8. and 9. what the notice leaves open is kept and asked', () => {
  test('item 6 breaks off at 远程心电图 and names 中医 twice; item 8 doubles 水厂: all verbatim', () => {
    expect(item(6).content).toMatch(/远程心电图$/u);
    expect(item(6).content.match(/中医/gu)).toHaveLength(2);
    expect(item(8).title).toBe('洛满镇洛满水厂水厂至街口管网改造工程');
  });

  test('item 6 promises 开业运营 and item 10 产业, which their contents do not hold', () => {
    expect(
      seed.asked.filter(({ code }) => code === 'coverage').map(({ about, params }) => [about, params['promised']]),
    ).toEqual([
      ['/tasks/5/content', '开业运营'],
      ['/tasks/9/content', '长龙村产业'],
    ]);
  });
});

describe('10. and 11. days and addressees of the duties', () => {
  const duty = (what: string): ReadNotice['obligations'][number] => {
    const found = seed.obligations.find((each) => each.what.includes(what));
    if (!found) throw new Error(`no duty ${what}`);
    return found;
  };

  test('the plan is due a month after issue; no report for the first quarter; the last in January', () => {
    expect(duty('制定实施方案').dates).toEqual(['2022-05-07']);
    expect(duty('报送进展情况')).toMatchObject({ every: 'quarter', dates: ['2022-07-05', '2022-10-05', '2023-01-05'] });
  });

  test('reports go to 区政府办公室; inspection, acceptance and scoring are 区督查绩效办’s; publication is 区人民政府’s', () => {
    expect(duty('报送进展情况').to).toEqual(['区政府办公室']);
    for (const what of ['督查', '考核办法', '验收']) expect(duty(what).who).toEqual(['区督查绩效办']);
    expect(duty('公布办理结果').who).toEqual(['区人民政府']);
    expect(duty('公布进展情况').who).toEqual(['牵头单位']);
  });
});

test('12. headings run into their text, the annex line begins with a space, and no column is invented', () => {
  expect(seed.notice.title).toBe('柳南区人民政府办公室关于下达2022年柳南区为民办实事工作任务的通知');
  expect(seed.notice.attachments).toEqual(['2022年柳南区为民办实事任务分解表']);
  expect(
    seed.tasks.every((task) => task.other === undefined && task.persons === undefined && task.group === undefined),
  ).toBe(true);
});
