import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, type Day, day } from '../../../kernel/day.js';
import { amend, firstIssued, leadSince, rowsAfter } from './amendment.js';
import type { AmendedCell, Amendment, Notice, NoticeRow } from './machine.js';

const row = (seq: number): NoticeRow => ({
  seq,
  title: `第${String(seq)}项`,
  content: '内容',
  leadUnits: ['区农业农村局'],
  responsibleUnits: ['金太阳', '洛满镇'],
  dueText: '12月30日',
  dueOn: '2022-12-30',
  targets: [],
  deliverables: [],
});
const notice: Notice = {
  id: 'n',
  state: 'issued',
  number: '柳南政办〔2022〕10号',
  issuer: '柳南区人民政府办公室',
  issuedOn: day('2022-04-07'),
  year: 2022,
  decision: { words: '第12次常务会' },
  rows: [row(7), row(8)],
  questions: [],
  amendments: [],
};
const FACTS = { today: day('2022-12-01'), taken: ['柳南政办〔2022〕14号'] };
const amendment = (cells: readonly AmendedCell[], more: Partial<Amendment> = {}): Amendment => ({
  number: '柳南政办〔2022〕15号',
  on: day('2022-05-10'),
  reason: '责任单位有误',
  cells,
  ...more,
});
const units = (old: string[], now: string[]): AmendedCell => ({ row: '8', field: 'responsibleUnits', old, new: now });
const refused = (one: Amendment, of = notice): string => {
  const decision = amend(of, one, FACTS);
  return decision.done ? 'done' : decision.refusal.code;
};

test('a correction changes its cell, keeps the rest and leaves the first wording to be seen (I9)', () => {
  const decision = amend(notice, amendment([units(['金太阳', '洛满镇'], ['洛满镇'])]), FACTS);
  expect(decision).toMatchObject({
    done: true,
    value: { state: 'issued', rows: [row(7), { ...row(8), responsibleUnits: ['洛满镇'] }] },
  });
  if (decision.done) expect(firstIssued(decision.value)).toEqual(notice.rows);
});

test('a correction that does not know what stands there now is refused', () => {
  expect(refused(amendment([units(['洛满镇'], ['金太阳'])]))).toBe('amendment.stale-cell');
  expect(refused(amendment([{ row: '9', field: 'title', old: 'a', new: 'b' }]))).toBe('amendment.no-such-row');
  expect(refused(amendment([units(['金太阳', '洛满镇'], ['金太阳', '洛满镇'])]))).toBe('amendment.changes-nothing');
});

test('a correction has a number of its own, a day not before the notice, and a reason', () => {
  const cells = [units(['金太阳', '洛满镇'], ['洛满镇'])];
  expect(refused(amendment(cells, { number: '柳南政办〔2022〕10号' }))).toBe('amendment.number-taken');
  expect(refused(amendment(cells, { number: '柳南政办〔2022〕14号' }))).toBe('amendment.number-taken');
  expect(refused(amendment(cells, { on: day('2022-04-06') }))).toBe('amendment.before-notice');
  expect(refused(amendment(cells, { on: day('2022-12-02') }))).toBe('amendment.not-yet-signed');
  expect(refused(amendment(cells, { reason: '' }))).toBe('amendment.number-or-reason-missing');
  expect(refused(amendment([]))).toBe('amendment.empty');
  expect(refused(amendment(cells), { ...notice, state: 'checked' })).toBe('notice.wrong-state');
});

test('no correction leaves an item without exactly one lead, or its lead among the responsible (I1, I4)', () => {
  const lead = (now: string[]): AmendedCell => ({ row: '8', field: 'leadUnits', old: ['区农业农村局'], new: now });
  expect(refused(amendment([lead([])]))).toBe('amendment.no-lead');
  expect(refused(amendment([lead(['区水利局', '区农业农村局'])]))).toBe('amendment.two-leads');
  expect(refused(amendment([lead(['洛满镇'])]))).toBe('amendment.lead-is-responsible');
  expect(refused(amendment([{ row: '8', field: 'dueOn', old: '2022-12-30', new: null }]))).toBe('amendment.no-due-day');
});

test('after any number of corrections the rows as first issued are found again', () => {
  const anyTitles = fc.array(fc.tuple(fc.constantFrom('7', '8'), fc.string({ minLength: 1 })), { maxLength: 8 });
  fc.assert(
    fc.property(anyTitles, (titles) => {
      const corrected = titles.reduce<Notice>((now, [name, title], at) => {
        const old = now.rows.find(({ seq }) => String(seq) === name)?.title ?? '';
        const on: Day = addDays(day('2022-05-01'), at);
        const decision = amend(
          now,
          amendment([{ row: name, field: 'title', old, new: title }], { number: String(at), on }),
          FACTS,
        );
        return decision.done ? decision.value : now;
      }, notice);
      expect(firstIssued(corrected)).toEqual(notice.rows);
      expect(rowsAfter(notice.rows, corrected.amendments)).toEqual(corrected.rows);
    }),
  );
});

test('it is known since when another unit leads an item', () => {
  const lead = (on: string, row: string): Amendment =>
    amendment([{ row, field: 'leadUnits', old: ['区农业农村局'], new: ['区水利局'] }], { on: day(on) });
  expect([...leadSince([lead('2022-05-10', '8'), lead('2022-06-01', '8'), lead('2022-06-01', '7')])]).toEqual([
    ['8', '2022-06-01'],
    ['7', '2022-06-01'],
  ]);
});
