import { Link, useSearch } from '@tanstack/react-router';
import type { z } from 'zod';
import { yearOf } from '../../../kernel/day.js';
import { AnswerLine } from '../../../web/AnswerLine.js';
import { useRead } from '../../../web/api.js';
import { DayText, MomentText } from '../../../web/DayText.js';
import { useWords } from '../../../web/language.js';
import { Loaded } from '../../../web/Loaded.js';
import { Section } from '../../../web/Record.js';
import { useDays } from '../../../web/today.js';
import { listCalendarYears, readCalendarYear } from '../endpoints.js';
import { CalendarFormSection } from './CalendarFormSection.js';
import { YearGrid } from './YearGrid.js';
import { calendarPageWords } from './word-lists.js';

type Years = z.infer<typeof listCalendarYears.reply>;

/** 节假日: which days of a year are off and which are worked, whence it is known, and the form for whoever publishes. */
export function CalendarPage() {
  const { today } = useDays();
  const { year: asked } = useSearch({ from: '/shell/calendar' });
  const years = useRead(listCalendarYears, {}, {});
  const shown = asked ?? (today ? yearOf(today) : undefined);
  return (
    <Loaded query={years} page>
      {(known) => <OneYear known={known} year={shown ?? known.items[0]?.year ?? 0} />}
    </Loaded>
  );
}

function OneYear({ known, year }: { readonly known: Years; readonly year: number }) {
  const words = useWords(calendarPageWords);
  const calendar = useRead(readCalendarYear, { year }, {}, { enabled: year > 0, keep: true });
  const read = calendar.data?.value;
  return (
    <>
      <AnswerLine
        question={words.question}
        answer={
          read && (
            <p>
              {read.published
                ? words.known(read.year, { off: read.off.length, worked: read.worked.length })
                : words.predicted(read.year)}
            </p>
          )
        }
      />
      <nav className="views" aria-label={words.years}>
        {yearsOf(known, year).map((each) => (
          <Link
            key={each}
            to="/calendar"
            search={{ year: each }}
            activeProps={{}}
            aria-current={each === year ? 'page' : undefined}
          >
            {words.year(each)}
          </Link>
        ))}
      </nav>
      <Loaded query={calendar}>{(value) => <YearGrid calendar={value} />}</Loaded>
      <div className="gap">
        <Sources known={known} year={year} />
        {known.form && <CalendarFormSection form={known.form} mayPublish={known.can.includes('calendar.publish')} />}
      </div>
    </>
  );
}

/** Every year that is known, the one that is looked at, and the one to come: 暂定 until its arrangement is published. */
const yearsOf = ({ items }: Years, year: number): readonly number[] => {
  const known = items.map((each) => each.year);
  return [...new Set([...known, year, Math.max(year, ...known) + 1])].sort((one, other) => one - other);
};

function Sources({ known: { items }, year }: { readonly known: Years; readonly year: number }) {
  const words = useWords(calendarPageWords).source;
  const ofYear = items.filter((each) => each.year === year);
  return (
    <Section id="sources" title={words.heading}>
      {ofYear.length === 0 && <p className="m">{words.none}</p>}
      {ofYear.length > 0 && (
        <ol className="side">
          {ofYear.map(({ published, revision, document, off, worked, stands, by, at }) => (
            <li key={`${published} ${String(revision)}`}>
              <span className={stands ? 'key' : undefined}>{stands ? words.stands : words.replaced}</span>
              {'　'}
              <span lang="zh-CN">{words.document(document)}</span>
              {'　'}
              {words.published} <DayText on={published} />
              {'　'}
              {words.days(off, worked)}
              <span className="m">
                {by === null ? words.shipped : words.by(by)} {at !== null && <MomentText at={at} />}
              </span>
            </li>
          ))}
        </ol>
      )}
    </Section>
  );
}
