import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, type Day, day } from '../../../kernel/day.js';
import { endless, statesOf, terminal, unreachable } from '../../../kernel/machine.js';
import { milestoneMachine } from './milestone-machine.js';
import {
  type Basis,
  type Looker,
  rejectMilestone,
  reportMilestone,
  type RuledMilestone,
  type RuledReport,
  verifyMilestone,
} from './milestone-moves.js';
import { milestoneState, missedDay, standingOf } from './milestone-standing.js';
import { progressOn } from './progress.js';

const TODAY = day('2022-06-10');
const receipt = (receiptNumber: string) => ({ receiptNumber });
const said = (more: object = {}) => ({
  ...{ kind: 'met' as const, share: undefined, reachedOn: day('2022-06-09'), note: '已安装到位' },
  ...{ place: undefined, letter: undefined, ...more },
});
const here = { today: TODAY, forAnother: false };
const node = (more: Partial<RuledMilestone> = {}): RuledMilestone => ({
  ...{ approved: true, ownerUnitId: 'responsible', leadUnitId: 'lead', reports: [], ...more },
});
const report = (more: Partial<RuledReport> = {}): RuledReport => ({
  ...{ id: 'r', kind: 'met', share: 100, reportedOn: day('2022-06-09'), state: 'reported' },
  by: { unitId: 'responsible', accountId: 'a', name: '李某', letter: null },
  ...more,
});
const looker = (more: Partial<Looker> = {}): Looker => ({
  ...{
    basis: 'lead',
    accountId: 'b',
    unitIds: ['lead'],
    certificate: '',
    paper: undefined,
    forAnother: false,
    ...more,
  },
});
const signed = (signedBy: string, more: object = {}) => ({
  ...{ signedBy, signedOn: TODAY, registeredBy: 'clerk', receiptNumber: '收9', ...more },
});
const code = (decision: ReturnType<typeof verifyMilestone | typeof reportMilestone>): string =>
  decision.done ? 'done' : decision.refusal.code;

test('a node is planned first and met at last, and no report of it leads nowhere (I22)', () => {
  expect([unreachable(milestoneMachine), endless(milestoneMachine)]).toEqual([[], []]);
  expect([milestoneMachine.initial, terminal(milestoneMachine)]).toEqual(['planned', ['met']]);
});

test('what was verified in part stays so when the report of the rest is sent back', () => {
  const part = { kind: 'partial', state: 'verified' } as const;
  expect(milestoneState([part])).toBe('partial');
  expect(milestoneState([part, { kind: 'met', state: 'reported' }])).toBe('rest-reported');
  expect(milestoneState([part, { kind: 'met', state: 'rejected' }])).toBe('partial');
  expect(milestoneState([{ kind: 'met', state: 'rejected' }])).toBe('planned');
  expect(milestoneState([part, { kind: 'met', state: 'verified' }])).toBe('met');
});

test('a node is reported with something that shows it, on a day that has come, of the plan that was approved', () => {
  expect(code(reportMilestone(node(), said(), here))).toBe('done');
  expect(code(reportMilestone(node({ approved: false }), said(), here))).toBe('milestone.not-approved');
  expect(code(reportMilestone(node(), said({ note: ' ' }), here))).toBe('milestone.evidence-missing');
  expect(code(reportMilestone(node(), said({ note: '', place: receipt('验1') }), here))).toBe('done');
  expect(code(reportMilestone(node(), said({ reachedOn: day('2022-06-11') }), here))).toBe('milestone.reached-later');
  expect(code(reportMilestone(node({ reports: [report()] }), said(), here))).toBe('milestone.being-looked-at');
  const met = node({ reports: [report({ state: 'verified' })] });
  expect(code(reportMilestone(met, said(), here))).toBe('milestone.met-already');
});

test('a clerk who registers for a unit shows its letter, and the day of the letter counts (point 1)', () => {
  const forAnother = { today: TODAY, forAnother: true };
  expect(code(reportMilestone(node(), said(), forAnother))).toBe('plan.paper-missing');
  const letter = { on: day('2022-06-08'), receiptNumber: '收8' };
  expect(code(reportMilestone(node(), said({ letter }), forAnother))).toBe('milestone.reached-later');
  const earlier = said({ letter, reachedOn: day('2022-06-07'), note: '' });
  expect(reportMilestone(node(), earlier, forAnother)).toMatchObject({ value: { share: 100, on: '2022-06-08' } });
});

