import { Link, useParams } from '@tanstack/react-router';
import { AnswerLine } from '../../../web/AnswerLine.js';
import { useRead } from '../../../web/api.js';
import { Empty } from '../../../web/Empty.js';
import { useWords } from '../../../web/language.js';
import { Loaded } from '../../../web/Loaded.js';
import { askingsOfProgramme } from '../endpoints.asking.js';
import { AskingTable } from './AskingTable.js';
import { askingWords } from './asking-word-lists.js';

/** Who has not yet answered what was asked of them, over all items of the year? */
export function AskingsPage() {
  const { programmeId } = useParams({ from: '/shell/programmes/$programmeId/askings' });
  const words = useWords(askingWords).board;
  const found = useRead(askingsOfProgramme, { programmeId }, {});
  return (
    <Loaded query={found} page>
      {({ items, year }) => {
        const open = items.filter(
          ({ state, kind }) => state === 'asked' || (kind !== 'material' && state === 'answered'),
        );
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
            />
            {items.length === 0 ? <Empty why={words.none} /> : <AskingTable askings={items} year={year} withItem />}
          </>
        );
      }}
    </Loaded>
  );
}
