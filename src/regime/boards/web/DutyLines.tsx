import { day, dayOfMonthOf, monthOf, yearOf } from '../../../kernel/day.js';
import { useLanguage, useWords } from '../../../web/language.js';
import { webWords } from '../../../web/word-lists.js';
import { dutyName } from '../../obligations/rules/naming.js';
import { obligationWords } from '../../obligations/word-lists.js';
import type { AmendmentForm, DutyLine } from '../contract.amending.js';
import type { DutyText } from './words.amend.js';
import { amendWords } from './word-lists.js';

type Duties = Pick<AmendmentForm['duties'], 'added' | 'changed' | 'ended'>;

/** What becomes of duties, a sentence each: those that are new, that read otherwise, and that nobody owes any more. */
export function useDutyLines(year: number): (duties: Duties) => readonly string[] {
  const words = useWords(amendWords);
  const told = useDutyText(year);
  return ({ added, changed, ended }) => [
    ...added.map((duty) => words.added(told(duty))),
    ...changed.map(({ before, after }) => words.changed(told(before), told(after))),
    ...ended.map((duty) => words.ended(told(duty))),
  ];
}

function useDutyText(programmeYear: number): (duty: DutyLine) => DutyText {
  const { language } = useLanguage();
  const { day: written } = useWords(webWords);
  const words = obligationWords[language];
  return ({ kind, what, period, owedBy, due }) => {
    const on = day(due);
    const year = yearOf(on) === programmeYear ? null : yearOf(on);
    return {
      owedBy,
      name: dutyName({ kind, what, period }, words),
      day: written({ year, month: monthOf(on), dayOfMonth: dayOfMonthOf(on) }),
    };
  };
}
