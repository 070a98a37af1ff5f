import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, type Day, day } from '../../kernel/day.js';
import { isWorkingDay } from '../../kernel/work-calendar.js';
import { calendarAsOf } from '../calendar/shipped.js';
import { type Wait, waits, waitsUntil } from './waits.js';

const calendar = calendarAsOf('latest');
const anyDay = fc.nat({ max: 1400 }).map((count): Day => addDays(day('2022-01-01'), count));
const anyWait = fc.constantFrom(...(Object.keys(waits) as Wait[]));

test('a wait is longer than the day it began on and ends on a working day (民法典 201, 203)', () => {
  fc.assert(
    fc.property(anyWait, anyDay, (wait, happenedOn) => {
      const until = waitsUntil(wait, happenedOn, calendar);
      expect(until.day > happenedOn).toBe(true);
      expect(isWorkingDay(until.day, calendar)).toBe(true);
    }),
  );
});

test('countersigning asked for on 28 April 2022 may take until 9 May: the holiday does not count, the worked Saturday does', () => {
  expect(waitsUntil('countersign', day('2022-04-28'), calendar).day).toBe('2022-05-09');
});

test('works that passed on 20 September 2022 are filed by 8 October: the fifteenth day is a holiday', () => {
  expect(waitsUntil('works-acceptance-filing', day('2022-09-20'), calendar).day).toBe('2022-10-08');
});

test.each([
  ['countersign', 'R11', '2022-04-18'],
  ['plan-check', 'R9', '2022-04-13'],
  ['plan-approval', 'R9', '2022-04-18'],
  ['milestone-look', 'I10', '2022-04-18'],
  ['progress-publication', 'R27, 政府信息公开条例 26', '2022-05-10'],
  ['evaluation-answer', 'R22', '2022-04-18'],
  ['evaluation-settling', 'R22', '2022-04-24'],
  ['circular-fact-check', 'R16', '2022-04-13'],
  ['staffing-routing', 'R14', '2022-04-13'],
  ['staffing-answer', 'R14', '2022-04-18'],
  ['staffing-counter', 'R14', '2022-04-13'],
  ['staffing-decision', 'R14', '2022-04-14'],
  ['report-acceptance', 'R17', '2022-04-18'],
  ['report-correction', 'R17', '2022-04-18'],
  ['work-body-decision', 'R14', '2022-04-18'],
  ['change-countersign', 'R11', '2022-04-18'],
  ['change-decision', 'R10', '2022-04-18'],
  ['change-meeting', 'R10', '2022-04-24'],
  ['matter-answer', 'R12', '2022-04-24'],
  ['matter-settling', 'R12', '2022-04-18'],
  ['decision-settling', 'R15', '2022-04-18'],
  ['finance-review', 'R13', '2022-04-18'],
  ['overpayment-return', '财建〔2022〕183号', '2022-05-11'],
  ['inspection-objection', '督查条例 17', '2022-05-11'],
  ['inspection-review', '督查条例 17', '2022-05-11'],
  ['score-review', 'R18', '2022-04-18'],
  ['score-objection', 'R18', '2022-04-18'],
  ['score-decision', 'R18', '2022-04-24'],
  ['works-acceptance-filing', '建设工程质量管理条例 49', '2022-04-26'],
  ['feedback-triage', 'R26', '2022-04-12'],
  ['feedback-enquiry', 'R26', '2022-04-14'],
  ['feedback-complaint', 'R26', '2022-04-27'],
  ['petition-notice', '信访工作条例', '2022-04-26'],
] satisfies [Wait, string, string][])('%s (%s), begun on 11 April 2022, ends on %s', (wait, _rule, last) => {
  expect(waitsUntil(wait, day('2022-04-11'), calendar).day).toBe(last);
});
