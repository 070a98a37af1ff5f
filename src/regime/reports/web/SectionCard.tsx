import { ClashBox } from '../../../web/ClashBox.js';
import { DayText } from '../../../web/DayText.js';
import { useWords } from '../../../web/language.js';
import { webWords } from '../../../web/word-lists.js';
import { WordBreaks } from '../../../web/WordBreaks.js';
import { rowName } from '../../notices/rules/row-name.js';
import { MoneyRow, PeopleRow } from './FactRows.js';
import { EvidenceRow } from './EvidenceRow.js';
import { ItemLightWord } from './ItemLight.js';
import { DifficultiesRow, PublicityRow } from './LinesRows.js';
import { ProgressRow } from './ProgressRow.js';
import { SectionActs } from './SectionActs.js';
import { TargetsRow } from './TargetsRow.js';
import type { Typing } from './typing.js';
import { TypedText } from './TypedText.js';
import { UnitsRow } from './UnitsRow.js';
import { WordingRow } from './WordingRow.js';
import { reportPageWords } from './word-lists.js';

interface SectionCardProps {
  readonly typing: Typing;
  readonly obligationId: string;
  readonly leadUnitId: string;
  readonly year: number;
  readonly period: string;
}

/** One item of the filing: what is known stands as text, what is missing is asked for in place. */
export function SectionCard({ typing, obligationId, leadUnitId, year, period }: SectionCardProps) {
  const words = useWords(reportPageWords);
  const { light: lights } = useWords(webWords);
  const { section, content } = typing;
  const { item, taskId } = section;
  const number = rowName(item);
  const heading = `item-${taskId}`;
  const light = content.light?.kind ?? 'none';
  return (
    <section className="item" aria-labelledby={heading}>
      <header>
        <div>
          <p className="s m">
            {words.item(number)}
            {'　'}
            {typing.mayType ? words.needs(section.missing.length) : words.state[section.state]}
          </p>
          <h2 id={heading} tabIndex={-1} lang="zh-CN">
            <WordBreaks text={item.title} />
          </h2>
        </div>
        {section.light?.kind === light ? (
          <ItemLightWord light={section.light} inYear={year} />
        ) : (
          <span className={`light light-${light}`}>{lights[light]}</span>
        )}
      </header>
      <Standing {...{ typing, year }} />
      <dl className="known">
        <TargetsRow {...{ typing, year }} />
        <ProgressRow {...{ typing, year }} />
        <MoneyRow {...{ typing, year }} />
        <PeopleRow {...{ typing, year }} />
        <WordingRow typing={typing} row="sentence" />
        <WordingRow typing={typing} row="next" />
        <UnitsRow {...{ typing, year }} />
        <PublicityRow {...{ typing, year }} />
        <DifficultiesRow {...{ typing, leadUnitId }} />
        <EvidenceRow {...{ typing, period }} />
      </dl>
      <Explanation typing={typing} />
      <SectionActs section={section} obligationId={obligationId} />
    </section>
  );
}

/** What became of it: returned and why, which edition, accepted under which hash. */
function Standing({ typing: { section }, year }: Pick<SectionCardProps, 'typing' | 'year'>) {
  const words = useWords(reportPageWords);
  const { returned, accepted, edition, reason, standing, state } = section;
  return (
    <>
      {returned && state === 'returned' && (
        <div className="need">
          <p className="key">
            <span lang="zh-CN">{words.returned(returned.reason)}</span>
          </p>
          <p className="hint">
            {words.again}
            <DayText on={returned.newDueOn} inYear={year} full />
          </p>
        </div>
      )}
      {edition > 1 && reason !== null && (
        <p className="s">
          <span lang="zh-CN">{words.edition(edition, reason)}</span>
        </p>
      )}
      {standing && state !== 'accepted' && <p className="s m">{words.standing(standing.edition)}</p>}
      {accepted && (
        <p className="s m">
          {words.accepted}
          <DayText on={accepted.on} inYear={year} />
          {'　'}
          {words.hash(accepted.hash)}
        </p>
      )}
    </>
  );
}

/** Asked for only where the item is behind (workflow §6): why, and when it will catch up. */
function Explanation({ typing }: Pick<SectionCardProps, 'typing'>) {
  const words = useWords(reportPageWords);
  const { text, wanted } = typing.content.explanation;
  if (!wanted && text === '') return null;
  return (
    <div className="need">
      {typing.mayType ? (
        <>
          <ClashBox said={typing.unsent['explanation']} settle={(mine) => typing.settle('explanation', mine)} />
          <TypedText
            {...{ typing }}
            field="explanation"
            type="long"
            label={words.why.label}
            hint={words.why.hint}
            example={words.why.example}
            value={text}
            change={(typed) => typing.change('explanation', typed)}
          />
        </>
      ) : (
        <>
          <p className="key">{words.why.label}</p>
          <p lang="zh-CN">{text}</p>
        </>
      )}
    </div>
  );
}
