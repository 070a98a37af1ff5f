import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, type Day, day } from '../../../kernel/day.js';
import { endless, unreachable } from '../../../kernel/machine.js';
import { calendarAsOf } from '../../calendar/shipped.js';
import { obligationsOf } from './generation.js';
import { isOverdue, meet, type Obligation } from './obligation.js';
import { correct, countsOn, type Filing, receive, type Receipt, type WayIn } from './receipt.js';
import { decideRuling, propose, type Ruling, rulingMachine } from './ruling.js';
import { urge, type Urging } from './urging.js';

const calendar = calendarAsOf(day('2022-04-07'));
const [all] = [
  obligationsOf(
    {
      issuedOn: day('2022-04-07'),
      year: 2022,
      items: [{ id: '2', leadUnits: ['区住房城乡建设局'], responsibleUnits: [], dueOn: day('2022-12-30') }],
      duties: [
        {
          who: ['牵头单位'],
          what: '制定实施方案',
          to: [],
          every: null,
          dates: [day('2022-05-07')],
          clause: '于任务下达一个月内制定切实可行的实施方案',
        },
        {
          who: ['牵头单位'],
          what: '报送进展情况',
          to: ['区政府办公室'],
          every: 'quarter',
          dates: [day('2022-07-05')],
          clause: '于每季度结束后次月5日前…',
        },
      ],
    },
    calendar,
  ),
];
type Owed = Obligation & { readonly id: string };
const owed = (kind: string): Owed => {
  const found = all.find((each) => each.kind === kind);
  if (!found) throw new Error(`no ${kind} is owed`);
  return { ...found, id: kind, state: 'open' };
};
let count = 0;
const on = (today: string) => ({ today: day(today), newId: () => `id-${String((count += 1))}` });
const paper = (registeredOn: string, more: Partial<Filing> = {}): Filing => ({
  channel: 'paper',
  registeredOn: day(registeredOn),
  receiptNumber: '收2022-77',
  ...more,
});
const refusal = (decision: { readonly done: boolean; readonly refusal?: { readonly code: string } }): string =>
  decision.refusal?.code ?? 'done';
const received = (obligation: Owed, filing: Filing, today: string): { obligation: Owed; receipt: Receipt } => {
  const decision = receive(obligation, filing, on(today));
  if (!decision.done) throw new Error(decision.refusal.code);
  const met = meet(obligation, countsOn(decision.value));
  if (!met.done) throw new Error(met.refusal.code);
  return { obligation: { ...obligation, ...met.value }, receipt: decision.value };
};

test('a paper that came on the fifth and is registered on the seventh is not late, and both days stay (point 1)', () => {
  const { obligation, receipt } = received(owed('report'), paper('2022-07-05'), '2022-07-07');
  expect([receipt.receivedOn, obligation.metOn, obligation.metLate]).toEqual(['2022-07-05', '2022-07-05', false]);
  expect(received(owed('report'), paper('2022-07-06'), '2022-07-07').obligation.metLate).toBe(true);
});

test('a plan is measured by the day on it, which must be shown (R5, point 7)', () => {
  const plan = owed('plan');
  expect(refusal(receive(plan, paper('2022-05-10'), on('2022-05-10')))).toBe('receipt.drawn-up-missing');
  const drawnUpOn = day('2022-05-06');
  const { receiptNumber: _number, ...unshown } = paper('2022-05-10', { drawnUpOn });
  expect(refusal(receive(plan, unshown, on('2022-05-10')))).toBe('receipt.proof-missing');
  const later = paper('2022-05-10', { drawnUpOn: day('2022-05-11') });
  expect(refusal(receive(plan, later, on('2022-05-12')))).toBe('receipt.drawn-up-later');
  const { obligation } = received(plan, paper('2022-05-10', { drawnUpOn }), '2022-05-12');
  expect([obligation.metOn, obligation.metLate]).toEqual(['2022-05-06', false]);
});

test('nothing is received from a day ahead, without proof, or for an act that no paper can stand for', () => {
  const report = owed('report');
  expect(refusal(receive(report, paper('2022-07-06'), on('2022-07-05')))).toBe('receipt.not-yet');
  const call = { channel: 'telephone', registeredOn: day('2022-07-05') } as const;
  expect(refusal(receive(report, call, on('2022-07-05')))).toBe('receipt.note-missing');
  expect(refusal(receive(report, { ...call, channel: 'oa' }, on('2022-07-05')))).toBe('receipt.proof-missing');
  expect(refusal(receive(owed('opening-publication'), paper('2022-05-06'), on('2022-05-06')))).toBe(
    'receipt.not-a-filing',
  );
});

const anyDay = fc.nat({ max: 120 }).map((days): Day => addDays(day('2022-06-01'), days));
const anyChannel = fc.constantFrom<WayIn>('oa', 'paper', 'xlsx');
const anyStep = fc.oneof(
  fc.record({ move: fc.constant('receive' as const), day: anyDay, channel: anyChannel }),
  fc.record({ move: fc.constant('correct' as const), day: anyDay, channel: anyChannel }),
  fc.record({ move: fc.constant('withdraw' as const) }),
  fc.record({ move: fc.constant('rule' as const), counts: fc.boolean() }),
);

