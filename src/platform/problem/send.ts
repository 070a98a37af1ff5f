import type { Language } from '../../kernel/language.js';
import type { FieldFault, ProblemError } from './problem.js';
import { fieldSentence, problemSentence, type Say } from './words.js';

/** An RFC 9457 problem; what stands beyond the first five is ours. */
export interface Problem {
  /** `/problems/` and the code: stable, whatever the language. */
  readonly type: string;
  /** One sentence a clerk understands. */
  readonly title: string;
  readonly status: number;
  /** The request's number: what to tell the administrator. */
  readonly instance: string;
  readonly [member: string]: unknown;
}

export const problemBody = (error: ProblemError, language: Language, requestId: string, say: Say): Problem => {
  const { params, clause, errors, version, changes } = error.details;
  return {
    type: `/problems/${error.code}`,
    title: problemSentence(language, error.code) ?? say(language, error.code, params ?? {}) ?? error.code,
    status: error.status,
    instance: `urn:shishi:request:${requestId}`,
    ...(params !== undefined && Object.keys(params).length > 0 && { params }),
    ...(clause !== undefined && { clause, ...basisOf(say(language, clause, {})) }),
    ...(errors !== undefined && { errors: errors.map((fault) => fieldError(language, fault)) }),
    ...(version !== undefined && { version }),
    ...(changes !== undefined && { changes }),
  };
};

/** What the clause says, where somebody has put it in words. */
const basisOf = (basis: string | undefined) => (basis === undefined ? {} : { basis });

/** A field's fault with its sentence in the reader's language. */
const fieldError = (language: Language, fault: FieldFault) => ({
  in: fault.in,
  path: fault.path,
  code: fault.code,
  message: fieldSentence(language, fault.code, fault.bound),
});
