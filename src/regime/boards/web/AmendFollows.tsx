import { useWords } from '../../../web/language.js';
import { Section } from '../../../web/Record.js';
import { webWords } from '../../../web/word-lists.js';
import { dayOfMonthOf, day, monthOf, yearOf } from '../../../kernel/day.js';
import { useLanguage } from '../../../web/language.js';
import { dutyName } from '../../obligations/rules/naming.js';
import { obligationWords } from '../../obligations/word-lists.js';
import type { AmendmentForm, DutyLine } from '../contract.amending.js';
import type { DutyText } from './words.amend.js';
import { amendWords } from './word-lists.js';

/** What follows if it were registered now: cells, duties that are new, other or no longer owed, and those that stay. */
export function AmendFollows({ view }: { readonly view: AmendmentForm }) {
  const words = useWords(amendWords);
  const { changes, completed, faults, duties, notice } = view;
  const told = useDutyText(notice.year);
  const lines = [
    ...duties.added.map((duty) => words.added(told(duty))),
    ...duties.changed.map(({ before, after }) => words.changed(told(before), told(after))),
    ...duties.ended.map((duty) => words.ended(told(duty))),
  ];
  return (
    <Section id="follows" title={words.follows} note={words.followsNote}>
      <div role="status">
        {faults.length > 0 && (
          <ul className="problem">
            {faults.map(({ code, sentence }) => (
              <li key={code + sentence}>{sentence}</li>
            ))}
          </ul>
        )}
        {changes.length === 0 ? (
          <p>{words.nothingYet}</p>
        ) : (
          <ul className="done-l">
            {changes.map(({ row, column, was, now, followed }) => (
              <li key={`${row} ${column}`}>
                {words.change(words.cell(row, words.column[column]), was, now, followed)}
              </li>
            ))}
            {completed.map(({ written, name }) => (
              <li key={written}>{words.completed(written, name)}</li>
            ))}
            {lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
            {lines.length === 0 && <li>{words.noDuties}</li>}
            <li>{words.dutiesKept(duties.kept)}</li>
          </ul>
        )}
      </div>
    </Section>
  );
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
