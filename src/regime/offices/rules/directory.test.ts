import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, type Day, day } from '../../../kernel/day.js';
import type { Decision } from '../../../kernel/decision.js';
import { addAlias, addUnit, changeUnit, confirmUnit, type DirectoryEvent, removeAlias } from './directory.js';
import { namesTaken } from './matching.js';
import { existsOn, type Unit } from './units.js';

const FREE = { items: 0, duties: 0 };
const unit = (id: string, name: string, more: Partial<Unit> = {}): Unit => ({
  id,
  name,
  kind: 'department',
  aliases: [],
  ...more,
});
const housing = unit('housing', '区住房城乡建设局', { shortName: '区住建局', aliases: ['区建设局'] });
const hexi = unit('hexi', '河西街道', { kind: 'subdistrict' });
const jin = unit('jin', '金太阳', { kind: null });
const known = [housing, hexi, jin];
const code = (decision: Decision<Unit, DirectoryEvent>): string => (decision.done ? 'done' : decision.refusal.code);
const form = ({ id: _, aliases: __, ...rest }: Unit) => ({ ...rest, kind: rest.kind ?? ('other' as const) });

test('no two units bear one name in the same days, whichever of their names it is, and the other is named', () => {
  for (const name of ['区住房城乡建设局', '区住建局', '区建设局'])
    expect(addUnit({ name, kind: 'department' }, 'new', known)).toMatchObject({
      done: false,
      refusal: { code: 'unit.name-taken', params: { name, unit: '区住房城乡建设局' } },
    });
  expect(addAlias(hexi, '区建设局', known)).toMatchObject({ refusal: { params: { unit: '区住房城乡建设局' } } });
  const ended = unit('poor', '区扶贫办', { until: day('2021-05-31') });
  expect(code(addUnit({ name: '区扶贫办', kind: 'department', from: day('2021-06-01') }, 'new', [ended]))).toBe('done');
  expect(code(addUnit({ name: '区扶贫办', kind: 'department' }, 'new', [ended]))).toBe('unit.name-taken');
});

test('a unit that is renamed keeps its former name as a further one, unless the name was a slip', () => {
  const renamed = { ...form(hexi), name: '河西街道办事处' };
  const kept = changeUnit(hexi, { ...renamed, keepFormerName: true }, known, FREE);
  expect(kept).toMatchObject({ value: { name: '河西街道办事处', aliases: ['河西街道'] } });
  expect(kept.done && kept.events.map(({ type }) => type)).toEqual(['unit.changed', 'unit.alias-added']);
  expect(changeUnit(hexi, { ...renamed, keepFormerName: false }, known, FREE)).toMatchObject({
    value: { aliases: [] },
  });
});

test('a further name that becomes the full one is no further name any more', () => {
  const changed = changeUnit(housing, { ...form(housing), name: '区建设局', keepFormerName: true }, known, FREE);
  expect(changed).toMatchObject({ value: { name: '区建设局', aliases: ['区住房城乡建设局'] } });
});

test('a unit that something still names is not ended before somebody comes after it (point 11)', () => {
  const ending = { ...form(hexi), until: day('2022-06-30'), keepFormerName: true };
  expect(changeUnit(hexi, ending, known, { items: 1, duties: 3 })).toMatchObject({
    refusal: { code: 'unit.still-bound', params: { items: 1, duties: 3 }, clause: 'point 11' },
  });
  expect(code(changeUnit(hexi, ending, known, FREE))).toBe('done');
});

test('a unit never stands under itself, nor under a unit below it', () => {
  const station = unit('station', '区燃气站', { parentId: 'housing' });
  const all = [...known, station];
  const under = (parentId: string) =>
    changeUnit(housing, { ...form(housing), parentId, keepFormerName: true }, all, FREE);
  expect(code(under('housing'))).toBe('unit.parent-circle');
  expect(code(under('station'))).toBe('unit.parent-circle');
  expect(code(under('nobody'))).toBe('unit.no-such-parent');
  expect(code(under('hexi'))).toBe('done');
});

test('a name that nobody knows is confirmed by saying of which kind it is; under its full name the written one stays', () => {
  expect(code(changeUnit(jin, { ...form(jin), keepFormerName: true }, known, FREE))).toBe('unit.unconfirmed');
  expect(confirmUnit(jin, { name: '金太阳社区居民委员会', kind: 'other' }, known)).toMatchObject({
    value: { kind: 'other', name: '金太阳社区居民委员会', aliases: ['金太阳'] },
  });
  expect(code(confirmUnit(hexi, { name: '河西街道', kind: 'subdistrict' }, known))).toBe('unit.confirmed-already');
});

test('a further name is added once and taken away once', () => {
  const named = addAlias(hexi, '河西办', known);
  expect(named).toMatchObject({ value: { aliases: ['河西办'] }, events: [{ type: 'unit.alias-added' }] });
  if (!named.done) throw new Error('refused');
  expect(code(addAlias(named.value, '河西办', known))).toBe('unit.alias-there');
  expect(removeAlias(named.value, '河西办')).toMatchObject({ value: { aliases: [] } });
  expect(code(removeAlias(hexi, '河西办'))).toBe('unit.no-such-alias');
});

test('a unified credit code is one unit’s alone (GB 32100), and what was not changed is not saved', () => {
  const coded = { ...housing, creditCode: '91350100M000100Y43' };
  expect(code(addUnit({ name: '新局', kind: 'department', creditCode: coded.creditCode }, 'new', [coded]))).toBe(
    'unit.code-taken',
  );
  expect(code(changeUnit(housing, { ...form(housing), keepFormerName: true }, known, FREE))).toBe('unit.unchanged');
});

test('whatever is added, renamed and called otherwise, on no day do two units bear one name', () => {
  const anyName = fc.constantFrom('甲局', '乙局', '丙局', '丁局');
  const anyDay = fc.nat({ max: 400 }).map((days): Day => addDays(day('2022-01-01'), days));
  const anyAct = fc.record({
    at: fc.nat({ max: 9 }),
    name: anyName,
    does: fc.constantFrom<'add' | 'rename' | 'alias' | 'unalias'>('add', 'rename', 'alias', 'unalias'),
    from: fc.option(anyDay, { nil: undefined }),
    until: fc.option(anyDay, { nil: undefined }),
  });
  fc.assert(
    fc.property(fc.array(anyAct, { maxLength: 25 }), anyDay, (acts, on) => {
      let units: readonly Unit[] = [];
      for (const [place, { at, name, does, from, until }] of acts.entries()) {
        const days = { ...(from && { from }), ...(until && { until }) };
        const target = units[at % Math.max(1, units.length)];
        const said: UnitFormSaid = { name, kind: 'department', ...days };
        const decided =
          does === 'add' || !target
            ? addUnit(said, String(place), units)
            : does === 'rename'
              ? changeUnit(target, { ...said, keepFormerName: true }, units, FREE)
              : does === 'alias'
                ? addAlias(target, name, units)
                : removeAlias(target, name);
        if (!decided.done) continue;
        const { value } = decided;
        units = [...units.filter(({ id }) => id !== value.id), value];
      }
      expect(namesTaken(units, on)).toEqual([]);
      for (const one of units.filter((each) => existsOn(each, on)))
        expect(new Set([one.name, ...one.aliases]).size).toBe(one.aliases.length + 1);
    }),
  );
});

type UnitFormSaid = Parameters<typeof addUnit>[0];
