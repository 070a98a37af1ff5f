import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, type Day, day, isWeekend } from '../../../kernel/day.js';
import { unreachable } from '../../../kernel/machine.js';
import type { WorkCalendar } from '../../../kernel/work-calendar.js';
import { calendarAsOf } from '../../calendar/shipped.js';
import { recomputed } from './calendar-change.js';
import type { ProgrammeFacts } from './drafting.js';
import { obligationsOf } from './generation.js';
import { isOverdue, isOwed, meet, type Obligation, obligationMachine, openOn, voidFor } from './obligation.js';
import { reconcile } from './reconciliation.js';

const facts: ProgrammeFacts = {
  issuedOn: day('2022-04-07'),
  year: 2022,
  items: [{ id: '1', leadUnits: ['区民政局'], responsibleUnits: ['银山街道'], dueOn: day('2022-12-30') }],
  duties: [
    {
      who: ['牵头单位'],
      what: '报送进展情况',
      to: ['区政府办公室'],
      every: 'quarter',
      dates: [day('2022-10-05'), day('2023-01-02')],
      clause: '各牵头单位要于每季度结束后次月5日前…',
    },
  ],
};
const early = calendarAsOf(day('2022-04-07'));
const late = calendarAsOf(day('2022-12-08'));
const obligations = obligationsOf(facts, early);
const report = obligations.find(({ written }) => written === '2022-10-05');
const stored = (): Obligation => {
  if (!report) throw new Error('the third quarter is reported on');
  return report;
};
const value = (decision: ReturnType<typeof meet>): Obligation => {
  if (!decision.done) throw new Error(decision.refusal.code);
  return decision.value;
};

test('the obligation machine has no state that cannot be reached', () => {
  expect(unreachable(obligationMachine)).toEqual([]);
});

test('a filing on the last day is in time, one on the day after is late, and it stays so for ever (I7)', () => {
  expect(value(meet(stored(), day('2022-10-08'))).metLate).toBe(false);
  const met = value(meet(stored(), day('2022-10-09')));
  expect(met.metLate).toBe(true);
  expect(meet(met, day('2022-10-01'))).toMatchObject({ done: false, refusal: { code: 'obligation.wrong-state' } });
});

test('overdue is computed: from the day after the last one, and only while it is owed', () => {
  const anyDay = fc.nat({ max: 800 }).map((count): Day => addDays(day('2022-01-01'), count));
  fc.assert(
    fc.property(anyDay, anyDay, (today, metOn) => {
      expect(isOverdue(stored(), today)).toBe(today > '2022-10-08');
      expect(isOverdue(value(meet(stored(), metOn)), today)).toBe(false);
    }),
  );
});

test('a report opens ten days before its quarter ends and not earlier', () => {
  expect(stored().opensOn).toBe('2022-09-20');
  expect(openOn(stored(), day('2022-09-19'))).toMatchObject({ done: false });
  expect(openOn(stored(), day('2022-09-20'))).toMatchObject({ done: true, value: { state: 'open' } });
});

test('an obligation ends only with a reason', () => {
  expect(voidFor(stored(), ' ')).toMatchObject({ done: false, refusal: { code: 'obligation.reason-missing' } });
  expect(voidFor(stored(), '项目终止')).toMatchObject({ done: true, value: { state: 'void' } });
});

test('a calendar published later moves what is still owed, and says what it moved (I17)', () => {
  const met = obligations.map((each) => (each.written === '2022-10-05' ? value(meet(each, day('2022-10-01'))) : each));
  const { obligations: anew, changes } = recomputed(met, late);
  expect(changes).toMatchObject([
    { before: { due: '2023-01-02', provisional: true }, after: { due: '2023-01-03', provisional: false } },
  ]);
  expect(anew.find(({ written }) => written === '2022-10-05')).toEqual(
    met.find(({ written }) => written === '2022-10-05'),
  );
  expect(recomputed(anew, late)).toEqual({ obligations: anew, changes: [] });
});

/** Calendars as they may come to be known: any days off or worked, any of the years still unpublished. */
const anyCalendar: fc.Arbitrary<WorkCalendar> = fc
  .record({
    moved: fc.array(fc.integer({ min: 0, max: 330 }), { maxLength: 60 }),
    years: fc.subarray([2022, 2023]),
  })
  .map(({ moved, years }) => {
    const days = moved.map((count) => addDays(day('2022-03-01'), count));
    return {
      published: new Map(years.map((year) => [year, day('2021-12-01')])),
      off: new Set(days.filter((d) => !isWeekend(d))),
      worked: new Set(days.filter(isWeekend)),
    };
  });
const anyFate = fc.constantFrom('not-due', 'open', 'met', 'void' as const);

test('whatever calendars follow each other, what was met or ended keeps its days, and all else has those of the last (I17)', () => {
  const fates = fc.array(anyFate, { minLength: obligations.length, maxLength: obligations.length });
  fc.assert(
    fc.property(fates, fc.array(anyCalendar, { minLength: 1, maxLength: 4 }), (fate, calendars) => {
      const start = obligations.map((each, at): Obligation => {
        const state = fate[at] ?? 'open';
        return state === 'met' ? { ...each, state, metOn: each.due, metLate: false } : { ...each, state };
      });
      let now: readonly Obligation[] = start;
      for (const calendar of calendars) {
        const { obligations: anew, changes } = recomputed(now, calendar);
        const moved = anew.filter((each, at) => daysIn(each) !== daysIn(now[at]));
        expect(changes.map(({ obligation }) => obligation)).toEqual(moved);
        expect(changes.every(({ obligation }) => isOwed(obligation))).toBe(true);
        now = anew;
      }
      const last = obligationsOf(facts, calendars.at(-1) ?? early);
      expect(now).toEqual(start.map((each, at) => (isOwed(each) ? { ...last[at], state: each.state } : each)));
    }),
  );
});

const daysIn = (each: Obligation | undefined): string =>
  JSON.stringify([each?.written, each?.reminder, each?.due, each?.provisional]);

test('days computed anew are those that would be generated today', () => {
  expect(recomputed(obligations, late).obligations).toEqual(obligationsOf(facts, late));
});

test('a correction that changes an item changes what is owed for it and keeps what was met (point 11)', () => {
  const met = obligations.map((each) =>
    each.kind === 'acknowledgement' ? value(meet(each, day('2022-04-10'))) : each,
  );
  const corrected = obligationsOf(
    { ...facts, items: [{ id: '1', leadUnits: ['区卫生健康局'], responsibleUnits: [], dueOn: day('2022-11-30') }] },
    early,
  );
  const { added, changed, ended } = reconcile(met, corrected);
  expect(added.map(({ key }) => key)).toEqual(['report:区卫生健康局:2022Q3', 'report:区卫生健康局:2022Q4']);
  expect(ended.map(({ key }) => key)).toEqual(['report:区民政局:2022Q3', 'report:区民政局:2022Q4']);
  expect(changed.map(({ after }) => [after.kind, after.written])).toEqual([['completion', '2022-11-30']]);
});
