import { expect, test } from 'vitest';
import { day } from '../../../kernel/day.js';
import { awaited } from './awaited.js';
import { linesAsked } from './plan-lines.js';

const asked = (unitName: string, more: object = {}) => ({
  ...{ unitName, answer: null, reply: null, dueOn: day('2022-04-15') },
  ...more,
});
const TODAY = day('2022-04-12');

test('a plan that is not begun, is being drawn up or came back waits for the lead unit (R5)', () => {
  const steps = { none: 'begin', draft: 'draw-up', returned: 'revise' } as const;
  for (const state of ['none', 'draft', 'returned'] as const)
    expect(awaited(state, [], TODAY)).toEqual([{ party: 'lead', step: steps[state] }]);
});

test('while it is with the units, those that have not answered are waited for, each by name', () => {
  const answers = [asked('柳石街道'), asked('区卫生健康局', { answer: 'agreed' }), asked('金太阳')];
  expect(awaited('countersigning', answers, TODAY).map(({ unitName }) => unitName)).toEqual(['柳石街道', '金太阳']);
});

test('an objection waits for the lead unit’s answer beside the units that are still asked', () => {
  const objected = asked('柳石街道', { answer: 'objected' });
  const REPLY = { party: 'lead', step: 'reply' };
  expect(awaited('countersigning', [objected, asked('金太阳')], TODAY)).toEqual([
    REPLY,
    { party: 'unit', step: 'answer', unitName: '金太阳' },
  ]);
  // Once all have answered, and once the days of the others are over, it is the objection that holds it up.
  expect(awaited('countersigning', [objected, asked('金太阳', { answer: 'agreed' })], TODAY)).toEqual([REPLY]);
  expect(awaited('countersigning', [objected, asked('金太阳')], day('2022-04-18'))).toEqual([REPLY]);
});

test('an objection that is answered holds nothing up: the lead unit sends it up', () => {
  const settled = asked('柳石街道', { answer: 'objected', reply: '已采纳' });
  expect(awaited('countersigning', [settled], TODAY)).toEqual([{ party: 'lead', step: 'submit' }]);
  expect(awaited('countersigning', [settled, asked('金太阳')], TODAY)).toEqual([
    { party: 'unit', step: 'answer', unitName: '金太阳' },
  ]);
});

test('once all have answered, or their five working days are over, the lead unit sends it up (point 8)', () => {
  const SUBMIT = [{ party: 'lead', step: 'submit' }];
  expect(awaited('countersigning', [asked('柳石街道', { answer: 'agreed' })], TODAY)).toEqual(SUBMIT);
  expect(awaited('countersigning', [asked('柳石街道')], day('2022-04-16'))).toEqual(SUBMIT);
});

test('sent up it waits for the gov office, the leader in charge or the meeting; one that holds waits for nobody', () => {
  expect(awaited('submitted', [], TODAY)).toEqual([{ party: 'gov-office', step: 'check' }]);
  expect(awaited('under-review', [], TODAY)).toEqual([{ party: 'leader', step: 'approve' }]);
  expect(awaited('at-executive-meeting', [], TODAY)).toEqual([{ party: 'meeting', step: 'decide' }]);
  for (const state of ['approved', 'superseded'] as const) expect(awaited(state, [], TODAY)).toEqual([]);
});

test('the list is narrowed to a state, and to items that a unit leads or shares', () => {
  const lines = [
    { state: 'none', leadUnit: '区民政局', responsibleUnits: ['柳石街道'] },
    { state: 'draft', leadUnit: '区民政局', responsibleUnits: [] },
    { state: 'draft', leadUnit: '区卫生健康局', responsibleUnits: ['区民政局'] },
  ];
  expect(linesAsked(lines, {})).toEqual(lines);
  expect(linesAsked(lines, { state: 'draft' })).toEqual(lines.slice(1));
  expect(linesAsked(lines, { unit: '柳石街道' })).toEqual(lines.slice(0, 1));
  expect(linesAsked(lines, { state: 'draft', unit: '区民政局' })).toEqual(lines.slice(1));
});
