import fc from 'fast-check';
import { expect, test } from 'vitest';
import { day } from '../../../kernel/day.js';
import { openMoves, terminal, unreachable } from '../../../kernel/machine.js';
import { questionCodes } from '../contract.js';
import { blockers } from './issue-guards.js';
import { type Notice, noticeMachine, type NoticeRow } from './machine.js';
import { archive, check, close, issue, register, sendBack, submit, supersede } from './moves.js';

const row = (seq: number, more: Partial<NoticeRow> = {}): NoticeRow => ({
  seq,
  title: '道路',
  content: '对项目道路整治扩宽',
  leadUnits: ['区住房城乡建设局'],
  responsibleUnits: ['柳石街道'],
  dueText: '12月30日',
  dueOn: '2022-12-30',
  targets: [],
  deliverables: [],
  ...more,
});
const notice = (more: Partial<Notice> = {}): Notice => ({
  id: 'n',
  state: 'checked',
  number: '柳南政办〔2022〕10号',
  issuer: '柳南区人民政府办公室',
  issuedOn: day('2022-04-07'),
  year: 2022,
  decision: { words: '经区十三届人民政府第12次常务会审议' },
  rows: [row(1), row(2)],
  questions: [],
  amendments: [],
  ...more,
});
const proof = { signedBy: '区长', signedOn: day('2022-04-07'), registeredBy: '办事员', receiptNumber: '收2022-31' };
const TODAY = day('2022-04-07');

test('the machine of a notice has no state that cannot be reached, and ends in the archive (I22)', () => {
  expect(unreachable(noticeMachine)).toEqual([]);
  expect(terminal(noticeMachine)).toEqual(['archived']);
  for (const state of ['superseded', 'closed'] as const) expect(openMoves(noticeMachine, state)).toEqual(['archive']);
});

test('a notice signed on paper is registered as issued, with its own day and both names', () => {
  expect(register(notice(), proof, day('2022-04-11'))).toMatchObject({
    done: true,
    value: { state: 'issued' },
    events: [{ type: 'notice.issued', on: '2022-04-07', registered: true }],
  });
});

test('without a scan or receipt number, or from the future, nothing is registered', () => {
  const { receiptNumber: _, ...bare } = proof;
  expect(register(notice(), bare, TODAY)).toMatchObject({ refusal: { code: 'paper.proof-missing' } });
  expect(register(notice(), proof, day('2022-04-06'))).toMatchObject({ refusal: { code: 'paper.not-yet-signed' } });
});

test('signing here goes through the signer, who may send it back with a reason', () => {
  const signing = submit(notice());
  expect(signing).toMatchObject({ done: true, value: { state: 'signing' } });
  if (!signing.done) return;
  expect(issue(signing.value, day('2022-04-06'))).toMatchObject({ refusal: { code: 'notice.not-yet-signed' } });
  expect(issue(signing.value, TODAY)).toMatchObject({
    done: true,
    value: { state: 'issued' },
    events: [{ registered: false }],
  });
  expect(sendBack(signing.value, '')).toMatchObject({ done: false });
  expect(sendBack(signing.value, '序号有误')).toMatchObject({ done: true, value: { state: 'draft' } });
});

const wrong: readonly (readonly [string, Partial<Notice>])[] = [
  ['no-number', { number: null }],
  ['no-issuer', { issuer: null }],
  ['no-day', { issuedOn: null }],
  ['no-year', { year: null }],
  ['no-decision', { decision: null }],
  ['no-rows', { rows: [] }],
  ['no-content', { rows: [row(1, { content: ' ' })] }],
  ['no-lead', { rows: [row(1, { leadUnits: [] })] }],
  ['two-leads', { rows: [row(1, { leadUnits: ['甲', '乙'] })] }],
  ['lead-is-responsible', { rows: [row(1, { responsibleUnits: ['区住房城乡建设局'] })] }],
  ['no-due-day', { rows: [row(1, { dueOn: null })] }],
  ['number-twice', { rows: [row(1), row(1)] }],
  ['question-open', { questions: [{ code: 'unknown-unit', about: '/tasks/1/responsibleUnits/0' }] }],
];

