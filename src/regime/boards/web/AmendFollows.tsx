import { useWords } from '../../../web/language.js';
import { Section } from '../../../web/Record.js';
import type { AmendmentForm } from '../contract.amending.js';
import { useDutyLines } from './DutyLines.js';
import { amendWords } from './word-lists.js';

/** What follows if it were registered now: cells, duties that are new, other or no longer owed, and those that stay. */
export function AmendFollows({ view }: { readonly view: AmendmentForm }) {
  const words = useWords(amendWords);
  const { changes, completed, faults, duties, notice } = view;
  const lines = useDutyLines(notice.year)(duties);
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
