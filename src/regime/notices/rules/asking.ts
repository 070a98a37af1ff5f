import type { QuestionCode } from '../contract.js';

/**
 * A question as a rule raises it: a code, where it stands, and the words of the document it needs.
 * The sentence a person reads is made from it by the words of a language (words.zh-CN.ts, words.en.ts).
 */
export interface Asked {
  readonly code: QuestionCode;
  /** JSON pointer, relative to what the rule was given ('' is the thing itself). */
  readonly about: string;
  /** Words and figures of the document, named as the sentence needs them. */
  readonly params: Readonly<Record<string, string | number>>;
  /** Every pointer one answer settles, where there are several. */
  readonly places?: readonly string[];
}
