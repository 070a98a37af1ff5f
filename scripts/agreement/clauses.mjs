import { readClause } from '../../dist/regime/notices/rules/clause.js';

const RHYTHMS = {
  week: 'week',
  'ten-days': 'ten-days',
  month: 'month',
  quarter: 'quarter',
  half_year: 'half-year',
  year: 'year',
};
const DAY = /\d{4}-\d{2}-\d{2}/g;

/**
 * Clauses agree when the rhythm is the same and the days are: all of them where a duty is owed once; where it recurs, those
 * of the hand that fall within the programme year, since the hand gives examples beyond it. A clause that is triggered by
 * an event has no day.
 */
export const clauses = {
  file: 'clauses.jsonl',
  title: 'Clauses: how often, and on which days',
  difference({ text, notice_date: issuedOn, kind, period, resolved_example: example, trigger }) {
    const { obligations } = readClause({ text, ...(issuedOn && { issuedOn }) }, () => '');
    const byHand = trigger === 'event' ? [] : ((example ?? '').match(DAY) ?? []);
    const byRule = obligations.flatMap(({ dates }) => dates);
    const rhythm = RHYTHMS[period] ?? null;
    const sameRhythm = kind !== 'recurring' || rhythm === null || obligations.some(({ every }) => every === rhythm);
    const wanted =
      kind === 'recurring'
        ? byHand.filter((day) => byRule.some((found) => found.slice(0, 4) === day.slice(0, 4)))
        : byHand;
    const lacking = wanted.filter((day) => !byRule.includes(day));
    const more = kind === 'recurring' ? [] : byRule.filter((day) => !byHand.includes(day));
    if (sameRhythm && lacking.length === 0 && more.length === 0) return undefined;
    return `by hand ${rhythm ?? kind} ${byHand.join(', ') || 'no day'}; by rule ${obligations.map(({ every, dates }) => `${every ?? 'once'} ${dates.join(', ') || 'no day'}`).join(' / ') || 'nothing'}`;
  },
};
