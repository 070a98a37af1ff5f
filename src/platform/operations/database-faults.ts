import { busy, ProblemError, refused, unavailable } from '../problem/problem.js';
import type { Constraints } from './runtime.js';

/** PostgreSQL's unique_violation, foreign_key_violation, check_violation, exclusion_violation (Appendix A). */
const VIOLATIONS = ['23505', '23503', '23514', '23P01'];
/** lock_not_available, query_canceled, and what is still a deadlock after all attempts. */
const BUSY = ['55P03', '57014', '40001', '40P01'];
/** The server is starting, stopping or gone: class 57 and 08, and the errors of a socket. */
const GONE = ['57P01', '57P02', '57P03', '08000', '08003', '08006', 'ECONNREFUSED', 'ECONNRESET', 'ENOENT', 'EPIPE'];
/** pg-pool has no code for it: every connection was in use for as long as one is waited for, and nothing was asked. */
const NONE_FREE = 'timeout exceeded when trying to connect';
/** Citus puts the number of its shard behind a constraint's name. */
const SHARD = /_\d{6,}$/;

/** The answer that a fault of the database amounts to; what is none of those stays the fault it is. */
export function asProblem(error: unknown, constraints: Constraints): unknown {
  if (error instanceof ProblemError || !(error instanceof Error)) return error;
  const code = textOf(error, 'code');
  if (BUSY.includes(code) || error.message === NONE_FREE) return busy();
  if (GONE.includes(code) || error.message.startsWith('Connection terminated')) return unavailable();
  const known = VIOLATIONS.includes(code) ? constraints[textOf(error, 'constraint').replace(SHARD, '')] : undefined;
  return known ? refused({ params: {}, ...known }) : error;
}

const textOf = (error: Error, name: string): string => {
  const value: unknown = Reflect.get(error, name);
  return typeof value === 'string' ? value : '';
};
