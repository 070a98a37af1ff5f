import { expect, test } from 'vitest';
import { ProblemError } from '../problem/problem.js';
import { limitAttempts } from './attempts.js';

test('an address may try so many times a minute, and is told how long to wait', () => {
  let now = 0;
  const attempt = limitAttempts(2, { now: () => now });
  attempt('10.0.0.1');
  now = 20_000;
  attempt('10.0.0.1');
  expect(() => {
    attempt('10.0.0.1');
  }).toThrow(ProblemError);
  expect(() => {
    attempt('10.0.0.1');
  }).toThrow(expect.objectContaining({ status: 429, details: { retryAfter: 40 } }) as Error);
  attempt('10.0.0.2');
  now = 60_000;
  attempt('10.0.0.1');
});