test.each(wrong)('%s keeps a notice from being issued, by whichever way', (code, more) => {
  expect(blockers(notice(more)).map((each) => each.code)).toEqual([code]);
  expect(register(notice(more), proof, TODAY)).toMatchObject({ done: false, refusal: { code: 'notice.blocked' } });
  expect(issue(notice({ ...more, state: 'signing' }), TODAY)).toMatchObject({ done: false });
  expect(submit(notice(more))).toMatchObject({ done: false });
});

test('rows that share a number as parts of one item are not numbered twice', () => {
  expect(blockers(notice({ rows: [row(3, { part: 1 }), row(3, { part: 2 })] }))).toEqual([]);
});

test('every open question about an item blocks issue until a person has settled it; a duty without a day does not', () => {
  fc.assert(
    fc.property(fc.constantFrom(...questionCodes), (code) => {
      const open = (settledBy?: string) =>
        blockers(notice({ questions: [{ code, about: '/tasks/0', ...(settledBy && { settledBy }) }] })).length;
      expect(open()).toBe(1);
      expect(open('办事员')).toBe(code === 'not-a-notice' || code === 'classified' ? 1 : 0);
    }),
  );
  expect(blockers(notice({ questions: [{ code: 'no-date', about: '/obligations/5/dates' }] }))).toEqual([]);
});

test('names are resolved by a person before a notice counts as checked', () => {
  const draft = notice({ state: 'draft', questions: [{ code: 'unknown-unit', about: '/tasks/1/responsibleUnits/0' }] });
  expect(check(draft)).toMatchObject({ done: false, refusal: { code: 'notice.units-open' } });
  const settled = draft.questions.map((each) => ({ ...each, settledBy: '办事员' }));
  expect(check({ ...draft, questions: settled })).toMatchObject({ done: true, value: { state: 'checked' } });
});

test('a year closes when every item has ended and its results are published (R25), and what is missing is named', () => {
  const issued = notice({ state: 'issued' });
  const published = { closingPublication: null };
  const owed = { closingPublication: day('2022-12-31') };
  const refused = (facts: Parameters<typeof close>[1]) => {
    const decision = close(issued, facts);
    return decision.done ? 'done' : decision.refusal;
  };
  expect(refused({ openItems: ['1', '3-2'], ...published })).toMatchObject({
    ...{ code: 'notice.tasks-open', params: { count: 2, rows: '1、3-2' } },
  });
  expect(refused({ openItems: [], ...owed })).toMatchObject({ clause: 'R25', params: { due: '2022-12-31' } });
  expect(refused({ openItems: ['1'], ...owed })).toMatchObject({ code: 'notice.tasks-and-results-open' });
  const closed = close(issued, { openItems: [], ...published });
  expect(closed).toMatchObject({ done: true, value: { state: 'closed' } });
  expect(close(notice(), { openItems: [], ...published })).toMatchObject({ refusal: { code: 'notice.wrong-state' } });
  if (closed.done) expect(archive(closed.value)).toMatchObject({ done: true, value: { state: 'archived' } });
});

test('a notice is replaced only with a reason, once it was issued, and by a paper of its year that is no older', () => {
  const anew = notice({ id: 'm' });
  const issued = notice({ state: 'issued' });
  expect(supersede(issued, anew, '重新下达')).toMatchObject({ done: true, value: { state: 'superseded' } });
  expect(supersede(issued, anew, '')).toMatchObject({ done: false });
  expect(supersede(notice(), anew, '重新下达')).toMatchObject({ refusal: { code: 'notice.wrong-state' } });
  expect(supersede(issued, issued, '重新下达')).toMatchObject({ refusal: { code: 'supersession.itself' } });
  expect(supersede(issued, { ...anew, year: 2023 }, '重新下达')).toMatchObject({
    refusal: { code: 'supersession.another-year' },
  });
  expect(supersede(issued, { ...anew, issuedOn: day('2022-04-06') }, '重新下达')).toMatchObject({
    refusal: { code: 'supersession.before-notice' },
  });
});
