import { Link, useParams, useSearch } from '@tanstack/react-router';
import { AnswerLine } from '../../../web/AnswerLine.js';
import { fileAt, useRead } from '../../../web/api.js';
import { Empty } from '../../../web/Empty.js';
import { ExportListed } from '../../../web/ExportListed.js';
import { useLanguage, useWords } from '../../../web/language.js';
import { Loaded } from '../../../web/Loaded.js';
import { Section } from '../../../web/Record.js';
import { useFinder } from '../../../web/use-finder.js';
import { obligationWords } from '../../obligations/word-lists.js';
import { readOwnPost } from '../../offices/endpoints.js';
import type { ReportBoard } from '../contract.js';
import { printBriefing, printSummary } from '../contract.papers.js';
import { exportReports, listReports } from '../endpoints.js';
import { filingsAsked, hasNotReported } from '../rules/filing-rows.js';
import { CooperationSection } from './CooperationSection.js';
import { FilingTable } from './FilingTable.js';
import { PeriodTabs } from './PeriodTabs.js';
import { ReportsFilter } from './ReportsFilter.js';
import { AnySheet } from './SheetSections.js';
import { reportBoardWords } from './word-lists.js';

const PLACE = '/shell/programmes/$programmeId/reports';
/** The papers of a quarter; the briefing is for leaders, and no unit's. */
const PAPERS = { summary: printSummary, briefing: printBriefing } as const;

/** Who has not reported? A quarter, unit by unit, with what is to be done about each. */
export function ReportsPage() {
  const { programmeId } = useParams({ from: PLACE });
  const { period } = useSearch({ from: PLACE });
  const board = useRead(listReports, { programmeId }, { period }, { keep: true });
  return (
    <Loaded query={board} page>
      {(view) => <Board board={view} />}
    </Loaded>
  );
}

function Board({ board }: { readonly board: ReportBoard }) {
  const words = useWords(reportBoardWords);
  const { period: nameOf } = useWords(obligationWords);
  const { language } = useLanguage();
  const search = useSearch({ from: PLACE });
  const finds = useFinder(search.q);
  const { programme, period, periods, items } = board;
  const role = useRead(readOwnPost, {}, {}).data?.value.role;
  const isUnit = role === 'liaison' || role === 'unit-head';
  const crumb = (
    <Link to="/programmes/$programmeId" params={{ programmeId: programme.id }}>
      {words.crumb(programme.year)}
    </Link>
  );
  if (period === null)
    return (
      <>
        <AnswerLine crumb={crumb} question={words.none.question} />
        <Empty why={words.none.why} />
      </>
    );
  const leadsNone = isUnit && items.length === 0;
  const kept = filingsAsked(items, search, finds);
  const missing = items.filter(hasNotReported);
  const sections = items.flatMap((row) => row.sections);
  const inState = (state: string): number => sections.filter((section) => section.state === state).length;
  return (
    <>
      <AnswerLine
        crumb={crumb}
        question={leadsNone ? words.saidOfUs.question(nameOf(period)) : words.question(nameOf(period))}
        answer={
          <p>
            {leadsNone
              ? words.saidOfUs.answer
              : words.answer({
                  ...{ units: items.length, items: sections.length, missing: missing.length },
                  overdue: missing.filter(({ overdue }) => overdue).length,
                  ...{ waiting: inState('submitted'), accepted: inState('accepted') },
                })}
          </p>
        }
        {...(kept.length > 0 && {
          actions: (
            <ExportListed
              endpoint={exportReports}
              params={{ programmeId: programme.id }}
              search={{ ...search, period }}
              count={kept.length}
            />
          ),
        })}
      />
      <PeriodTabs programmeId={programme.id} periods={periods} now={period} kept={search} />
      {items.length > 0 && <ReportsFilter rows={items} />}
      {kept.length > 0 && <FilingTable rows={kept} all={items.length} year={programme.year} />}
      {items.length > 0 && kept.length === 0 && <Empty why={words.nothingListed} />}
      <div className="gap">
        <Section id="papers" title={words.outputs.heading} note={words.outputs.note}>
          <ul className="side">
            {(isUnit ? (['summary'] as const) : (['summary', 'briefing'] as const)).map((form) => (
              <li key={form}>
                <a href={fileAt(PAPERS[form], { programmeId: programme.id }, { period, language })} download>
                  {words.outputs[form]}
                </a>
              </li>
            ))}
          </ul>
        </Section>
        {role === 'gov-office' && <AnySheet programmeId={programme.id} />}
        <CooperationSection programmeId={programme.id} period={period} year={programme.year} />
      </div>
    </>
  );
}
