import { Link, useParams, useSearch } from '@tanstack/react-router';
import { AnswerLine } from '../../../web/AnswerLine.js';
import { useRead } from '../../../web/api.js';
import { Empty } from '../../../web/Empty.js';
import { useWords } from '../../../web/language.js';
import { Loaded } from '../../../web/Loaded.js';
import { Section } from '../../../web/Record.js';
import { obligationWords } from '../../obligations/word-lists.js';
import { readOwnPost } from '../../offices/endpoints.js';
import type { ReportBoard } from '../contract.js';
import { listReports } from '../endpoints.js';
import { hasNotReported, missingFirst } from './board-order.js';
import { CooperationSection } from './CooperationSection.js';
import { FilingTable } from './FilingTable.js';
import { PeriodTabs } from './PeriodTabs.js';
import { AnySheet } from './SheetSections.js';
import { reportBoardWords } from './word-lists.js';

/** Who has not reported? A quarter, unit by unit, with what is to be done about each. */
export function ReportsPage() {
  const { programmeId } = useParams({ from: '/shell/programmes/$programmeId/reports' });
  const { period } = useSearch({ from: '/shell/programmes/$programmeId/reports' });
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
      />
      <PeriodTabs programmeId={programme.id} periods={periods} now={period} />
      {!leadsNone && <FilingTable rows={missingFirst(items)} year={programme.year} />}
      <div className="gap">
        <Section id="papers" title={words.outputs.heading} note={words.outputs.note}>
          <ul className="side">
            {(isUnit ? (['summary'] as const) : (['summary', 'briefing'] as const)).map((form) => (
              <li key={form}>
                <a href={`/api/programmes/${programme.id}/reports/${form}?period=${period}`} download>
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
