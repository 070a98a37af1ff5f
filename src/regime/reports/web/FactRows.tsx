import { Link } from '@tanstack/react-router';
import { DayText } from '../../../web/DayText.js';
import { useWords } from '../../../web/language.js';
import { MoneyText, useMoney } from '../../funds/web/MoneyText.js';
import type { Typing } from './typing.js';
import { reportPageWords } from './word-lists.js';

interface OfTyping {
  readonly typing: Typing;
  readonly year: number;
}

/** What was paid so far: a fact of the funds with its age, put right where it is kept. */
export function MoneyRow({ typing: { section, content }, year }: OfTyping) {
  const words = useWords(reportPageWords);
  const { rate } = useMoney();
  const { money } = content;
  if (money === null) return null;
  const { budget, paid, on } = money;
  return (
    <div>
      <dt>{words.row.money}</dt>
      <dd>
        <span className="marks">
          {budget > 0 && (
            <span className="nb">
              {words.money.budget}
              <MoneyText amount={budget} />
            </span>
          )}
          <span className="nb">
            {paid === 0 ? (
              words.money.nothing
            ) : (
              <>
                {words.money.paid}
                <MoneyText amount={paid} />
              </>
            )}
            {on !== null && (
              <span className="sub">
                <DayText on={on} inYear={year} />
              </span>
            )}
          </span>
          {budget > 0 && paid > 0 && <span className="nb">{words.money.executed(rate(paid, budget))}</span>}
        </span>
      </dd>
      <dd>
        <Link className="fix" to="/tasks/$taskId/funds" params={{ taskId: section.taskId }}>
          {words.toFunds}
        </Link>
      </dd>
    </div>
  );
}

/** How many people asked of other units are in place: numbers alone (R14). */
export function PeopleRow({ typing: { section, content }, year }: OfTyping) {
  const words = useWords(reportPageWords);
  const { people } = content;
  if (people === null) return null;
  const { asked, agreed, arrived, missing, on } = people;
  return (
    <div>
      <dt>{words.row.people}</dt>
      <dd>
        <span className="marks">
          <span className="nb">{words.people.asked(asked)}</span>
          {agreed !== asked && <span className="nb">{words.people.agreed(agreed)}</span>}
          <span className="nb">
            {words.people.arrived(arrived)}
            <span className="sub">
              <DayText on={on} inYear={year} />
            </span>
          </span>
          {missing > 0 && <span className="nb">{words.people.missing(missing)}</span>}
        </span>
      </dd>
      <dd>
        <Link className="fix" to="/tasks/$taskId/staffing" params={{ taskId: section.taskId }}>
          {words.toStaffing}
        </Link>
      </dd>
    </div>
  );
}
