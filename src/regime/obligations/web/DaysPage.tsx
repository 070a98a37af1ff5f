import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { day, monthOf, yearOf } from '../../../kernel/day.js';
import { AnswerLine } from '../../../web/AnswerLine.js';
import { useRead, useReadAll } from '../../../web/api.js';
import { DayText } from '../../../web/DayText.js';
import { asOptions, Filter, FilterChoice } from '../../../web/Filter.js';
import { useWords } from '../../../web/language.js';
import { Loaded } from '../../../web/Loaded.js';
import { Empty } from '../../../web/Empty.js';
import { listProgrammes } from '../../notices/endpoints.js';
import { listObligations, type ObligationView } from '../contract.js';
import { DutyTable } from './DutyTable.js';
import { dutyPageWords } from './word-lists.js';

const isOpen = ({ state }: ObligationView): boolean => state === 'open' || state === 'not-due';

/** Who owes what by which day? The year's obligations, month by month. */
export function DaysPage() {
  const words = useWords(dutyPageWords);
  const { programmeId } = useParams({ from: '/shell/programmes/$programmeId/days' });
  const { unit, all } = useSearch({ from: '/shell/programmes/$programmeId/days' });
  const programmes = useRead(listProgrammes, {}, {});
  const obligations = useReadAll(listObligations, { programmeId });
  const year = programmes.data?.value.items.find(({ id }) => id === programmeId)?.year ?? 0;
  return (
    <Loaded query={obligations} page>
      {({ items }) => {
        const ofUnit = items.filter(({ owedBy }) => unit === undefined || owedBy === unit);
        const open = ofUnit.filter(isOpen);
        const shown = all === true ? ofUnit : open;
        return (
          <>
            <AnswerLine
              crumb={year === 0 ? '' : words.crumb(year)}
              question={words.question}
              answer={
                <p>
                  {words.answer(open.length, open.filter(({ overdue }) => overdue).length)}
                  {open[0] && (
                    <>
                      {words.next}
                      <DayText on={open[0].due} inYear={year} full />
                    </>
                  )}{' '}
                  <Link to="/calendar" search={year === 0 ? {} : { year }}>
                    {words.toCalendar}
                  </Link>
                </p>
              }
              actions={
                <>
                  <Link className="btn" to="/programmes/$programmeId/outstanding" params={{ programmeId }}>
                    {words.toOutstanding}
                  </Link>{' '}
                  <a className="btn" href={fileOf(programmeId, 'obligations.ics', { unit })} download>
                    {words.calendarFile}
                  </a>{' '}
                  <a
                    className="btn main"
                    href={fileOf(programmeId, 'obligations.xlsx', { unit, ...(all === true && { ended: 'true' }) })}
                    download
                  >
                    {words.exportDays}
                  </a>
                </>
              }
            />
            <DaysFilter units={[...new Set(items.map(({ owedBy }) => owedBy))]} />
            {shown.length === 0 && <Empty why={words.none} />}
            {months(shown).map(([month, duties]) => (
              <section className="month" key={month} aria-labelledby={`month-${month}`}>
                <h2 id={`month-${month}`}>{words.month(Number(month.slice(0, 4)), Number(month.slice(5)))}</h2>
                <DutyTable duties={duties} year={year} programmeId={programmeId} />
              </section>
            ))}
          </>
        );
      }}
    </Loaded>
  );
}

/** What is on the screen, as a file. */
function fileOf(programmeId: string, file: string, asked: Readonly<Record<string, string | undefined>>): string {
  const search = new URLSearchParams(
    Object.entries(asked).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
  return `/api/programmes/${programmeId}/${file}?${search.toString()}`;
}

/** By the month of the last day, in order. */
function months(duties: readonly ObligationView[]): (readonly [string, readonly ObligationView[]])[] {
  const found = new Map<string, ObligationView[]>();
  for (const duty of duties) {
    const due = day(duty.due);
    const month = `${String(yearOf(due))}-${String(monthOf(due)).padStart(2, '0')}`;
    found.set(month, [...(found.get(month) ?? []), duty]);
  }
  return [...found].sort(([one], [other]) => one.localeCompare(other));
}

function DaysFilter({ units }: { readonly units: readonly string[] }) {
  const words = useWords(dutyPageWords);
  const search = useSearch({ from: '/shell/programmes/$programmeId/days' });
  const navigate = useNavigate({ from: '/programmes/$programmeId/days' });
  return (
    <Filter label={words.filter}>
      <FilterChoice
        label={words.unit}
        any={words.anyUnit}
        value={search.unit}
        options={asOptions(units)}
        set={(unit) => void navigate({ search: { ...search, unit }, replace: true })}
      />
      <label className="opt span">
        <input
          type="checkbox"
          checked={search.all === true}
          onChange={({ target }) =>
            void navigate({ search: { ...search, all: target.checked ? true : undefined }, replace: true })
          }
        />
        {words.ended}
      </label>
    </Filter>
  );
}
