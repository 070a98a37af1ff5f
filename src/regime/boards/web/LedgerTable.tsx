import { Link, useSearch } from '@tanstack/react-router';
import { MomentText } from '../../../web/DayText.js';
import { useWords } from '../../../web/language.js';
import { Table } from '../../../web/Table.js';
import type { LedgerEntryView } from '../endpoints.ledger.js';
import { ledgerWords } from './ledger-word-lists.js';

/** So much of a hash tells two apart to the eye; the whole stands in its title and in every export. */
const SHOWN_OF_HASH = 12;

/** Entries, each a sentence, with when and from where, and the link to the one before. */
export function LedgerTable({ entries }: { readonly entries: readonly LedgerEntryView[] }) {
  const words = useWords(ledgerWords);
  return (
    <Table<LedgerEntryView>
      caption={words.list}
      hideCaption
      rows={entries}
      keyOf={({ id }) => id}
      cardIndex={({ seq }) => String(seq)}
      columns={[
        { key: 'seq', heading: words.seq, index: true, cell: ({ seq }) => seq },
        { key: 'what', heading: words.what, names: true, cell: (entry) => <What entry={entry} /> },
        {
          key: 'when',
          heading: words.when,
          cell: ({ at, address }) => (
            <>
              <MomentText at={at} />
              {address !== null && <span className="sub">{words.address(address)}</span>}
            </>
          ),
        },
        { key: 'proof', heading: words.proof, cell: (entry) => <Proof entry={entry} /> },
      ]}
    />
  );
}

function What({ entry: { sentence, event, causedBy, erased } }: { readonly entry: LedgerEntryView }) {
  const words = useWords(ledgerWords);
  const { cursor: _cursor, ...filter } = useSearch({ from: '/shell/ledger' });
  return (
    <>
      <span className="said">{sentence}</span>
      <span className="sub">
        <Link to="/ledger" search={{ ...filter, event }} aria-label={`${words.onlyEvent}: ${event}`}>
          {event}
        </Link>
        {causedBy !== null && ` · ${words.causedBy(causedBy)}`}
        {erased && ` · ${words.erased}`}
      </span>
    </>
  );
}

function Proof({ entry: { hash, previous, algorithm } }: { readonly entry: LedgerEntryView }) {
  const words = useWords(ledgerWords);
  return (
    <span className="sub">
      {words.hash} <Hash of={hash} /> ({algorithm})
      <br />
      {previous === null ? (
        words.first
      ) : (
        <>
          {words.previous} <Hash of={previous} />
        </>
      )}
    </span>
  );
}

const Hash = ({ of }: { readonly of: string }) => <code title={of}>{of.slice(0, SHOWN_OF_HASH)}…</code>;
