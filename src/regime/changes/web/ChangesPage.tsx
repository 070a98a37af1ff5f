import { Link, useParams } from '@tanstack/react-router';
import { AnswerLine } from '../../../web/AnswerLine.js';
import { useRead } from '../../../web/api.js';
import { Empty } from '../../../web/Empty.js';
import { useWords } from '../../../web/language.js';
import { Loaded } from '../../../web/Loaded.js';
import type { ChangeView } from '../contract.js';
import { listChanges } from '../endpoints.js';
import { ChangeTable } from './ChangeTable.js';
import { changePageWords } from './word-lists.js';

const OPEN: readonly ChangeView['state'][] = ['draft', 'countersigning', 'submitted', 'at-meeting'];

/** Which promises are to change, and how far are they? Every change of the year, what waits first. */
export function ChangesPage() {
  const { programmeId } = useParams({ from: '/shell/programmes/$programmeId/changes' });
  const { board } = useWords(changePageWords);
  const list = useRead(listChanges, { programmeId }, {});
  return (
    <Loaded query={list} page>
      {({ year, items }) => {
        const waits = items.filter(({ state }) => OPEN.includes(state));
        const over = items.filter(({ state }) => !OPEN.includes(state));
        const figures = {
          ...{ all: items.length, waiting: waits.length },
          approved: items.filter(({ state }) => state === 'approved').length,
        };
        return (
          <>
            <AnswerLine
              crumb={
                <Link to="/programmes/$programmeId" params={{ programmeId }}>
                  {board.crumb(year)}
                </Link>
              }
              question={board.question}
              {...(items.length > 0 && { answer: <p>{board.answer(figures)}</p> })}
            />
            {items.length === 0 ? (
              <Empty why={board.none} />
            ) : (
              <ChangeTable changes={[...waits, ...over.toReversed()]} year={year} withItem />
            )}
          </>
        );
      }}
    </Loaded>
  );
}
