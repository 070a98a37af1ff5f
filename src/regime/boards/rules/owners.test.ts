import { expect, test } from 'vitest';
import { day } from '../../../kernel/day.js';
import { type Owner, type OwningUnit, phantoms } from './owners.js';

const TODAY = day('2022-07-06');
const items = [{ id: '1', item: '1　某项' }];
const owner = (name: string, more: Partial<Owner>): Owner => ({
  ...{ person: { id: name, name }, heldSince: day('2022-01-01'), signsIn: true, lastAct: day('2022-04-07'), items },
  ...more,
});
const unit = (name: string, everHeld: boolean, heldNow: boolean): OwningUnit => ({
  ...{ unit: { id: name, name }, everHeld, heldNow, items },
});

test('an owner is silent on the ninetieth day without an act, not the day before, and only where they can sign in', () => {
  const told = phantoms(
    [
      owner('最后一次正好90天前', {}),
      owner('89天前办过', { lastAct: day('2022-04-08') }),
      owner('从来没有', { lastAct: null }),
      owner('刚到任', { lastAct: null, heldSince: day('2022-06-01') }),
      owner('没有账号', { lastAct: null, signsIn: false }),
      owner('已离任', { heldSince: null }),
    ],
    [],
    TODAY,
  );
  expect(told.map((each) => [each.why, 'owner' in each && each.owner.person.name])).toEqual([
    ['left', '已离任'],
    ['silent', '最后一次正好90天前'],
    ['silent', '从来没有'],
  ]);
});

test('a unit everybody left is named first; one whose people nobody ever entered is the gov office’s to carry', () => {
  const told = phantoms(
    [],
    [unit('有人', true, true), unit('都走了', true, false), unit('没登记过', false, false)],
    TODAY,
  );
  expect(told.map((each) => 'unit' in each && each.unit.unit.name)).toEqual(['都走了']);
});
