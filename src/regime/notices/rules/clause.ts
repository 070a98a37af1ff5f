import { day, yearOf } from '../../../kernel/day.js';
import type { ReadClause } from '../contract.js';
import type { Asked } from './asking.js';
import { type DutyContext, readDuties } from './duties.js';

export interface ClauseInput {
  readonly text: string;
  /** The day of issue, YYYY-MM-DD. */
  readonly issuedOn?: string | undefined;
}

/**
 * One clause read alone (`shishi read clause`): the programme year is the year of issue, for nothing else says one.
 * `say` makes the sentence a person reads of a question. @throws RangeError if `issuedOn` is no day.
 */
export function readClause(
  { text, issuedOn }: ClauseInput,
  say: (asked: Asked) => string,
  addWorkingDays?: DutyContext['addWorkingDays'],
): ReadClause {
  const issued = issuedOn === undefined ? null : day(issuedOn);
  const { obligations, asked } = readDuties(text, {
    issuedOn: issued,
    year: issued && yearOf(issued),
    ...(addWorkingDays && { addWorkingDays }),
  });
  return {
    obligations: obligations.map(({ start: _start, end: _end, ...duty }) => duty),
    questions: asked.map((question) => ({
      code: question.code,
      about: question.about,
      params: { ...question.params },
      text: say(question),
      ...(question.places && { places: [...question.places] }),
    })),
  };
}
