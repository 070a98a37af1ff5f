import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { AnswerLine } from '../../../web/AnswerLine.js';
import { useRead } from '../../../web/api.js';
import { DayText } from '../../../web/DayText.js';
import { Empty } from '../../../web/Empty.js';
import { useWords } from '../../../web/language.js';
import { Loaded } from '../../../web/Loaded.js';
import { Table } from '../../../web/Table.js';
import { listSeals, type SealView } from '../endpoints.ledger.js';
import { LedgerVerification } from './LedgerVerification.js';
import { ledgerWords } from './ledger-word-lists.js';

/** Was the ledger tampered with? The chain checked from its first entry, and the seals that say where it ended each day. */
export function LedgerProofPage() {
  const words = useWords(ledgerWords).proofPage;
  const seals = useRead(listSeals, {}, {});
  return (
    <>
      <AnswerLine
        crumb={<Link to="/ledger">{words.back}</Link>}
        question={words.question}
        answer={<p>{words.answer}</p>}
      />
      <LedgerVerification />
      <h2 className="gap-s">{words.seals}</h2>
      <Loaded query={seals}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty why={words.noSeals} />
          ) : (
            <Table<SealView>
              caption={words.seals}
              hideCaption
              rows={items}
              keyOf={({ day }) => day}
              columns={[
                { key: 'day', heading: words.day, names: true, cell: ({ day }) => <DayText on={day} full /> },
                { key: 'seq', heading: words.entries, numeric: true, cell: ({ seq }) => seq },
                { key: 'hash', heading: words.hash, cell: ({ hash }) => <code className="whole">{hash}</code> },
                {
                  key: 'save',
                  heading: words.save,
                  cell: (seal) => <Button onClick={() => save(seal)}>{words.save}</Button>,
                },
              ]}
            />
          )
        }
      </Loaded>
    </>
  );
}

/** Saves a seal as the program itself writes one: `shishi verify --seal` takes it. */
function save({ day, ...head }: SealView): void {
  const address = URL.createObjectURL(new Blob([`${JSON.stringify({ day, heads: [head] })}\n`]));
  const link = document.createElement('a');
  link.href = address;
  link.download = `ledger-${day}.json`;
  link.click();
  URL.revokeObjectURL(address);
}
