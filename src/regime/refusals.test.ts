import { expect, test } from 'vitest';
import { asProblem } from '../platform/operations/database-faults.js';
import { constraints } from './refusals.js';

const violated = (constraint: string) =>
  asProblem(Object.assign(new Error('duplicate key'), { code: '23505', constraint }), constraints);

test.each([
  ['notice_number', 'notice.number-taken'],
  ['notice_amendment_number', 'amendment.number-taken'],
])('of two who register one number at once the slower is told that it is taken (I21): %s', (constraint, code) => {
  expect(violated(constraint)).toMatchObject({ status: 409, code, details: { clause: 'I21' } });
});
