import { expect, test } from 'vitest';
import { day } from '../../../kernel/day.js';
import type { AmendedCell } from '../../notices/rules/machine.js';
import { type AmendableTask, amendTasks } from './amending.js';
import { putInCharge } from './charge.js';
import { describe } from './describing.js';

const item: AmendableTask = {
  ...{ id: 't', programmeId: 'p', version: 1, seq: 8, part: undefined, state: 'planning' },
  leadUnit: { id: 'lead' },
};
const correction = (now: string) => {
  const cell: AmendedCell = { row: '8', field: 'leadUnits', old: ['区教育局'], new: [now] };
  return { number: '柳南政办〔2022〕15号', on: '2022-05-10', cells: [cell] };
};
const unitIdOf = (name: string) => ({ 区教育局: 'lead', 区水利局: 'water' })[name];

test('a correction changes what it says of an item and nothing else, and says which column it was (I9)', () => {
  expect(amendTasks([item], correction('区水利局'), unitIdOf)).toMatchObject({
    done: true,
    value: [{ task: item, leadUnitId: 'water', unacknowledged: true }],
    events: [{ type: 'task.amended', taskId: 't', columns: ['leadUnits'] }],
  });
});

test('a correction that would leave an item without a known lead is refused (I1)', () => {
  expect(amendTasks([item], correction('某局'), unitIdOf)).toMatchObject({ done: false, refusal: { clause: 'I1' } });
});

test('another leader is in charge from a day on; the days before stay whose they were (I19)', () => {
  const before = { id: 'c', over: 't', leaderId: 'li', from: day('2022-04-07') };
  const decision = putInCharge(
    { id: 't', state: 'planning', charges: [before] },
    { leader: { id: 'wang', name: '王副区长' }, from: day('2022-06-01') },
    'new',
    day('2022-06-01'),
  );
  expect(decision).toMatchObject({
    done: true,
    value: {
      ended: [{ ...before, until: '2022-05-31' }],
      begun: [{ id: 'new', over: 't', leaderId: 'wang', from: '2022-06-01' }],
    },
    events: [{ type: 'task.put-in-charge', before: 'li', from: '2022-06-01' }],
  });
});

test('a site of an item is one that the notice names (R28)', () => {
  const words = { title: '老旧小区改造', content: '红阳路、革新路' };
  const said = { category: null, districtInvested: null };
  expect(describe(words, { ...said, sites: ['红阳路', '红阳路'] })).toMatchObject({ value: { sites: ['红阳路'] } });
  expect(describe(words, { ...said, sites: ['城站路'] })).toMatchObject({ refusal: { clause: 'R28' } });
});
