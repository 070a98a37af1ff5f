import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { AnswerLine } from '../../../web/AnswerLine.js';
import { useRead } from '../../../web/api.js';
import { Empty } from '../../../web/Empty.js';
import { ExportListed } from '../../../web/ExportListed.js';
import { useWords } from '../../../web/language.js';
import { Loaded } from '../../../web/Loaded.js';
import { sorting } from '../../../web/sorting.js';
import { useFinder } from '../../../web/use-finder.js';
import { askingsOfProgramme, exportAskings } from '../endpoints.asking.js';
import { isOpen } from '../rules/asking.js';
import { AskingsFilter } from './AskingsFilter.js';
import { askingsAsked } from '../rules/asking-rows.js';
import { AskingTable } from './AskingTable.js';
import { askingWords } from './asking-word-lists.js';

/** Who has not yet answered what was asked of them, over all items of the year? */
export function AskingsPage() {
  const { programmeId } = useParams({ from: '/shell/programmes/$programmeId/askings' });
  const words = useWords(askingWords).board;
  const search = useSearch({ from: '/shell/programmes/$programmeId/askings' });
  const navigate = useNavigate({ from: '/programmes/$programmeId/askings' });
  const sortBy = sorting(
    search,
    undefined,
    (change) => void navigate({ search: { ...search, ...change }, replace: true }),
  );
  const finds = useFinder(search.q);
  const found = useRead(askingsOfProgramme, { programmeId }, {});
  return (
    <Loaded query={found} page>
      {({ items, year }) => {
        const open = items.filter(isOpen);
        const kept = askingsAsked(items, search, finds);
        return (
          <>
            <AnswerLine
              crumb={
                <Link to="/programmes/$programmeId" params={{ programmeId }}>
                  {words.allItems}
                </Link>
              }
              question={words.question}
              answer={<p>{words.answer(open.length, items.filter(({ overdue }) => overdue).length)}</p>}
              {...(kept.length > 0 && {
                actions: (
                  <ExportListed endpoint={exportAskings} params={{ programmeId }} search={search} count={kept.length} />
                ),
              })}
            />
            {items.length === 0 ? (
              <Empty why={words.none} />
            ) : (
              <>
                <AskingsFilter />
                {kept.length === 0 ? (
                  <Empty why={words.nothingListed} />
                ) : (
                  <AskingTable askings={kept} all={items.length} year={year} withItem sortBy={sortBy} />
                )}
              </>
            )}
          </>
        );
      }}
    </Loaded>
  );
}
