import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, type Day, day } from '../../../kernel/day.js';
import { unreachable } from '../../../kernel/machine.js';
import { isOwed, meet, type Obligation, reopen } from '../../obligations/rules/obligation.js';
import { snapshotText } from '../snapshot.js';
import {
  acceptedBefore,
  currentOf,
  filingState,
  type KeptSection,
  periodNamed,
  sectionsIn,
  standingEdition,
} from './filing.js';
import { sectionMachine } from './machine.js';
import {
  acceptAll,
  acceptOne,
  enterComplete,
  FIRST_EDITION,
  type Freezing,
  isUntouched,
  maySubmit,
  returnOne,
  type Section,
  type SectionDecision,
  submitAll,
  supersede,
  withdrawAll,
} from './section.js';
import { factsOf, said } from './section.testing.js';

const CLERK = 'clerk';
const HEAD = 'head';
const content = said(factsOf());
const freeze: Freezing = (what, { taskId, edition }) => {
  const text = snapshotText(what, { taskId, period: '2022Q2', edition });
  return { text, hash: `hash of ${text}` };
};
const ready = (section: Section, missing: readonly [] | readonly [{ name: 'target' }] = []) => ({
  section,
  content,
  missing,
});
const draft = (taskId: string): Section => ({ ...FIRST_EDITION, taskId });
const acceptor = { by: CLERK, on: day('2022-07-08'), entered: false };
const value = (decision: SectionDecision): readonly Section[] => {
  if (!decision.done) throw new Error(decision.refusal.code);
  return decision.value;
};
const code = (decision: SectionDecision): string => (decision.done ? '' : decision.refusal.code);
const submitted = (...ids: string[]): readonly Section[] =>
  value(
    submitAll(
      ids.map((id) => ready(draft(id))),
      HEAD,
    ),
  );
const only = ([section]: readonly Section[]): Section => {
  if (!section) throw new Error('there is one');
  return section;
};
const back = (on: string, newDueOn: string, reason = '没有完成数') => ({
  reason,
  newDueOn: day(newDueOn),
  on: day(on),
  by: CLERK,
});

test('the machine of a section has no state that cannot be reached', () => {
  expect(unreachable(sectionMachine)).toEqual([]);
});

test('a filing is submitted whole: one section that lacks something keeps all of it back', () => {
  expect(code(submitAll([ready(draft('1')), ready(draft('2'), [{ name: 'target' }])], HEAD))).toBe('report.incomplete');
  expect(submitted('1', '2').map(({ state }) => state)).toEqual(['submitted', 'submitted']);
});

test('of what came on paper those sections are entered that lack nothing', () => {
  const entered = enterComplete([ready(draft('1')), ready(draft('2'), [{ name: 'target' }])], CLERK);
  expect(entered.map(({ taskId, state }) => [taskId, state])).toEqual([['1', 'submitted']]);
});

test('whoever submitted it here does not accept it; what a clerk entered from the unit’s paper, the clerk may (I10)', () => {
  const own = { ...acceptor, by: HEAD };
  expect(code(acceptAll(submitted('1'), own, freeze))).toBe('report.own-submission');
  expect(only(value(acceptAll(submitted('1'), { ...own, entered: true }, freeze))).state).toBe('accepted');
});

test('a section is returned with a reason and a day that has not passed, and only where it lies with the office', () => {
  const section = only(submitted('1'));
  expect(code(returnOne(section, back('2022-07-08', '2022-07-12', ' ')))).toBe('report.reason-missing');
  expect(code(returnOne(section, back('2022-07-08', '2022-07-07')))).toBe('report.day-passed');
  expect(code(returnOne(draft('1'), back('2022-07-08', '2022-07-12')))).toBe('report.wrong-state');
  expect(only(value(returnOne(section, back('2022-07-08', '2022-07-12')))).returned?.newDueOn).toBe('2022-07-12');
});

test('a filing of which the office has accepted, returned or corrected a section is not taken back', () => {
  const [one, other] = submitted('1', '2');
  if (!one || !other) throw new Error('two were submitted');
  expect(isUntouched([one, other])).toBe(true);
  expect(code(withdrawAll([one, only(value(acceptOne(other, acceptor, freeze)))]))).toBe('report.touched');
  const again = only(value(submitAll([ready(only(value(returnOne(one, back('2022-07-08', '2022-07-12')))))], HEAD)));
  expect(code(withdrawAll([again, other]))).toBe('report.touched');
});

