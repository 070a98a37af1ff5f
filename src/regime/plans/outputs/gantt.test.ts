import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { describe, expect, test } from 'vitest';
import { addDays, day } from '../../../kernel/day.js';
import type { WorkCalendar } from '../../../kernel/work-calendar.js';
import { curveOf } from '../rules/curve.js';
import type { Milestone } from '../rules/milestone.js';
import { scheduleOf } from '../rules/schedule.js';
import { moveNode } from '../rules/schedule-moving.js';
import { proposedMilestones } from '../rules/templates.js';
import { timetableWords } from '../timetable-word-lists.js';
import { curveSvg } from './gantt-curve.js';
import { dayAt, type DrawnTimetable, ganttLayout, scaleOf, xOf } from './gantt-layout.js';
import { ganttSvg } from './gantt-svg.js';

const CALENDAR: WorkCalendar = {
  published: new Map([[2022, day('2021-10-25')]]),
  off: new Set(['2022-05-02', '2022-05-03', '2022-05-04'].map(day)),
  worked: new Set(['2022-05-07'].map(day)),
};
const DUE = day('2022-12-30');
const words = timetableWords['zh-CN'];
const item = '冲压件厂宿舍改造';

const ids = (): (() => string) => {
  let last = 0;
  return () => `m${String((last += 1))}`;
};
const approved = proposedMilestones('works', { from: day('2022-05-09'), dueOn: DUE, targets: [1] }, CALENDAR, ids());

/** The works of item 2, their tender begun three weeks late. */
function drawn(more: Partial<DrawnTimetable> = {}): DrawnTimetable {
  const moved = moveNode(approved, 'm4', addDays(approved[3]?.start ?? DUE, 21), CALENDAR);
  if ('circle' in moved) throw new Error('a circle');
  const schedule = scheduleOf(moved.milestones, CALENDAR);
  if (schedule === undefined || 'circle' in schedule) throw new Error('no schedule');
  return {
    ...{ milestones: moved.milestones, baseline: approved, critical: new Set(schedule.critical) },
    ...{ dueOn: DUE, today: day('2022-07-15'), calendar: CALENDAR },
    ...more,
  };
}

/** Every element by its name with its attributes and text. @throws where the picture is no XML */
function elementsOf(xml: string): { name: string; attributes: Record<string, string>; text: string }[] {
  const found: { name: string; attributes: Record<string, string>; text: string }[] = [];
  const open: number[] = [];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    open.push(found.push({ name, attributes, text: '' }) - 1);
  });
  parser.on('text', (text) => {
    const at = found[open.at(-1) ?? -1];
    if (at) at.text += text;
  });
  parser.on('closetag', () => open.pop());
  parser.write(xml).close();
  return found;
}

