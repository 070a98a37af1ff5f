import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, type Day, day } from '../../../kernel/day.js';
import { openMoves, statesOf, terminal, unreachable } from '../../../kernel/machine.js';
import { taskMachine } from './machine.js';
import {
  acknowledge,
  approvePlan,
  carryOver,
  close,
  concludeAcceptance,
  dayReceived,
  declareComplete,
  recordEarlyStart,
  resume,
  start,
  suspend,
  type Task,
  type TaskDecision,
  tellStart,
  terminate,
} from './moves.js';

const task: Task = { id: 't', state: 'issued' };
const persons = { accountableHead: '王局长', handsOnLeader: '李副局长', planReference: '2022年工作要点第3条' };
const ON = day('2022-05-20');
const minutes = { by: 'executive-meeting', paper: '常务会纪要〔2022〕9号', reason: '用地未落实' } as const;
const value = (decision: TaskDecision): Task => {
  if (!decision.done) throw new Error(decision.refusal.code);
  return decision.value;
};
const code = (decision: TaskDecision): string => (decision.done ? 'done' : decision.refusal.code);

test('the task machine has no state that cannot be reached, and ends closed, carried over or terminated (I22)', () => {
  expect(unreachable(taskMachine)).toEqual([]);
  expect(terminal(taskMachine)).toEqual(['closed', 'carried-over', 'terminated']);
});

test('an item goes from issue to closing, and failing acceptance sends it back to work', () => {
  const planning = value(acknowledge(task, persons, ON));
  const ready = value(approvePlan(planning, day('2022-05-16')));
  expect(code(start(ready, { on: day('2022-05-15'), evidence: true }))).toBe('task.explanation-missing');
  const working = value(start(ready, { on: ON, evidence: true }));
  const declared = value(declareComplete(working, { targetsNotMet: 0, openRectifications: 0 }));
  expect(value(concludeAcceptance(declared, false)).state).toBe('in-progress');
  const accepted = value(concludeAcceptance(declared, true));
  expect(value(close(accepted, { appraised: true, published: true })).state).toBe('closed');
  expect(code(close(accepted, { appraised: false, published: true }))).toBe('task.not-appraised');
  expect(code(close(accepted, { appraised: true, published: false }))).toBe('task.result-unpublished');
});

test('acknowledging names the accountable head, the hands-on leader and the plan that holds the item (R3, R4)', () => {
  expect(code(acknowledge(task, { ...persons, handsOnLeader: '' }, ON))).toBe('task.persons-missing');
  expect(code(acknowledge(task, { ...persons, planReference: ' ' }, ON))).toBe('task.plan-reference-missing');
});

test('persons may change while the work goes on: the item is acknowledged again and stays where it is', () => {
  for (const state of ['planning', 'ready', 'in-progress'] as const)
    expect(value(acknowledge({ id: 't', state }, persons, ON))).toMatchObject({ state, acknowledgement: persons });
  expect(code(acknowledge({ id: 't', state: 'closed' }, persons, ON))).toBe('task.wrong-state');
});

test('a word that came on paper counts from the day it came, never later than its entry (point 1)', () => {
  const anyDay = fc.nat({ max: 60 }).map((count): Day => addDays(day('2022-03-20'), count));
  const issuedOn = day('2022-04-07');
  fc.assert(
    fc.property(anyDay, anyDay, (on, today) => {
      const decision = dayReceived({ on, receiptNumber: '收2022-31' }, { today, issuedOn, forAnother: true });
      expect(decision.done).toBe(on >= issuedOn && on <= today);
      if (decision.done) expect(decision.value).toBe(on);
    }),
  );
  const asked = { today: ON, issuedOn };
  expect(dayReceived(undefined, { ...asked, forAnother: false })).toMatchObject({ done: true, value: ON });
  expect(dayReceived(undefined, { ...asked, forAnother: true })).toMatchObject({
    refusal: { code: 'task.paper-missing' },
  });
  expect(dayReceived({ on: ON }, { ...asked, forAnother: true })).toMatchObject({
    refusal: { code: 'task.paper-missing' },
  });
});

test('a unit that did not acknowledge can still have its plan approved (point 10)', () => {
  expect(value(approvePlan(task, ON)).state).toBe('ready');
});

test('nothing is executed before approval (R9), and what was is recorded with its true day and an explanation (I5)', () => {
  expect(code(start(task, { on: ON, evidence: true }))).toBe('task.wrong-state');
  expect(code(recordEarlyStart(task, day('2022-03-01'), ''))).toBe('task.explanation-missing');
  const early = recordEarlyStart(task, day('2022-03-01'), '续建项目');
  expect(early).toMatchObject({ done: true, value: { state: 'issued' }, events: [{ beforeApproval: true }] });
  const working = value(start(value(approvePlan(value(early), ON)), { on: ON, evidence: true }));
  expect(working).toMatchObject({ state: 'in-progress', startedOn: '2022-03-01' });
});

