import { expect, test } from 'vitest';
import { removeFile } from './removal.js';

const file = { sha256: 'ab'.repeat(32), names: ['柳南民发〔2022〕7号.jpg'], places: [{ kind: 'obligation', id: '1' }] };
const order = { reason: 'mark-overlooked', paper: '柳南保函〔2022〕3号' } as const;
const codeOf = (given: typeof file, by: { reason: 'mark-overlooked'; paper: string } = order) => {
  const decided = removeFile(given, by, 'tombstone');
  return decided.done ? undefined : decided.refusal.code;
};

test('an attached file is taken out by itself, and the ledger learns where it was', () => {
  const decided = removeFile(file, order, 'tombstone');
  expect(decided).toMatchObject({ done: true, events: [{ type: 'file.removed', places: file.places }] });
});

test('what a notice was read from goes with the notice', () => {
  expect(codeOf({ ...file, places: [...file.places, { kind: 'notice', id: '2' }] })).toBe('file.is-notice');
});

test('the paper it is done by does not repeat the name of the file', () => {
  expect(codeOf(file, { ...order, paper: '柳南民发〔2022〕7号' })).toBe('notice.removal-quotes');
});
