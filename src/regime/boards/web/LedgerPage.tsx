import { Link, useSearch } from '@tanstack/react-router';
import { AnswerLine } from '../../../web/AnswerLine.js';
import { useRead } from '../../../web/api.js';
import { Empty } from '../../../web/Empty.js';
import { useWords } from '../../../web/language.js';
import { Loaded } from '../../../web/Loaded.js';
import { listLedger } from '../endpoints.ledger.js';
import { LedgerExport } from './LedgerExport.js';
import { LedgerFilterForm } from './LedgerFilterForm.js';
import { LedgerTable } from './LedgerTable.js';
import { ledgerWords } from './ledger-word-lists.js';

const ENTRIES_A_PAGE = 50;

/** Who did what, and when? Every entry of the chain as a sentence, with what proves it. */
export function LedgerPage() {
  const words = useWords(ledgerWords);
  const search = useSearch({ from: '/shell/ledger' });
  const entries = useRead(listLedger, {}, { ...search, limit: ENTRIES_A_PAGE });
  const { cursor, ...filter } = search;
  return (
    <Loaded query={entries} page>
      {({ items, next }) => (
        <>
          <AnswerLine
            question={words.question}
            answer={<p>{words.answer}</p>}
            actions={<LedgerExport filter={filter} />}
          />
          <LedgerFilterForm />
          {items.length === 0 ? <Empty why={words.none} /> : <LedgerTable entries={items} />}
          <p className="gap-s">
            {cursor !== undefined && (
              <Link to="/ledger" search={filter}>
                {words.newest}
              </Link>
            )}{' '}
            {next !== null && (
              <Link to="/ledger" search={{ ...filter, cursor: next }}>
                {words.older}
              </Link>
            )}
          </p>
        </>
      )}
    </Loaded>
  );
}
