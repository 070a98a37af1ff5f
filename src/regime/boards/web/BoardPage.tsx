import { Link, useParams, useSearch } from '@tanstack/react-router';
import { AnswerLine } from '../../../web/AnswerLine.js';
import { useRead } from '../../../web/api.js';
import { DayText } from '../../../web/DayText.js';
import { Empty } from '../../../web/Empty.js';
import { useWords } from '../../../web/language.js';
import { Loaded } from '../../../web/Loaded.js';
import { changePageWords } from '../../changes/web/word-lists.js';
import { listProgrammes } from '../../notices/endpoints.js';
import { RemovedLine } from '../../notices/web/RemovedLine.js';
import { listObligations } from '../../obligations/contract.js';
import { listLights } from '../../reports/contract.lights.js';
import { listTasks, TaskStateName, type TaskView } from '../../tasks/contract.js';
import { BoardFilter } from './BoardFilter.js';
import { type BoardRow, listed, rowsOf } from './board-rows.js';
import { BoardTable } from './BoardTable.js';
import { paperWords } from './paper-word-lists.js';
import { useInitials } from '../../../web/use-initials.js';
import { boardWords } from './word-lists.js';
import { rowName } from '../../notices/rules/row-name.js';

/** A year has dozens of items, not thousands: one answer holds them all. */
const ALL = { limit: 500 };
const LATIN = /[a-z]/i;

/** How do the items stand? The whole year on one page. */
export function BoardPage() {
  const words = useWords(boardWords);
  const { programmeId } = useParams({ from: '/shell/programmes/$programmeId' });
  const search = useSearch({ from: '/shell/programmes/$programmeId' });
  const programmes = useRead(listProgrammes, {}, {});
  const tasks = useRead(listTasks, { programmeId }, ALL);
  const obligations = useRead(listObligations, { programmeId }, ALL).data?.value.items ?? [];
  const lights = useRead(listLights, { programmeId }, {}).data?.value.items ?? [];
  const initials = useInitials(LATIN.test(search.q ?? ''));
  const papers = useWords(paperWords);
  const changes = useWords(changePageWords).section;
  const programme = programmes.data?.value.items.find(({ id }) => id === programmeId);
  const year = programme?.year ?? 0;
  return (
    <Loaded query={tasks} page>
      {({ items }) => {
        const rows = rowsOf(items, obligations, lights);
        const kept = listed(rows, search, initials);
        const [first] = listed(rows, { sort: 'next' });
        return (
          <>
            <AnswerLine
              crumb={year === 0 ? '' : words.board.crumb(year)}
              question={words.board.question(items.length)}
              {...(items.length > 0 && {
                answer: (
                  <p>
                    {words.board.answer(countsOf(items).map(([state, count]) => [words.state[state], count]))}
                    {first?.next && (
                      <>
                        {words.board.earliest}
                        <DayText on={first.next.due} inYear={year} full />
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
                    <a className="btn main" href={exportOf(programmeId, kept)} download>
                      {papers.exportBoard(kept.length)}
                    </a>
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

/** What is on the screen, in its order. */
const exportOf = (programmeId: string, rows: readonly BoardRow[]): string =>
  `/api/programmes/${programmeId}/tasks.xlsx?${new URLSearchParams({ items: rows.map(({ task }) => rowName(task)).join() }).toString()}`;

/** How many items are in each state, in the order of an item's life. */
const countsOf = (tasks: readonly TaskView[]) =>
  TaskStateName.options
    .map((state) => [state, tasks.filter((task) => task.state === state).length] as const)
    .filter(([, count]) => count > 0);