test('built works start only with their conditions met and their money arranged', () => {
  const ready: Task = { id: 't', state: 'ready', planApprovedOn: ON };
  expect(code(start(ready, { on: ON, evidence: false }))).toBe('task.start-evidence-missing');
  const works = { conditionsMet: true, fundsArranged: true };
  expect(code(start(ready, { on: ON, evidence: true, works: { ...works, conditionsMet: false } }))).toBe(
    'task.start-conditions',
  );
  expect(code(start(ready, { on: ON, evidence: true, works: { ...works, fundsArranged: false } }))).toBe(
    'task.funds-not-arranged',
  );
  expect(code(start(ready, { on: ON, evidence: true, works }))).toBe('done');
});

test('whoever tells the first day of work tells the true one: never a day to come, never a second, never unshown', () => {
  const told = { on: ON, evidence: true, today: ON, builds: false, explanation: '续建项目，去年11月开工' };
  expect(code(tellStart(task, { ...told, on: addDays(ON, 1) }))).toBe('task.start-later');
  expect(code(tellStart(task, { ...told, evidence: false }))).toBe('task.start-evidence-missing');
  const early = tellStart(task, { ...told, on: day('2021-11-01') });
  expect(early).toMatchObject({
    value: { state: 'issued', startedOn: '2021-11-01' },
    events: [{ beforeApproval: true }],
  });
  expect(code(tellStart(value(early), told))).toBe('task.started-already');
  const ready: Task = { ...value(early), state: 'ready', planApprovedOn: ON };
  expect(tellStart(ready, { ...told, explanation: '' })).toMatchObject({
    ...{ value: { state: 'in-progress', startedOn: '2021-11-01' }, events: [{ beforeApproval: true }] },
  });
  expect(code(tellStart({ id: 't', state: 'ready', planApprovedOn: ON }, { ...told, builds: true }))).toBe(
    'task.works-unsaid',
  );
});

test('no item is declared complete with a target or a rectification open', () => {
  fc.assert(
    fc.property(fc.nat({ max: 2 }), fc.nat({ max: 2 }), (targetsNotMet, openRectifications) => {
      const { done } = declareComplete({ id: 't', state: 'in-progress' }, { targetsNotMet, openRectifications });
      expect(done).toBe(targetsNotMet === 0 && openRectifications === 0);
    }),
  );
});

test('only the executive meeting ends an item; the district head may suspend it; both on paper and with a reason', () => {
  const working: Task = { id: 't', state: 'in-progress' };
  expect(code(terminate(working, { ...minutes, by: 'district-head' }))).toBe('task.not-theirs-to-end');
  expect(code(terminate(working, minutes))).toBe('done');
  expect(code(suspend(working, { ...minutes, by: 'district-head' }))).toBe('done');
  expect(code(suspend(working, { ...minutes, paper: '' }))).toBe('task.minutes-missing');
  expect(code(suspend(working, { ...minutes, reason: '' }))).toBe('task.reason-missing');
  expect(value(resume({ id: 't', state: 'suspended' })).state).toBe('in-progress');
  expect(code(carryOver(working, minutes, 0))).toBe('task.stage-targets-missing');
  expect(value(carryOver(working, minutes, 2)).state).toBe('carried-over');
});

test('whatever is tried in whatever state, an item only ever moves as its table says', () => {
  const anyMove = fc.constantFrom<(of: Task) => TaskDecision>(
    (of) => acknowledge(of, persons, ON),
    (of) => approvePlan(of, ON),
    (of) => start(of, { on: ON, evidence: true, explanation: '续建' }),
    (of) => tellStart(of, { on: ON, evidence: true, today: ON, builds: false, explanation: '续建' }),
    (of) => declareComplete(of, { targetsNotMet: 0, openRectifications: 0 }),
    (of) => concludeAcceptance(of, true),
    (of) => close(of, { appraised: true, published: true }),
    (of) => suspend(of, minutes),
    resume,
    (of) => terminate(of, minutes),
    (of) => carryOver(of, minutes, 1),
  );
  fc.assert(
    fc.property(fc.constantFrom(...statesOf(taskMachine)), anyMove, (state, tried) => {
      const decision = tried({ id: 't', state });
      if (!decision.done) return;
      const [event] = decision.events;
      if (event?.type === 'task.started' && event.from === event.to) return;
      const move = event?.type === 'task.moved' ? event.move : 'start';
      expect(openMoves(taskMachine, state)).toContain(move);
    }),
  );
});