test('a part is less than the whole and more than what was seen before (I18)', () => {
  const part = (share: number | undefined) => said({ kind: 'partial', share });
  expect(code(reportMilestone(node(), part(undefined), here))).toBe('milestone.share-missing');
  expect(code(reportMilestone(node(), part(100), here))).toBe('milestone.share-missing');
  const seen = node({ reports: [report({ kind: 'partial', share: 40, state: 'verified' })] });
  expect(code(reportMilestone(seen, part(40), here))).toBe('milestone.share-falls');
  expect(reportMilestone(seen, part(41), here)).toMatchObject({ value: { share: 41 } });
});

test('the lead verifies another unit’s node and never its own: there an inspector, or finance by its certificate', () => {
  const others = node({ reports: [report()] });
  expect(code(verifyMilestone(others, 'r', looker(), TODAY))).toBe('done');
  const own = node({ ownerUnitId: 'lead', reports: [report({ by: { ...report().by, unitId: 'lead' } })] });
  expect(code(verifyMilestone(own, 'r', looker(), TODAY))).toBe('milestone.own-node');
  const inspector = looker({ basis: 'inspector', unitIds: [] });
  expect(code(verifyMilestone(own, 'r', inspector, TODAY))).toBe('done');
  const finance = looker({ basis: 'certificate', unitIds: [] });
  expect(code(verifyMilestone(own, 'r', finance, TODAY))).toBe('milestone.certificate-missing');
  expect(code(verifyMilestone(own, 'r', { ...finance, certificate: '计量1号' }, TODAY))).toBe('done');
});

test('a node that passed to another unit is still not verified by the unit that reported it', () => {
  const moved = node({ ownerUnitId: 'other', reports: [report({ by: { ...report().by, unitId: 'lead' } })] });
  expect(code(verifyMilestone(moved, 'r', looker(), TODAY))).toBe('milestone.own-node');
});

test('a paper names who looked and is another than the letter that reported it', () => {
  const letter = { on: day('2022-06-09'), receiptNumber: '收8' };
  const told = node({ reports: [report({ by: { ...report().by, letter } })] });
  const clerk = looker({ basis: 'inspector', accountId: 'a', unitIds: [], forAnother: true });
  expect(code(verifyMilestone(told, 'r', clerk, TODAY))).toBe('milestone.paper-missing');
  expect(code(verifyMilestone(told, 'r', { ...clerk, paper: signed('韦某') }, TODAY))).toBe('done');
  const same = { ...clerk, paper: signed('韦某', { receiptNumber: '收8' }) };
  expect(code(verifyMilestone(told, 'r', same, TODAY))).toBe('milestone.same-paper');
  const early = { ...clerk, paper: signed('韦某', { signedOn: day('2022-06-08') }) };
  expect(code(verifyMilestone(told, 'r', early, TODAY))).toBe('milestone.looked-too-early');
  const nobody = { ...clerk, basis: undefined, paper: signed('韦某') };
  expect(code(verifyMilestone(told, 'r', nobody, TODAY))).toBe('milestone.basis-missing');
});

test('a report is sent back with a reason, once', () => {
  const told = node({ reports: [report()] });
  expect(code(rejectMilestone(told, 'r', looker(), ' ', TODAY))).toBe('milestone.reason-missing');
  expect(code(rejectMilestone(told, 'r', looker(), '照片看不清', TODAY))).toBe('done');
  const back = node({ reports: [report({ state: 'rejected' })] });
  expect(code(rejectMilestone(back, 'r', looker(), '再看', TODAY))).toBe('milestone.decided-already');
});

interface Step {
  readonly report: boolean;
  readonly who: number;
  readonly how: number;
  readonly onPaper: boolean;
}

