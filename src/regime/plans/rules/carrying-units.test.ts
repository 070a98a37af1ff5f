import { expect, test } from 'vitest';
import { day } from '../../../kernel/day.js';
import { withUnits } from './carrying-units.js';
import { EMPTY, type PlanContent } from './content.js';

const node = {
  ...{ id: 'build', title: '施工', targets: [1], start: day('2022-05-09'), finish: day('2022-12-30') },
  ...{ weight: 1, after: [] },
};
const content: PlanContent = {
  ...EMPTY,
  owners: [
    { target: 1, person: '梁某' },
    { target: 2, unitId: 'town', person: '李某' },
  ],
  duties: [
    { unitId: 'lead', target: null, text: '牵头' },
    { unitId: 'town', target: null, text: '提供场地' },
    { unitId: 'civil', target: null, text: '核对名单' },
  ],
  milestones: [{ ...node, ownerUnitId: 'town', person: '李某' }],
};
const was = { leadUnitId: 'lead', responsibleUnitIds: ['town', 'civil'] };

test('while the units stay, no word of the plan changes', () => {
  expect(withUnits(content, was, was)).toEqual(content);
});

test('of a responsible unit that left nothing is carried on, and what it had in hand falls to the lead (R6, R8)', () => {
  const now = withUnits(content, was, { leadUnitId: 'lead', responsibleUnitIds: ['civil', 'health'] });
  expect(now.duties.map(({ unitId }) => unitId)).toEqual(['lead', 'civil']);
  expect(now.owners).toEqual([{ target: 1, person: '梁某' }]);
  expect(now.milestones).toEqual([node]);
});

test('where a responsible unit comes to lead, both say anew what they do; the others’ words stay', () => {
  const now = withUnits(content, was, { leadUnitId: 'town', responsibleUnitIds: ['lead', 'civil'] });
  expect(now.duties.map(({ unitId }) => unitId)).toEqual(['civil']);
  expect(now.owners).toEqual([]);
});
