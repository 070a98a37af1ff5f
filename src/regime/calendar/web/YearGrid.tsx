import { addDays, type Day, day, dayOfMonthOf, monthOf, weekdayOf } from '../../../kernel/day.js';
import { useWords } from '../../../web/language.js';
import type { CalendarYear } from '../contract.js';
import { calendarPageWords } from './word-lists.js';

const DAYS_A_WEEK = 7;

/** A year as a wall calendar: what departs from the usual week bears a word, not a colour alone. */
export function YearGrid({ calendar }: { readonly calendar: CalendarYear }) {
  const words = useWords(calendarPageWords);
  const [off, worked] = [new Set(calendar.off), new Set(calendar.worked)];
  return (
    <>
      <div className="months">
        {Array.from({ length: 12 }, (_, at) => (
          <Month
            key={at}
            first={day(`${String(calendar.year)}-${String(at + 1).padStart(2, '0')}-01`)}
            {...{ off, worked }}
          />
        ))}
      </div>
      <p className="s m">{words.legend}</p>
    </>
  );
}

interface MonthProps {
  readonly first: Day;
  readonly off: ReadonlySet<string>;
  readonly worked: ReadonlySet<string>;
}

function Month({ first, off, worked }: MonthProps) {
  const words = useWords(calendarPageWords);
  const kindOf = (on: Day): 'off' | 'worked' | undefined =>
    off.has(on) ? 'off' : worked.has(on) ? 'worked' : undefined;
  return (
    <table>
      <caption>{words.month(monthOf(first))}</caption>
      <thead>
        <tr>
          {words.weekdays.map((weekday) => (
            <th key={weekday} scope="col">
              {weekday}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(first).map((week) => (
          <tr key={week.find((on) => on !== null)}>
            {week.map((on, at) => (on === null ? <td key={at} /> : <DayCell key={at} on={on} kind={kindOf(on)} />))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function DayCell({ on, kind }: { readonly on: Day; readonly kind: 'off' | 'worked' | undefined }) {
  const words = useWords(calendarPageWords);
  return (
    <td className={kind}>
      <time dateTime={on}>{dayOfMonthOf(on)}</time>
      {kind && (
        <>
          <span className="kind" aria-hidden="true">
            {words.mark[kind]}
          </span>
          <span className="vh">{words.spoken[kind]}</span>
        </>
      )}
    </td>
  );
}

/** The weeks of a month from Monday, empty places where another month's days would stand. */
function weeksOf(first: Day): (Day | null)[][] {
  const places: (Day | null)[] = Array.from({ length: (weekdayOf(first) + 6) % DAYS_A_WEEK }, () => null);
  for (let on = first; monthOf(on) === monthOf(first); on = addDays(on, 1)) places.push(on);
  while (places.length % DAYS_A_WEEK !== 0) places.push(null);
  return Array.from({ length: places.length / DAYS_A_WEEK }, (_, week) =>
    places.slice(week * DAYS_A_WEEK, (week + 1) * DAYS_A_WEEK),
  );
}
