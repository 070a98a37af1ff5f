import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fen, inPercent, inWan, inYuan, MOST_FEN, partOf, plainYuan, readMoney, shareOf } from './money.js';

const amounts = fc.integer({ min: -MOST_FEN, max: MOST_FEN }).map(fen);

test('money is read as offices write it, and yuan are meant where no unit stands', () => {
  expect(
    ['12.5万元', '12.5 万元', '125,000.00', '￥125000', '125000元', '１２５０００', '1.25亿元', '-300', '0.01'].map(
      readMoney,
    ),
  ).toEqual([12_500_000, 12_500_000, 12_500_000, 12_500_000, 12_500_000, 12_500_000, 12_500_000_000, -30_000, 1]);
});

test('what is no amount, or names a part of a fen, is not taken for one', () => {
  for (const text of ['', '元', '十二万', '12,5', '1.001', '0.0000001万元', '1e5', '12.5.1', '99999999亿'])
    expect(readMoney(text)).toBeUndefined();
});

test('an amount is shown to the last fen, in yuan and in ten thousands', () => {
  expect([inYuan(fen(12_500_000)), inWan(fen(12_500_000))]).toEqual(['125,000.00', '12.5']);
  expect([inYuan(fen(-1)), inWan(fen(1)), inWan(fen(123_456_789_012))]).toEqual([
    '−0.01',
    '0.000001',
    '123,456.789012',
  ]);
  expect([inPercent(9_700), inPercent(1_250), inPercent(3)]).toEqual(['97', '12.5', '0.03']);
});

test('whatever is shown is read back as the very amount', () => {
  fc.assert(
    fc.property(amounts, (amount) => {
      expect([readMoney(inYuan(amount)), readMoney(`${inWan(amount)}万元`), readMoney(plainYuan(amount))]).toEqual([
        amount,
        amount,
        amount,
      ]);
    }),
  );
});

test('a share is never rounded up, however large the amount, and a part never above what it is', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: MOST_FEN }).map(fen), fc.integer({ min: 0, max: 10_000 }), (whole, share) => {
      const part = shareOf(whole, share);
      expect(BigInt(part) * 10_000n <= BigInt(whole) * BigInt(share)).toBe(true);
      expect((BigInt(part) + 1n) * 10_000n > BigInt(whole) * BigInt(share)).toBe(true);
      expect(partOf(part, whole)).toBeLessThanOrEqual(share);
    }),
  );
});

test('half a fen is no amount', () => {
  expect(() => fen(0.5)).toThrow(RangeError);
  expect(() => fen(Number.MAX_SAFE_INTEGER + 1)).toThrow(RangeError);
});
