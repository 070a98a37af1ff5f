import { Link, useParams, useSearch } from '@tanstack/react-router';
import { AnswerLine } from '../../../web/AnswerLine.js';
import { useRead } from '../../../web/api.js';
import { Empty } from '../../../web/Empty.js';
import { ExportListed } from '../../../web/ExportListed.js';
import { useWords } from '../../../web/language.js';
import { Loaded } from '../../../web/Loaded.js';
import { useFinder } from '../../../web/use-finder.js';
import { exportQuarterBoard, readQuarterBoard } from '../contract.quarters.js';
import { PeriodTabs } from './PeriodTabs.js';
import { countOf, rowsAsked } from '../rules/quarter-rows.js';
import { QuartersFilter } from './QuartersFilter.js';
import { QuartersTable } from './QuartersTable.js';
import { quarterBoardWords, reportBoardWords } from './word-lists.js';

const PLACE = '/shell/programmes/$programmeId/reports/quarters';

/** How has the year been reported on? Every item in every quarter. */
export function QuartersPage() {
  const words = useWords(quarterBoardWords);
  const { crumb } = useWords(reportBoardWords);
  const { programmeId } = useParams({ from: PLACE });
  const search = useSearch({ from: PLACE });
  const board = useRead(readQuarterBoard, { programmeId }, {});
  const finds = useFinder(search.q);
  return (
    <Loaded query={board} page>
      {(view) => {
        const { programme, items, periods } = view;
        const kept = rowsAsked(view, search, finds);
        return (
          <>
            <AnswerLine
              crumb={
                <Link to="/programmes/$programmeId" params={{ programmeId }}>
                  {crumb(programme.year)}
                </Link>
              }
              question={words.question(programme.year)}
              {...(items.length > 0 && {
                answer: (
                  <p>
                    {words.answer({
                      ...{ items: items.length, missing: countOf(items, 'missing'), late: countOf(items, 'late') },
                      ...{ waiting: countOf(items, 'submitted'), accepted: countOf(items, 'accepted') },
                    })}
                  </p>
                ),
              })}
              {...(kept.length > 0 && {
                actions: (
                  <ExportListed
                    endpoint={exportQuarterBoard}
                    params={{ programmeId }}
                    search={search}
                    count={kept.length}
                  />
                ),
              })}
            />
            {items.length === 0 ? (
              <Empty why={words.none} />
            ) : (
              <>
                <PeriodTabs programmeId={programmeId} periods={periods.map(({ name }) => name)} now="year" />
                <QuartersFilter items={items} periods={periods} />
                {kept.length === 0 ? (
                  <Empty why={words.nothingListed} />
                ) : (
                  <QuartersTable rows={kept} all={items.length} periods={periods} year={programme.year} />
                )}
              </>
            )}
          </>
        );
      }}
    </Loaded>
  );
}
