import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeText, encodingOf } from './decode.js';

const NOTICE = '柳南区人民政府办公室关于下达2022年为民办实事工作任务的通知';
const GBK = Buffer.from('c1f8c4cfc7f8c8cbc3f1d5feb8aeb0ecb9abcad2', 'hex'); // 柳南区人民政府办公室

test('a notice reads the same in every encoding an editor saves it in', () => {
  const little = Buffer.from(NOTICE, 'utf16le');
  const big = Buffer.from(little).swap16();
  for (const bytes of [
    Buffer.from(NOTICE),
    Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from(NOTICE)]),
    Buffer.concat([Buffer.from([0xff, 0xfe]), little]),
    Buffer.concat([Buffer.from([0xfe, 0xff]), big]),
  ])
    expect(decodeText(new Uint8Array(bytes))).toBe(NOTICE);
  expect(decodeText(new Uint8Array(GBK))).toBe('柳南区人民政府办公室');
});

test('UTF-16 without its mark is known by its zeros', () => {
  expect(encodingOf(new Uint8Array(Buffer.from('2022年4月7日 第1号\r\n', 'utf16le')))).toBe('utf-16le');
});

test('what a page declares does not stand against its bytes', () => {
  expect(encodingOf(new Uint8Array(Buffer.from(`<meta charset="gb2312">${NOTICE}`)))).toBe('utf-8');
  expect(encodingOf(new Uint8Array(Buffer.concat([Buffer.from('<meta charset="utf-8">'), GBK])))).toBe('gb18030');
});

test('bytes that hold controls are no text', () => {
  expect(decodeText(Uint8Array.of(0x4d, 0x5a, 0x90, 0, 3, 0, 0, 0))).toBeUndefined();
});

test('any text saved as UTF-8 comes back as it was', () => {
  const printable = fc
    .string({ unit: 'grapheme', minLength: 1 })
    .filter((text) => !/[\0-\u001f\u007f-\u009f\ufeff]/u.test(text));
  fc.assert(
    fc.property(printable, (text) => {
      expect(decodeText(new TextEncoder().encode(text))).toBe(text);
    }),
  );
});