/** One item or two of a unit through a quarter, by any acts in any order: what is kept of it, and its duty. */
interface World {
  readonly kept: readonly KeptSection[];
  readonly duty: Obligation;
  readonly on: Day;
}
const DUTY: Obligation = {
  ...{
    key: 'report:区民政局:2022Q2',
    kind: 'report',
    itemIds: ['1', '2'],
    period: '2022Q2',
    owedBy: { unit: '区民政局' },
  },
  ...{ owedTo: null, rule: 'R17', clause: null, derivation: { from: 'written', day: day('2022-07-05') } },
  ...{ roll: 'as-written', opensOn: day('2022-06-20'), written: day('2022-07-05'), reminder: day('2022-07-05') },
  ...{ due: day('2022-07-05'), provisional: false, calendarVersion: '', state: 'open' },
};
const PERIOD = '2022Q2';
const acts = ['submit', 'withdraw', 'return', 'accept', 'accept-all', 'supersede', 'receive', 'wait'] as const;
const anyPath = fc.array(fc.tuple(fc.constantFrom(...acts), fc.nat({ max: 1 })), { maxLength: 25 });

function act(world: World, [name, which]: readonly [(typeof acts)[number], number]): World {
  const { kept, duty, on } = world;
  const sections = sectionsIn('filing', duty.itemIds, PERIOD, kept);
  const one = sections[which] ?? draft('none');
  const merge = (changed: readonly Section[], after: Partial<World> = {}): World => ({
    ...world,
    kept: [
      ...kept.filter(
        (each) => !changed.some(({ taskId, edition }) => each.taskId === taskId && each.edition === edition),
      ),
      ...changed.map((each) => ({ ...each, obligationId: 'filing', period: PERIOD })),
    ],
    ...after,
  });
  const decided = (decision: SectionDecision, after: Partial<World> = {}): World =>
    decision.done ? merge(decision.value, after) : world;
  const metBy = (): Obligation => {
    const met = isOwed(duty) ? meet(duty, on) : undefined;
    return met?.done ? met.value : duty;
  };
  switch (name) {
    case 'submit':
      return decided(
        submitAll(
          sections.map((each) => ready(each)),
          HEAD,
        ),
        { duty: metBy() },
      );
    case 'receive':
      return isOwed(duty)
        ? merge(
            enterComplete(
              sections.map((each) => ready(each)),
              CLERK,
            ),
            { duty: metBy() },
          )
        : world;
    case 'withdraw': {
      const opened = reopen(duty);
      return decided(withdrawAll(sections), opened.done ? { duty: opened.value } : {});
    }
    case 'return':
      return decided(returnOne(one, back(on, on)));
    case 'accept':
      return decided(acceptOne(one, { ...acceptor, on, entered: true }, freeze));
    case 'accept-all':
      return decided(acceptAll(sections, { ...acceptor, on, entered: true }, freeze));
    case 'supersede':
      return decided(supersede(one, '数字有误'));
    case 'wait':
      return { ...world, on: addDays(on, 3) };
  }
}

const START: World = { kept: [], duty: DUTY, on: day('2022-06-25') };
const walked = (path: readonly (readonly [(typeof acts)[number], number])[]): readonly World[] =>
  path.reduce<World[]>((worlds, step) => [...worlds, act(worlds.at(-1) ?? START, step)], [START]);

test('whatever happens, an item has exactly one current section for the quarter, in one filing, and its editions have no gap (I15)', () => {
  fc.assert(
    fc.property(anyPath, (path) => {
      for (const { kept, duty } of walked(path)) {
        expect(sectionsIn('filing', duty.itemIds, PERIOD, kept).map(({ taskId }) => taskId)).toEqual(duty.itemIds);
        for (const taskId of duty.itemIds) {
          const own = kept.filter((each) => each.taskId === taskId);
          expect(own.filter(({ state }) => state !== 'superseded').length).toBe(own.length === 0 ? 0 : 1);
          expect(own.map(({ edition }) => edition).toSorted((one, other) => one - other)).toEqual(
            own.map((_, at) => at + 1),
          );
        }
      }
    }),
  );
});

test('whatever happens, the bytes of what was accepted never change, nor their hash, nor who accepted it when (I6)', () => {
  fc.assert(
    fc.property(anyPath, (path) => {
      const worlds = walked(path);
      worlds.forEach(({ kept }, at) => {
        for (const { taskId, edition, accepted } of kept) {
          if (!accepted) continue;
          for (const later of worlds.slice(at))
            expect(later.kept.find((each) => each.taskId === taskId && each.edition === edition)?.accepted).toEqual(
              accepted,
            );
        }
      });
    }),
  );
});

test('whatever happens, who was late once stays late, and the first day that counts stays until the filing is taken back (I7)', () => {
  fc.assert(
    fc.property(anyPath, (path) => {
      const worlds = walked(path);
      for (const [at, { duty }] of worlds.entries()) {
        const before = worlds[at - 1]?.duty;
        if (before?.metLate === true) expect(duty.metLate).toBe(true);
        if (before?.state === 'met' && duty.state === 'met') expect(duty.metOn).toBe(before.metOn);
      }
    }),
  );
});