describe('the picture of a timetable (施工图)', () => {
  test('carries its title and what it shows in a sentence, names every node, and has a bar and an approved one for each', () => {
    const all = elementsOf(ganttSvg(drawn(), { item, words }));
    const textOf = (name: string): string[] => all.filter((each) => each.name === name).map(({ text }) => text);
    expect(textOf('title')[0]).toBe('冲压件厂宿舍改造施工图');
    expect(textOf('desc')[0]).toContain('完成时间2022年12月30日');
    expect(textOf('desc')[0]).toContain('关键线路：招标采购、签订施工合同、进场开工');
    const classes = all.map(({ attributes }) => attributes['class']);
    expect(classes.filter((name) => name === 'g-bar')).toHaveLength(approved.length);
    expect(classes.filter((name) => name === 'g-baseline')).toHaveLength(approved.length);
    expect(textOf('title').filter((text) => text.includes('比审定的晚'))).toHaveLength(6);
    expect(textOf('text')).toEqual(
      expect.arrayContaining(['今天', '完成时间', '2022年', '5月', '关键线路', '审定方案']),
    );
  });

  test('what is critical is told by a word and a shape beside its colour', () => {
    const all = elementsOf(ganttSvg(drawn(), { item, words }));
    const critical = all.filter(({ attributes }) => attributes['class'] === 'g-node g-critical').length;
    expect(critical).toBe(6);
    expect(all.filter(({ attributes }) => attributes['class'] === 'g-through')).toHaveLength(critical);
    expect(all.filter(({ name, text }) => name === 'text' && text.startsWith('◆关键'))).toHaveLength(critical);
  });

  test('it is in English for whoever reads English, and of a past or coming year shows no line for today', () => {
    const all = elementsOf(
      ganttSvg(drawn({ today: day('2024-01-01'), baseline: [] }), {
        item: 'item 2',
        words: timetableWords.en,
        id: 'other',
      }),
    );
    const texts = all.map(({ text }) => text);
    expect(texts).toContain('Timetable of item 2');
    expect(texts).not.toContain('Today');
    expect(texts).not.toContain('Approved plan');
    expect(all[0]?.attributes).toMatchObject({
      role: 'img',
      'aria-labelledby': 'other-title other-desc',
      'xml:lang': 'en',
    });
  });

  test('no title becomes markup, and no sign spoils the file', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (title) => {
        const [first, ...others] = approved;
        if (!first) return;
        const all = elementsOf(
          ganttSvg(drawn({ milestones: [{ ...first, title }, ...others] }), { item: title, words }),
        );
        expect(all.filter(({ name }) => !['svg', 'g', 'title', 'desc', 'rect', 'path', 'text'].includes(name))).toEqual(
          [],
        );
      }),
    );
  });

  test('it needs no style and no script, which the content policy would refuse', () => {
    expect(ganttSvg(drawn(), { item, words })).not.toMatch(/style=|<style|<script|href/u);
  });

  test('a plan without nodes is a picture of its due day', () => {
    const all = elementsOf(ganttSvg(drawn({ milestones: [], baseline: [], critical: new Set() }), { item, words }));
    expect(all.map(({ text }) => text)).toContain('完成时间');
  });
});

describe('where things lie', () => {
  const anyDay = fc.integer({ min: 0, max: 260 }).map((days) => addDays(day('2022-04-08'), days));

  test('a place on the axis belongs to the day that was drawn there', () => {
    fc.assert(
      fc.property(
        anyDay,
        fc.integer({ min: 300, max: 3000 }),
        fc.double({ min: 0.05, max: 0.95, noNaN: true }),
        (d, width, within) => {
          const scale = scaleOf(drawn(), width);
          expect(dayAt(xOf(d, scale) + within * scale.dayWidth, scale)).toBe(d);
        },
      ),
    );
  });

  test('whole months are drawn, a bar is as long as its days, and days off side by side are one stretch', () => {
    const layout = ganttLayout(drawn(), scaleOf(drawn(), 0, 10));
    expect([layout.from, layout.until]).toEqual(['2022-05-01', '2023-01-31']);
    expect(layout.off[0]).toEqual({ x: 0, width: 40 });
    expect(layout.months[0]).toEqual({ x: 0, width: 310, year: 2022, month: 5 });
    const first: Milestone | undefined = approved[0];
    expect(layout.rows[0]?.bar.x).toBe(80);
    expect(first?.start).toBe('2022-05-09');
    expect(layout.rows[3]?.later).toBeGreaterThan(0);
  });
});

test('the curve says in a sentence where the plan stands, and carries a word at the end of each line', () => {
  const points = curveOf(approved, [
    { milestoneId: 'm1', share: 100, reportedOn: day('2022-05-20'), state: 'verified', decidedOn: day('2022-05-25') },
    { milestoneId: 'm2', share: 50, reportedOn: day('2022-06-20'), state: 'reported', decidedOn: null },
  ]);
  const svg = curveSvg(points, scaleOf(drawn(), 700), { item, words, today: day('2022-07-15') });
  const texts = elementsOf(svg).map(({ text }) => text);
  expect(texts).toContain('截至2022年7月15日，计划进度18%，已报进度8%，已核实进度4%。');
  expect(texts).toEqual(expect.arrayContaining(['计划 100%', '已报 8%', '已核实 4%', '今天']));
});
