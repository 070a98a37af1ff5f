import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fillingOrder } from './order.js';

const names = (tables: readonly { readonly name: string }[]): readonly string[] => tables.map(({ name }) => name);

test('a table is filled after those it refers to', () => {
  const anyTables = fc.array(fc.array(fc.nat(), { maxLength: 4 }), { maxLength: 12 }).map((needs) =>
    // Only to earlier ones, so that there is no circle; handed in backwards, so that the order given is never right.
    needs
      .map((refers, place) => ({
        name: `t${String(place)}`,
        needs: place === 0 ? [] : [...new Set(refers.map((number) => `t${String(number % place)}`))],
      }))
      .reverse(),
  );
  fc.assert(
    fc.property(anyTables, (tables) => {
      const order = names(fillingOrder(tables));
      expect([...order].sort()).toEqual([...names(tables)].sort());
      for (const { name, needs } of tables)
        for (const need of needs) expect(order.indexOf(need)).toBeLessThan(order.indexOf(name));
    }),
  );
});

test('tables that refer to each other in a circle are filled all the same, after those they both need', () => {
  const tables = [
    { name: 'plan', needs: ['task', 'district'] },
    { name: 'task', needs: ['plan'] },
    { name: 'district', needs: [] },
  ];
  expect(names(fillingOrder(tables))).toEqual(['district', 'plan', 'task']);
});

test('a table that is not among those to be filled is not waited for', () => {
  expect(names(fillingOrder([{ name: 'task', needs: ['elsewhere'] }]))).toEqual(['task']);
});
