import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, type Day, day } from '../../../kernel/day.js';
import { calendarAsOf } from '../../calendar/shipped.js';
import { amendedObligations } from './amending.js';
import { type Waiting, waitingFor } from './waiting.js';

const calendar = calendarAsOf('latest');
const anyDay = fc.nat({ max: 1000 }).map((count): Day => addDays(day('2022-01-04'), count));
const wait = (more: Partial<Waiting> = {}): Waiting => ({
  ...{ kind: 'staffing-answer', about: 'a-request', round: 0, itemIds: ['item'] },
  ...{ owedBy: { unit: '区民政局' }, owedTo: null, since: day('2022-05-05'), rule: 'R14', clause: null },
  ...more,
});

test('a unit that is asked on 5 May 2022 may take until the 11th: the worked Saturday counts', () => {
  expect(waitingFor(wait(), calendar)).toMatchObject({ due: '2022-05-11', state: 'not-due', about: 'a-request' });
});

test('where the act names a day that day counts, even one that is off', () => {
  fc.assert(
    fc.property(anyDay, (until) => {
      expect(waitingFor(wait({ kind: 'staffing-arrival', until }), calendar)).toMatchObject({
        ...{ written: until, due: until },
      });
    }),
  );
});

test('who is asked anew is waited for anew, and each wait is told from the other', () => {
  expect(waitingFor(wait(), calendar).key).not.toBe(waitingFor(wait({ round: 1 }), calendar).key);
});

test('a correction of the notice ends no wait, unless the item it is about ends with it', () => {
  const waiting = waitingFor(wait(), calendar);
  expect(amendedObligations([waiting], [], day('2022-05-06')).ended).toEqual([]);
  expect(amendedObligations([waiting], [], day('2022-05-06'), new Set(['item'])).ended).toEqual([waiting]);
});
