import { DayText } from '../../../web/DayText.js';
import { useWords } from '../../../web/language.js';
import { Section } from '../../../web/Record.js';
import type { ChangesOfItem } from '../contract.js';
import { changePageWords } from './word-lists.js';

interface ProposeSideProps {
  readonly known: ChangesOfItem;
}

/** Beside the form: what comes after it, and what is promised now. */
export function ProposeSide({ known }: ProposeSideProps) {
  const { proposing, sides } = useWords(changePageWords);
  return (
    <aside>
      <Section id="then" title={proposing.next}>
        <p>{proposing.nextNote(known.units.map(({ name }) => name))}</p>
      </Section>
      <Section id="promised" title={proposing.promised} note={proposing.promisedNote}>
        <dl className="known">
          <dt>{sides.due}</dt>
          <dd>
            <DayText on={known.now.dueOn} full />
          </dd>
          {known.now.targets.map(({ indicator, value, unit }, place) => (
            <div key={`${indicator}-${String(place)}`} lang="zh-CN">
              <dt>{indicator}</dt>
              <dd>{`${String(value)}${unit}`}</dd>
            </div>
          ))}
        </dl>
      </Section>
    </aside>
  );
}