/** Who there is: people of both units, one of both at once, one with a second post, an inspector, finance, the clerk. */
const PEOPLE = [
  { accountId: 'p1', name: '甲', unitIds: ['lead'], basis: 'lead' },
  { accountId: 'p2', name: '乙', unitIds: ['responsible'], basis: 'lead' },
  { accountId: 'p3', name: '丙', unitIds: ['lead', 'responsible'], basis: 'lead' },
  { accountId: 'p2', name: '乙', unitIds: [], basis: 'inspector' },
  { accountId: 'p4', name: '丁', unitIds: [], basis: 'inspector' },
  { accountId: 'p5', name: '戊', unitIds: [], basis: 'certificate' },
  { accountId: 'clerk', name: '己', unitIds: [], basis: undefined },
] as const;
const BASES: readonly Basis[] = ['lead', 'inspector', 'certificate'];

test('no path leads to a node that was verified by the unit, the person or the paper that reported it (I10)', () => {
  const step = fc.record({
    ...{
      report: fc.boolean(),
      who: fc.nat({ max: PEOPLE.length - 1 }),
      how: fc.nat({ max: 5 }),
      onPaper: fc.boolean(),
    },
  });
  fc.assert(
    fc.property(
      fc.constantFrom('lead', 'responsible'),
      fc.array(step, { maxLength: 40 }),
      fc.array(fc.nat({ max: 39 }), { maxLength: 3 }),
      (firstOwner, steps: readonly Step[], passes) => {
        let state = node({ ownerUnitId: firstOwner });
        for (const [at, { report: reports, who, how, onPaper }] of steps.entries()) {
          // An approved change may put another unit in the lead's place, or hand the node on.
          if (passes.includes(at))
            state = { ...state, ownerUnitId: state.ownerUnitId === 'lead' ? 'responsible' : 'lead' };
          const person = PEOPLE[who];
          if (!person) continue;
          const number = `收${String(how)}`;
          if (reports) {
            const speaks = person.accountId === 'clerk' || person.unitIds.some((id) => id === state.ownerUnitId);
            if (!speaks) continue;
            const letter = onPaper ? { on: TODAY, receiptNumber: number } : undefined;
            const kind = how % 2 === 0 ? ('met' as const) : ('partial' as const);
            const kept = reportMilestone(state, said({ kind, share: 10 * how + 5, letter }), {
              ...{ today: TODAY, forAnother: person.accountId === 'clerk' },
            });
            if (!kept.done) continue;
            const by = {
              unitId: state.ownerUnitId,
              accountId: person.accountId,
              name: person.name,
              letter: letter ?? null,
            };
            const next = { id: `r${String(at)}`, kind, share: kept.value.share, reportedOn: kept.value.on, by };
            state = { ...state, reports: [...state.reports, { ...next, state: 'reported' }] };
          } else {
            const waiting = state.reports.find((each) => each.state === 'reported');
            if (!waiting) continue;
            const basis = person.basis ?? BASES[how % BASES.length];
            const paper = onPaper ? signed(PEOPLE[how]?.name ?? '', { receiptNumber: number }) : undefined;
            const by = { accountId: person.accountId, unitIds: person.unitIds, certificate: '计量1号', paper };
            const seen = verifyMilestone(
              state,
              waiting.id,
              { ...by, basis, forAnother: person.accountId === 'clerk' },
              TODAY,
            );
            if (!seen.done) continue;
            const unit = basis === 'lead' ? ['lead', ...person.unitIds] : person.unitIds;
            expect(unit).not.toContain(waiting.by.unitId);
            expect(unit).not.toContain(state.ownerUnitId);
            if (!paper) expect(person.accountId).not.toBe(waiting.by.accountId);
            if (paper && waiting.by.letter === null) expect(paper.signedBy).not.toBe(waiting.by.name);
            if (paper) expect(paper.receiptNumber).not.toBe(waiting.by.letter?.receiptNumber);
            state = {
              ...state,
              reports: state.reports.map((each) => (each === waiting ? { ...each, state: 'verified' as const } : each)),
            };
          }
        }
      },
    ),
    { numRuns: 2_000 },
  );
});

