import fc from 'fast-check';
import { expect, test } from 'vitest';
import { day } from '../../../kernel/day.js';
import { matchUnit, namesTaken } from './matching.js';
import type { District, Unit } from './units.js';

const LIUNAN: District = { code: '450204', name: '柳南区', above: '柳州市' };
const ON = day('2022-04-07');
const unit = (id: string, name: string, kind: Unit['kind'], more: Partial<Unit> = {}): Unit => ({
  id,
  name,
  kind,
  aliases: [],
  ...more,
});

const units: Unit[] = [
  unit('housing', '柳南区住房和城乡建设局', 'department', { shortName: '区住建局', aliases: ['区住房城乡建设局'] }),
  unit('rural', '区乡村振兴局', 'department'),
  unit('sun-town', '太阳村镇人民政府', 'town'),
  unit('hexi', '河西街道', 'subdistrict'),
  unit('liunan-street', '柳南街道', 'subdistrict'),
  unit('jin', '金太阳', null),
];
const how = (written: string, on = ON) => {
  const match = matchUnit(written, units, LIUNAN, on);
  return 'unit' in match ? `${match.how} ${match.unit.id}` : match.how;
};

test('a unit is known by its full name, its short name and its aliases', () => {
  expect(how('柳南区住房和城乡建设局')).toBe('exact housing');
  expect(how('区住建局')).toBe('alias housing');
  expect(how('区住房城乡建设局')).toBe('alias housing');
});

test('the prefix of the district and the office of a town are completed, and shown as such', () => {
  expect(how('乡村振兴局')).toBe('completed rural');
  expect(how('柳南区乡村振兴局')).toBe('completed rural');
  expect(how('柳州市柳南区乡村振兴局')).toBe('completed rural');
  expect(how('太阳村镇')).toBe('completed sun-town');
  expect(how('河西街道办事处')).toBe('completed hexi');
});

test('太阳村镇 is neither a village nor 金太阳, and 柳南街道 is not 柳南区', () => {
  expect(how('金太阳')).toBe('exact jin');
  expect(how('太阳村')).toBe('unknown');
  expect(how('柳南区')).toBe('unknown');
  expect(how('街道')).toBe('unknown');
  expect(how('金太阳街道')).toBe('unknown');
});

test('units whose names are merely alike are offered and never taken', () => {
  const match = matchUnit('住房和城乡建设', units, LIUNAN, ON);
  expect(match).toMatchObject({ how: 'unknown', similar: [{ id: 'housing' }] });
});

test('two units of one name are ambiguous, and such a list is noticed', () => {
  const two = [unit('a', '区执法局', 'department'), unit('b', '柳南区城管局', 'department', { aliases: ['区执法局'] })];
  expect(matchUnit('执法局', two, LIUNAN, ON).how).toBe('ambiguous');
  expect(namesTaken(two, ON)).toEqual([{ name: '区执法局', unitIds: ['a', 'b'] }]);
});

test('a unit that had ended on the day of the paper is said to have ended', () => {
  const former = unit('poor', '区扶贫办', 'department', { until: day('2021-05-31') });
  expect(matchUnit('区扶贫办', [...units, former], LIUNAN, ON)).toMatchObject({ how: 'ended', unit: { id: 'poor' } });
  expect(matchUnit('区扶贫办', [...units, former], LIUNAN, day('2021-05-31')).how).toBe('exact');
});

test('a piece cut out of a name is tied to a unit only where it is all but the prefix or the office', () => {
  const pieces = units.flatMap(({ name }) => [...name].map((_, at) => [name.slice(at), name.slice(0, at + 1)]).flat());
  fc.assert(
    fc.property(fc.constantFrom(...pieces), (piece) => {
      const match = matchUnit(piece, units, LIUNAN, ON);
      fc.pre('unit' in match);
      if (!('unit' in match)) return;
      const whole = match.unit.name.replace(/^(?:柳南)?区|人民政府$/gu, '');
      expect(piece.replace(/^(?:柳南)?区|(?:人民)?政府$/gu, '')).toBe(whole);
    }),
  );
});
