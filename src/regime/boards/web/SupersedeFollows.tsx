import { useWords } from '../../../web/language.js';
import { Section } from '../../../web/Record.js';
import type { SupersessionForm } from '../contract.superseding.js';
import { useDutyLines } from './DutyLines.js';
import { supersedeWords } from './supersede-word-lists.js';
import { amendWords } from './word-lists.js';

/** What would follow if it were registered now: items first, then duties, then what stays. */
export function SupersedeFollows({ view }: { readonly view: SupersessionForm }) {
  const words = useWords(supersedeWords);
  const { dutiesKept, noDuties } = useWords(amendWords);
  const { rows, leftOver, duties, notice } = view;
  const lines = useDutyLines(notice.year ?? 0)(duties);
  const unsaid = rows.filter(({ said }) => !said).length;
  const opened = rows.filter(({ said, continues }) => said && continues === null).length;
  return (
    <Section id="follows" title={words.follows} note={words.followsNote}>
      <div role="status">
        {unsaid > 0 ? (
          <p>{words.notYet(unsaid)}</p>
        ) : (
          <ul className="done-l">
            <li>{words.counts({ continued: rows.length - opened, opened, ended: leftOver.length })}</li>
            {lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
            {lines.length === 0 && <li>{noDuties}</li>}
            <li>{dutiesKept(duties.kept)}</li>
          </ul>
        )}
      </div>
    </Section>
  );
}
