import { Link, useParams, useSearch } from '@tanstack/react-router';
import { AnswerLine } from '../../../web/AnswerLine.js';
import { useRead, useReadAll } from '../../../web/api.js';
import { DayText } from '../../../web/DayText.js';
import { Empty } from '../../../web/Empty.js';
import { ExportListed } from '../../../web/ExportListed.js';
import { useWords } from '../../../web/language.js';
import { Loaded } from '../../../web/Loaded.js';
import { changePageWords } from '../../changes/web/word-lists.js';
import { listProgrammes } from '../../notices/endpoints.js';
import { RemovedLine } from '../../notices/web/RemovedLine.js';
import { listObligations, type ObligationView } from '../../obligations/contract.js';
import { listLights } from '../../reports/contract.lights.js';
import { listTasks, TaskStateName, type TaskView } from '../../tasks/contract.js';
import { BoardFilter } from './BoardFilter.js';
import { exportBoard } from '../contract.js';
import { listed, rowsOf } from '../rules/board-rows.js';
import { BoardTable } from './BoardTable.js';
import { paperWords } from './paper-word-lists.js';
import { useFinder } from '../../../web/use-finder.js';
import { boardWords } from './word-lists.js';

/** How do the items stand? The whole year on one page. */
export function BoardPage() {
  const words = useWords(boardWords);
  const { programmeId } = useParams({ from: '/shell/programmes/$programmeId' });
  const search = useSearch({ from: '/shell/programmes/$programmeId' });
  const programmes = useRead(listProgrammes, {}, {});
  const tasks = useReadAll(listTasks, { programmeId });
  const obligations = useReadAll(listObligations, { programmeId }).data?.value.items ?? [];
  const lights = useRead(listLights, { programmeId }, {}).data?.value.items ?? [];
  const finds = useFinder(search.q);
  const lit = new Map(lights.map((light) => [light.taskId, light]));
  const papers = useWords(paperWords);
  const changes = useWords(changePageWords).section;
  const programme = programmes.data?.value.items.find(({ id }) => id === programmeId);
  const year = programme?.year ?? 0;
  return (
    <Loaded query={tasks} page>
      {({ items }) => {
        const rows = rowsOf(items, obligations, (taskId) => lit.get(taskId));
        const kept = listed(rows, search, finds);
        const [first] = rows.flatMap(({ next }) => next ?? []).toSorted(byDue);
        return (
          <>
            <AnswerLine
              crumb={year === 0 ? '' : words.board.crumb(year)}
              question={words.board.question(items.length)}
              {...(items.length > 0 && {
                answer: (
                  <p>
                    {words.board.answer(countsOf(items).map(([state, count]) => [words.state[state], count]))}
                    {first && (
                      <>
                        {words.board.earliest}
                        <DayText on={first.due} inYear={year} full />
                      </>
                    )}
                  </p>
                ),
                actions: (
                  <>
                    <Link className="btn" to="/programmes/$programmeId/changes" params={{ programmeId }}>
                      {changes.title}
                    </Link>{' '}
                    {programme && !programme.notice.removed && (
                      <Link className="btn" to="/notices/$noticeId/papers" params={{ noticeId: programme.notice.id }}>
                        {papers.papers}
                      </Link>
                    )}{' '}
                    {kept.length > 0 && (
                      <ExportListed
                        endpoint={exportBoard}
                        params={{ programmeId }}
                        search={search}
                        count={kept.length}
                        main
                      />
                    )}
                  </>
                ),
              })}
            />
            {programme?.notice.removed && <RemovedLine noticeId={programme.notice.id} />}
            {items.length === 0 ? (
              <Empty why={words.board.noTasks} />
            ) : (
              <>
                <BoardFilter tasks={items} lights={lights} />
                {kept.length === 0 ? (
                  <Empty why={words.board.nothingListed} />
                ) : (
                  <BoardTable rows={kept} all={items.length} year={year} />
                )}
              </>
            )}
          </>
        );
      }}
    </Loaded>
  );
}

const byDue = (one: ObligationView, other: ObligationView): number => one.due.localeCompare(other.due);

/** How many items are in each state, in the order of an item's life. */
const countsOf = (tasks: readonly TaskView[]) =>
  TaskStateName.options
    .map((state) => [state, tasks.filter((task) => task.state === state).length] as const)
    .filter(([, count]) => count > 0);
