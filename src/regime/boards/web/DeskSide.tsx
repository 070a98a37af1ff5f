import { Link } from '@tanstack/react-router';
import { DayText } from '../../../web/DayText.js';
import { useWords } from '../../../web/language.js';
import { DutyText } from '../../obligations/web/DutyText.js';
import type { DeskView } from '../contract.js';
import { deskWords } from './desk-word-lists.js';
import { ItemsOf } from './desk-text.js';

const MOST_AHEAD = 6;

/** At the side: what others owe whoever sits here, and the days to come. */
export function DeskSide({ desk }: { readonly desk: DeskView }) {
  const words = useWords(deskWords);
  const year = desk.year ?? 0;
  const ahead = desk.ahead.slice(0, MOST_AHEAD);
  return (
    <aside aria-label={`${words.waiting} ${words.ahead}`}>
      <Waiting desk={desk} />
      <section>
        <h2>{words.ahead}</h2>
        {ahead.length === 0 ? (
          <p className="m">{words.nothingAhead}</p>
        ) : (
          <ul className="side days">
            {ahead.map(({ due, duties: [first, ...others] }) => (
              <li key={first?.id ?? due}>
                <DayText on={first?.writtenDue ?? due} inYear={year} />
                <span>
                  {first && (
                    <>
                      {others.length === 0 ? (
                        <Link
                          to={
                            first.kind === 'report' ? '/obligations/$obligationId/report' : '/obligations/$obligationId'
                          }
                          params={{ obligationId: first.id }}
                        >
                          <ItemsOf duties={[first]} />
                          <DutyText duty={first} />
                        </Link>
                      ) : (
                        <DutyText duty={first} />
                      )}
                    </>
                  )}
                  {first && first.due !== first.writtenDue && (
                    <span className="m">
                      <DayText on={first.due} inYear={year} full />
                    </span>
                  )}
                  {first?.provisional === true && <span className="m">{words.provisional}</span>}
                </span>
              </li>
            ))}
          </ul>
        )}
      </section>
    </aside>
  );
}

/** Each unit from which something near or late is still to come in, with how much of it, and what was asked and not answered. */
function Waiting({ desk: { overdue, soon, asked, year, programmeId } }: { readonly desk: DeskView }) {
  const words = useWords(deskWords);
  const owed = new Map<string, number>();
  for (const { act, duties } of [...overdue, ...soon])
    if (act === 'receive') for (const { owedBy } of duties) owed.set(owedBy, (owed.get(owedBy) ?? 0) + 1);
  if (programmeId === null || owed.size + asked.length === 0) return null;
  return (
    <section>
      <h2>{words.waiting}</h2>
      <ul className="side">
        {[...owed].map(([unit, count]) => (
          <li key={unit}>
            <span lang="zh-CN">{unit}</span>
            {'　'}
            <Link to="/programmes/$programmeId/days" params={{ programmeId }} search={{ unit }}>
              {words.unitOwes(count)}
            </Link>
          </li>
        ))}
        {asked.map(({ kind, on, duty }) => (
          <li key={`${kind} ${duty.id}`}>
            <Link to="/obligations/$obligationId" params={{ obligationId: duty.id }}>
              <span lang="zh-CN">{duty.owedBy}</span> <ItemsOf duties={[duty]} />
              <DutyText duty={duty} />
            </Link>
            <span className="m">
              {' '}
              <DayText on={on} inYear={year ?? 0} /> {words.asked[kind]}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
