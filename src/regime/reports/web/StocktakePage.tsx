import { Link, useParams, useSearch } from '@tanstack/react-router';
import { AnswerLine } from '../../../web/AnswerLine.js';
import { fileAt, useRead } from '../../../web/api.js';
import { Empty } from '../../../web/Empty.js';
import { useLanguage, useWords } from '../../../web/language.js';
import { Loaded } from '../../../web/Loaded.js';
import { Section } from '../../../web/Record.js';
import { useFinder } from '../../../web/use-finder.js';
import { printStocktake, readStocktake, type Stocktake } from '../contract.stocktake.js';
import { stocktakeFigures } from '../outputs/stocktake.js';
import { stocktakeWords } from '../stocktake-word-lists.js';
import { AskingTable } from './AskingTable.js';
import { StocktakeFilter } from './StocktakeFilter.js';
import { linesAsked } from './stocktake-rows.js';
import { StocktakeTable } from './StocktakeTable.js';
import { reportBoardWords } from './word-lists.js';

const PLACE = '/shell/programmes/$programmeId/stocktake';

/** Which items need a decision? For leaders: their own first, red first, with what was decided and what came of it. */
export function StocktakePage() {
  const { programmeId } = useParams({ from: PLACE });
  const found = useRead(readStocktake, { programmeId }, {});
  return (
    <Loaded query={found} page>
      {(stocktake) => <Shown stocktake={stocktake} />}
    </Loaded>
  );
}

function Shown({ stocktake }: { readonly stocktake: Stocktake }) {
  const words = useWords(stocktakeWords);
  const { crumb } = useWords(reportBoardWords);
  const { language } = useLanguage();
  const search = useSearch({ from: PLACE });
  const finds = useFinder(search.q);
  const { programme, items, decisions } = stocktake;
  const figures = stocktakeFigures(stocktake);
  const kept = linesAsked(items, search, finds);
  return (
    <>
      <AnswerLine
        crumb={
          <Link to="/programmes/$programmeId" params={{ programmeId: programme.id }}>
            {crumb(programme.year)}
          </Link>
        }
        question={words.question}
        {...(items.length > 0 && {
          // One's own stand first only while the list has its own order.
          answer: <p>{words.answer({ ...figures, ...(search.sort !== undefined && { own: 0 }) })}</p>,
          actions: (
            <a className="btn" href={fileAt(printStocktake, { programmeId: programme.id }, { language })} download>
              {words.print}
            </a>
          ),
        })}
      />
      {items.length === 0 ? (
        <Empty why={words.none} />
      ) : (
        <>
          <StocktakeFilter items={items} />
          {kept.length === 0 ? (
            <Empty why={words.nothingListed} />
          ) : (
            <StocktakeTable lines={kept} all={items.length} year={programme.year} />
          )}
          <div className="gap">
            <Section id="decisions" title={words.decisions.heading} note={words.decisions.note}>
              {decisions.length === 0 ? (
                <p>{words.decisions.none}</p>
              ) : (
                <AskingTable askings={decisions} year={programme.year} withItem />
              )}
            </Section>
          </div>
        </>
      )}
    </>
  );
}
