import { expect, test } from 'vitest';
import type { Reading } from '../contract.js';
import { answerNotice, correctNotice } from './answers.js';
import { CORRECTION, unconfirmedNames, withAnswers } from './answering.js';

const row = (seq: number, leadUnits: string[], responsibleUnits: string[]): Reading['tasks'][number] => ({
  ...{ seq, title: `第${String(seq)}项`, content: '硬化道路2100米', leadUnits, responsibleUnits },
  ...{ dueText: '12月30日', dueOn: '2022-12-30', targets: [], deliverables: [], span: [0, 1] },
});

const reading: Reading = {
  source: { file: 'notice.docx', sha256: '0'.repeat(64), format: 'docx' },
  notice: {
    ...{
      number: null,
      title: '通知',
      issuer: null,
      issuedOn: '2022-04-07',
      year: 2022,
      addressees: [],
      attachments: [],
    },
  },
  tasks: [row(1, ['区住建局'], ['金太阳', '河西街道']), row(2, ['区民政局', '区教育局'], ['金太阳'])],
  obligations: [{ who: ['区民政局'], what: '公布', to: [], every: null, dates: [], clause: '年终公布', span: [0, 1] }],
  questions: [
    {
      ...{
        code: 'unknown-unit',
        about: '/tasks/0/responsibleUnits/0',
        params: { unit: '金太阳' },
        text: '“金太阳”是哪个单位？',
      },
      places: ['/tasks/0/responsibleUnits/0', '/tasks/1/responsibleUnits/0'],
    },
    { code: 'two-leads', about: '/tasks/1/leadUnits', params: {}, text: '哪个牵头？' },
    { code: 'no-date', about: '/obligations/0/dates', params: {}, text: '哪一天？' },
    { code: 'not-a-notice', about: '', params: {}, text: '不是通知' },
  ],
  completed: [],
  checks: [],
  places: {},
};
const UNKNOWN = { code: 'unknown-unit', about: '/tasks/0/responsibleUnits/0' } as const;

test('one answer settles every place that its question speaks of, and the file’s own reading stays', () => {
  const now = withAnswers(reading, [{ ...UNKNOWN, words: '金太阳物业公司' }]);
  expect(now?.tasks.map(({ responsibleUnits }) => responsibleUnits)).toEqual([
    ['金太阳物业公司', '河西街道'],
    ['金太阳物业公司'],
  ]);
  expect(reading.tasks[0]?.responsibleUnits).toEqual(['金太阳', '河西街道']);
});

test('a name that turns out to be several units becomes several, each named once', () => {
  const now = withAnswers(reading, [{ ...UNKNOWN, words: ['河西街道', '银山街道'] }]);
  expect(now?.tasks[0]?.responsibleUnits).toEqual(['河西街道', '银山街道']);
});

test('of two leads the one that is not chosen stays with the item as a responsible unit', () => {
  const now = withAnswers(reading, [{ code: 'two-leads', about: '/tasks/1/leadUnits', words: ['区教育局'] }]);
  expect(now?.tasks[1]).toMatchObject({ leadUnits: ['区教育局'], responsibleUnits: ['区民政局', '金太阳'] });
});

test('a name that is kept stays unconfirmed, and no longer once somebody says which unit it is', () => {
  const kept = { ...UNKNOWN, words: null };
  expect(unconfirmedNames(reading, [kept])).toEqual(['金太阳']);
  expect(unconfirmedNames(reading, [kept, { ...UNKNOWN, words: '金太阳物业公司' }])).toEqual([]);
});

test('the last answer stands, and a day takes the place of a missing one', () => {
  const about = '/obligations/0/dates';
  const given = ['2022-12-30', '2022-12-31'].map((words) => ({ code: 'no-date', about, words }));
  expect(withAnswers(reading, given)?.obligations[0]?.dates).toEqual(['2022-12-31']);
});

test('words that do not fit their place are refused, not bent', () => {
  const wrong = [
    { code: CORRECTION, about: '/tasks/0/dueOn', words: '年底' },
    { code: CORRECTION, about: '/tasks/9/title', words: '没有这一项' },
    { code: CORRECTION, about: '/tasks/0/seq', words: '一' },
    { code: CORRECTION, about: '/tasks/0', words: '一整行' },
    { code: CORRECTION, about: '/__proto__/polluted', words: '不行' },
  ];
  for (const each of wrong) expect([each.about, withAnswers(reading, [each])]).toEqual([each.about, undefined]);
});

const draft = { state: 'draft', asRead: reading, reading, answers: [] };

test('a known unit is named, and what the paper calls it is told as a further name', () => {
  const unit = { id: '018002d2-a180-7625-b309-fba594c34852', name: '金太阳物业公司' };
  const decision = answerNotice(draft, { ...UNKNOWN, answer: { kind: 'unit', unitId: unit.id } }, unit);
  expect(decision).toMatchObject({
    done: true,
    value: { words: '金太阳物业公司' },
    events: [{ type: 'notice.answered', tied: { unitId: unit.id, alias: '金太阳' } }],
  });
});

test('no answer makes a notice of what is none, and none is taken once the notice was checked', () => {
  const keep = { kind: 'keep' } as const;
  const refusals = [
    answerNotice(draft, { code: 'not-a-notice', about: '', answer: keep }, undefined),
    answerNotice({ ...draft, state: 'issued' }, { ...UNKNOWN, answer: keep }, undefined),
    answerNotice(draft, { code: 'unknown-unit', about: '/tasks/7', answer: keep }, undefined),
    correctNotice({ ...draft, state: 'issued' }, { about: '/tasks/0/title', value: '别的' }),
  ].map((decision) => (decision.done ? 'done' : decision.refusal.code));
  expect(refusals).toEqual([
    'notice.question-has-no-answer',
    'notice.wrong-state',
    'notice.no-such-question',
    'notice.wrong-state',
  ]);
});

test('a cell of units is put right as a list, parted as papers part it', () => {
  const decision = correctNotice(draft, { about: '/tasks/0/responsibleUnits', value: '河西街道、柳南街道' });
  expect(decision).toMatchObject({ done: true, value: { words: ['河西街道', '柳南街道'] } });
});
