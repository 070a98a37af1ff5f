import fc from 'fast-check';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { page } from '../../kernel/page.js';
import { cursorOf, readCursor } from './cursor.js';

const Place = z.tuple([z.string(), z.number()]);

test('a cursor reads back as the place it stands for, and is plain in an address', () => {
  fc.assert(
    fc.property(fc.string(), fc.integer(), (text, figure) => {
      const cursor = cursorOf([text, figure]);
      expect(encodeURIComponent(cursor)).toBe(cursor);
      expect(readCursor(Place, cursor)).toEqual([text, figure]);
    }),
  );
});

test('a cursor that was given out for another order, or by nobody, is refused', () => {
  for (const cursor of [cursorOf(['2022-07-05']), 'abc', '', '%']) {
    expect(() => readCursor(Place, cursor)).toThrow(expect.objectContaining({ status: 422 }) as Error);
  }
});

test('pages one after the other hold each row once, in order', () => {
  fc.assert(
    fc.property(fc.nat(40), fc.integer({ min: 1, max: 7 }), (count, limit) => {
      const rows = Array.from({ length: count }, (_, place) => place);
      const seen: number[] = [];
      for (let after = -1; ;) {
        const read = rows.filter((row) => row > after).slice(0, limit + 1);
        const { rows: kept, next } = page(read, limit, String);
        seen.push(...kept);
        if (next === null) break;
        after = Number(next);
      }
      expect(seen).toEqual(rows);
    }),
  );
});