test('what was superseded was accepted before, and the edition that stands is the last one accepted', () => {
  fc.assert(
    fc.property(anyPath, (path) => {
      for (const { kept } of walked(path)) {
        for (const each of kept) if (each.state === 'superseded') expect(each.accepted).not.toBeNull();
        for (const taskId of ['1', '2']) {
          const stands = standingEdition(taskId, PERIOD, kept);
          const numbers = kept.filter((each) => each.taskId === taskId && each.accepted).map(({ edition }) => edition);
          expect(stands?.edition).toBe(numbers.length === 0 ? undefined : Math.max(...numbers));
        }
      }
    }),
  );
});

test('a draft goes along with its item to another filing; what was submitted stays where it is', () => {
  const kept = (state: Section['state']): readonly KeptSection[] => [
    { ...draft('1'), state, obligationId: 'former', period: PERIOD },
  ];
  expect(sectionsIn('filing', ['1'], PERIOD, kept('draft')).map(({ taskId }) => taskId)).toEqual(['1']);
  for (const state of ['submitted', 'returned', 'accepted'] as const)
    expect(sectionsIn('filing', ['1'], PERIOD, kept(state))).toEqual([]);
  expect(currentOf('1', PERIOD, kept('superseded'))).toBeUndefined();
});

const anyStanding = fc.option(
  fc.record({
    state: fc.constantFrom('draft', 'submitted', 'returned', 'accepted'),
    obligationId: fc.constantFrom('former', 'heir'),
  }),
);

test('whatever two units had filed before one came after the other: no item is lost, and what was submitted stands in one filing of the two (I15, I6)', () => {
  fc.assert(
    fc.property(fc.tuple(anyStanding, anyStanding, anyStanding), (standings) => {
      const items = standings.map((_, at) => String(at));
      const kept = standings.flatMap((standing, at): KeptSection[] =>
        standing ? [{ ...draft(String(at)), ...standing, period: PERIOD }] : [],
      );
      const filings = ['former', 'heir'].map((filing) =>
        sectionsIn(filing, items, PERIOD, kept).map(({ taskId }) => taskId),
      );
      for (const filing of filings) expect(new Set(filing).size).toBe(filing.length);
      for (const [at, taskId] of items.entries()) {
        const holding = filings.filter((filing) => filing.includes(taskId)).length;
        expect(holding).toBeGreaterThan(0);
        if ((standings[at]?.state ?? 'draft') !== 'draft') expect(holding).toBe(1);
      }
    }),
  );
});

test('figures are compared with the last accepted edition of an earlier quarter, or the edition before of the same', () => {
  const accepted = { on: day('2022-07-08'), by: CLERK, text: '', hash: '' };
  const kept = (period: string, edition: number): KeptSection => ({
    ...{ ...draft('1'), content, accepted, state: 'superseded', obligationId: 'f', period, edition },
  });
  const all = [kept('2022Q2', 1), kept('2022Q2', 2), kept('2022Q3', 1)];
  const before = (period: string, edition: number) => acceptedBefore('1', { period, edition }, all);
  expect(before('2022Q2', 1)).toBeUndefined();
  expect(before('2022Q2', 2)).toBe(all[0]);
  expect(before('2022Q3', 1)).toBe(all[1]);
  expect(before('2022Q4', 1)).toBe(all[2]);
});

test.each([
  ['2022Q2', '2022-04-01', '2022-06-30'],
  ['2022Q4', '2022-10-01', '2022-12-31'],
  ['2022H1', '2022-01-01', '2022-06-30'],
  ['2022-02', '2022-02-01', '2022-02-28'],
  ['2022', '2022-01-01', '2022-12-31'],
  ['2022-06-05', '2022-03-06', '2022-06-05'],
])('%s is reported on from %s to %s', (name, start, end) => {
  expect(periodNamed(name)).toEqual({ name, start, end });
});

test('a filing is told in one word: what is returned before what waits, and that before what is done', () => {
  const state = (...states: Section['state'][]): string =>
    filingState(
      states.map((each) => ({ state: each })),
      { received: false, begun: false },
    );
  expect(state('draft', 'draft')).toBe('missing');
  expect(state('accepted', 'returned', 'submitted')).toBe('returned');
  expect(state('accepted', 'submitted')).toBe('submitted');
  expect(state('accepted', 'accepted')).toBe('accepted');
  expect(state('accepted', 'draft')).toBe('begun');
  expect(filingState([{ state: 'draft' }], { received: true, begun: true })).toBe('received');
  expect(maySubmit({ state: 'accepted' })).toBe(false);
});
