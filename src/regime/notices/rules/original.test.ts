import fc from 'fast-check';
import { expect, test } from 'vitest';
import { endless, unreachable } from '../../../kernel/machine.js';
import {
  acknowledge,
  addOriginal,
  headDifferences,
  headFields,
  isOpen,
  matters,
  type Original,
  originalMachine,
  takeInHead,
  typeHead,
} from './original.js';

const notice = {
  number: '柳南政办〔2022〕10号',
  title: '关于下达2022年为民办实事项目任务的通知',
  issuedOn: '2022-04-07',
  issuer: '柳州市柳南区人民政府办公室',
};
const fresh: Original = { id: 'a', state: 'reading', head: null, acknowledgements: [] };
const codeOf = (decision: { done: boolean; refusal?: { code: string } }) => decision.refusal?.code ?? 'done';
const decided = <T>(decision: { done: true; value: T } | { done: false }): T => {
  if (!decision.done) throw new Error('refused');
  return decision.value;
};

test('no state of an original is out of reach, and none is without a way on', () => {
  expect([unreachable(originalMachine), endless(originalMachine)]).toEqual([[], []]);
});

test('brackets, full-width digits and spaces are the printer’s: they make no difference', () => {
  const printed = { ...notice, number: '柳南政办［２０２２］１０ 号', title: notice.title.split('').join(' ') };
  expect(headDifferences(notice, printed)).toEqual([]);
});

test('every field that says something else is a difference, and a field that the notice leaves out is none', () => {
  fc.assert(
    fc.property(fc.subarray([...headFields]), fc.subarray([...headFields]), (changed, silent) => {
      const original = { ...notice, ...Object.fromEntries(changed.map((field) => [field, `另${field}`])) };
      const said = { ...notice, ...Object.fromEntries(silent.map((field) => [field, null])) };
      const found = headDifferences(said, original).map(({ field }) => field);
      expect(found).toEqual(headFields.filter((field) => changed.includes(field) && !silent.includes(field)));
    }),
  );
});

test('another number or day keeps the original open until somebody says why, and only as long as it reads so', () => {
  const typed = decided(typeHead(decided(takeInHead(fresh, null)), { ...notice, number: '柳南政办〔2022〕11号' }));
  expect(isOpen(typed, notice)).toBe(true);
  expect(codeOf(acknowledge(typed, notice, ' '))).toBe('notice.reason-missing');
  const known = { ...typed, acknowledgements: [decided(acknowledge(typed, notice, '印刷时文号印错，已发更正'))] };
  expect(isOpen(known, notice)).toBe(false);
  expect(codeOf(acknowledge(known, notice, '再说一次'))).toBe('original.nothing-to-acknowledge');
  const mistyped = decided(typeHead(known, { ...notice, number: '柳南政办〔2022〕12号' }));
  expect(isOpen(mistyped, notice)).toBe(true);
});

test('a title or an organ in other words is shown, and nobody has to acknowledge it', () => {
  const read = decided(takeInHead(fresh, { ...notice, issuer: '柳南区人民政府办公室' }));
  expect(headDifferences(notice, read.head ?? notice).map(({ field }) => field)).toEqual(['issuer']);
  expect(headFields.filter((field) => matters({ field }))).toEqual(['number', 'issuedOn']);
  expect(isOpen(read, notice)).toBe(false);
  expect(codeOf(acknowledge(read, notice, '简称'))).toBe('original.nothing-to-acknowledge');
});

test('an original whose head nobody knows is open, and is read but once', () => {
  expect(isOpen(fresh, notice)).toBe(true);
  expect(isOpen(decided(takeInHead(fresh, null)), notice)).toBe(true);
  expect(codeOf(typeHead(fresh, notice))).toBe('original.wrong-state');
  expect(codeOf(acknowledge(fresh, notice, '看过'))).toBe('original.wrong-state');
  expect(codeOf(takeInHead(decided(takeInHead(fresh, notice)), notice))).toBe('original.wrong-state');
});

test('a file is kept once, and the file that was read is its own proof', () => {
  expect(codeOf(addOriginal({ source: 'a', kept: [] }, 'a', '1'))).toBe('original.is-the-notice');
  expect(codeOf(addOriginal({ source: 'a', kept: ['b'] }, 'b', '1'))).toBe('original.known');
  expect(codeOf(addOriginal({ source: 'a', kept: ['b'] }, 'c', '1'))).toBe('done');
});