test('no sequence of receipts, corrections and rulings clears a lateness, moves a day due or changes a receipt (I7)', () => {
  const today = '2022-12-01';
  fc.assert(
    fc.property(fc.array(anyStep, { maxLength: 12 }), (steps) => {
      const start = owed('report');
      let now = start;
      let standing: Receipt | undefined;
      const kept: Receipt[] = [];
      const asKept: string[] = [];
      let wasLate = false;
      for (const step of steps) {
        if (step.move === 'receive' && now.state === 'open') {
          const met = received(now, paper(step.day, { channel: step.channel }), today);
          [now, standing] = [met.obligation, met.receipt];
        } else if (step.move === 'correct' || step.move === 'withdraw') {
          if (!standing) continue;
          const filing = step.move === 'correct' ? paper(step.day, { channel: step.channel }) : null;
          const put = correct(now, { standing, filing, reason: '登记有误' }, on(today));
          if (!put.done) throw new Error(put.refusal.code);
          now = put.value.obligation;
          standing = filing ? put.value.receipt : undefined;
        } else if (step.move === 'rule') {
          const said = { id: 'r', obligationId: now.id, counts: step.counts, reason: '汛期', proposedBy: 'a' };
          const proposed = propose(now, undefined, said, day(today));
          if (proposed.done) decideRuling(proposed.value, { move: 'confirm', by: 'b' }, undefined, day(today));
        }
        if (standing && !kept.includes(standing)) {
          kept.push(standing);
          asKept.push(JSON.stringify(standing));
          wasLate ||= countsOn(standing) > start.due;
        }
        expect(now.due).toBe(start.due);
        expect(now.metLate === true).toBe(wasLate);
        expect(kept.map((each) => JSON.stringify(each))).toEqual(asKept);
      }
    }),
  );
});

test('a receipt registered by mistake is taken back with a reason, and the duty is owed again', () => {
  const { obligation, receipt } = received(owed('report'), paper('2022-07-04'), '2022-07-04');
  const put = correct(obligation, { standing: receipt, filing: null, reason: '登错单位' }, on('2022-07-06'));
  if (!put.done) throw new Error(put.refusal.code);
  expect(put.value.obligation).toMatchObject({ state: 'open' });
  expect(isOverdue(put.value.obligation, day('2022-07-06'))).toBe(true);
  expect(put.value.receipt).toMatchObject({ supersedes: receipt.id, withdraws: true, receivedOn: '2022-07-04' });
});

test('whether a lateness counts is said by two people; in an office of one clerk the second signs on paper (point 6)', () => {
  const late = received(owed('report'), paper('2022-07-08'), '2022-07-08').obligation;
  const said = { id: 'r1', obligationId: late.id, counts: false, reason: '汛期抢险', proposedBy: 'clerk' };
  const decision = propose(late, undefined, said, day('2022-07-08'));
  if (!decision.done) throw new Error(decision.refusal.code);
  const ruling: Ruling = { ...decision.value, proposerName: '李某' };
  const today = day('2022-07-09');
  const paperOf = (signedBy: string) => ({
    signedBy,
    signedOn: today,
    registeredBy: 'clerk',
    receiptNumber: '收2022-80',
  });
  const refuse = (by: string, signedBy?: string) =>
    refusal(
      decideRuling(
        ruling,
        { move: 'confirm', by, ...(signedBy !== undefined && { paper: paperOf(signedBy) }) },
        undefined,
        today,
      ),
    );
  expect(refuse('clerk')).toBe('ruling.second-person');
  expect(refuse('clerk', '李某')).toBe('ruling.second-person');
  expect([refuse('clerk', '王某'), refuse('head')]).toEqual(['done', 'done']);
  expect(refusal(propose(late, ruling, said, today))).toBe('ruling.open-already');
  const inTime = received(owed('report'), paper('2022-07-05'), '2022-07-08').obligation;
  expect(refusal(propose(inTime, undefined, said, today))).toBe('ruling.not-late');
  expect([unreachable(rulingMachine), endless(rulingMachine)]).toEqual([[], []]);
});

test('a message urges at most once a working day for one matter; a call that was made is always put down', () => {
  const report = owed('report');
  const urging = (kind: Urging['kind'], d: string): Urging => ({ id: 'u', obligationId: 'o', kind, on: day(d) });
  const after = (kind: Urging['kind'], d: string, last: string) =>
    refusal(urge(report, urging(kind, d), day(last), calendar));
  // 8 July 2022 is a Friday.
  expect(after('message', '2022-07-08', '2022-07-08')).toBe('urging.too-soon');
  expect(after('message', '2022-07-09', '2022-07-08')).toBe('urging.too-soon');
  expect(after('message', '2022-07-11', '2022-07-08')).toBe('done');
  expect(after('telephone', '2022-07-08', '2022-07-08')).toBe('done');
  expect(refusal(urge({ ...report, state: 'not-due' }, urging('message', '2022-07-08'), undefined, calendar))).toBe(
    'urging.not-open',
  );
});