const anyDay = fc.nat({ max: 60 }).map((count): Day => addDays(day('2022-05-01'), count));
const anyReport = fc.record({
  ...{ milestoneId: fc.constant('m'), kind: fc.constantFrom('met' as const, 'partial' as const) },
  ...{ reachedOn: anyDay, reportedOn: anyDay, share: fc.integer({ min: 1, max: 100 }) },
  ...{ state: fc.constantFrom('reported' as const, 'verified' as const), decidedOn: fc.constant(null) },
});
const held = (finish: Day, approvedOn: Day = day('2022-04-20')) => ({ approvedOn, milestones: [{ id: 'm', finish }] });

test('a day that passed unmet is never cleared by what is said later, and stays beside what was met late', () => {
  fc.assert(
    fc.property(anyDay, anyDay, fc.array(anyReport, { maxLength: 3 }), (finish, today, reports) => {
      const soFar = reports.filter(({ reportedOn, reachedOn }) => reportedOn <= today && reachedOn <= reportedOn);
      const missed = missedDay('m', [held(finish)], soFar, today);
      if (missed === null) return;
      const later = {
        ...soFar[0],
        milestoneId: 'm',
        kind: 'met',
        share: 100,
        reachedOn: finish,
        decidedOn: null,
      } as const;
      const then = [...soFar, { ...later, reportedOn: addDays(today, 1), state: 'verified' as const }];
      expect(missedDay('m', [held(finish)], then, addDays(today, 2))).toBe(missed);
      expect(missedDay('m', [held(finish), held(addDays(today, 9), addDays(today, 1))], then, addDays(today, 2))).toBe(
        missed,
      );
    }),
  );
});

test('a node met in time is not late, one that waits for its day neither, and OC4IDS has a name for each', () => {
  const finish = day('2022-06-01');
  const met = { milestoneId: 'm', kind: 'met', reachedOn: finish, reportedOn: finish, decidedOn: TODAY } as const;
  const at = (reports: Parameters<typeof standingOf>[2], today: Day) => standingOf('m', [held(finish)], reports, today);
  expect(at([], finish)).toMatchObject({ state: 'planned', missed: null, code: 'scheduled' });
  expect(at([], TODAY)).toMatchObject({ state: 'planned', missed: finish, code: 'notMet' });
  expect(at([{ ...met, state: 'reported' }], TODAY)).toMatchObject({ missed: null, code: 'scheduled' });
  expect(at([{ ...met, state: 'verified' }], TODAY)).toMatchObject({ state: 'met', missed: null, code: 'met' });
  expect(at([{ ...met, state: 'rejected' }], TODAY)).toMatchObject({ missed: finish, code: 'notMet' });
  const late = { ...met, reachedOn: TODAY, reportedOn: TODAY };
  expect(at([{ ...late, state: 'verified' }], TODAY)).toMatchObject({ state: 'met', missed: finish, code: 'met' });
  const part = { ...met, kind: 'partial' } as const;
  expect(at([{ ...part, state: 'verified' }], TODAY)).toMatchObject({ missed: finish, code: 'partiallyMet' });
});

test('a node that was over before its plan was approved is judged by the day on which it was reached (I5)', () => {
  const finish = day('2022-05-10');
  const edition = [held(finish, day('2022-06-01'))];
  const met = { milestoneId: 'm', kind: 'met', reportedOn: TODAY, state: 'reported', decidedOn: null } as const;
  expect(missedDay('m', edition, [], TODAY)).toBe(finish);
  expect(missedDay('m', edition, [{ ...met, reachedOn: finish }], TODAY)).toBeNull();
  expect(missedDay('m', edition, [{ ...met, reachedOn: day('2022-05-11') }], TODAY)).toBe(finish);
});

test('what was verified is never more than what was reported', () => {
  fc.assert(
    fc.property(fc.array(anyReport, { maxLength: 5 }), anyDay, (reports, on) => {
      const looked = reports.map((each) => ({
        ...each,
        decidedOn: each.state === 'verified' ? each.reportedOn : null,
      }));
      const { reported, verified } = progressOn([{ id: 'm', finish: TODAY, weight: 3 }], looked, on);
      expect(verified).toBeLessThanOrEqual(reported);
    }),
  );
  expect(statesOf(milestoneMachine)).toHaveLength(7);
});
