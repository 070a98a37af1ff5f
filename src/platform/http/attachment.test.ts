import fc from 'fast-check';
import { expect, test } from 'vitest';
import { attachment } from './attachment.js';

test('a Chinese name with marks of its own arrives as it was', () => {
  expect(attachment("通知'(1)*.docx")).toBe("attachment; filename*=UTF-8''%E9%80%9A%E7%9F%A5%27%281%29%2A.docx");
});

test('no name of a file ends its header or begins another', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (name) => {
      expect(attachment(name)).toMatch(/^attachment; filename\*=UTF-8''(?:[\w.!~-]|%[0-9A-F]{2})*$/u);
    }),
  );
});
