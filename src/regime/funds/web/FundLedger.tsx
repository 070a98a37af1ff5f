import { Button } from 'antd';
import { useState } from 'react';
import { DayText } from '../../../web/DayText.js';
import { Empty } from '../../../web/Empty.js';
import { useWords } from '../../../web/language.js';
import { Section } from '../../../web/Record.js';
import { Table } from '../../../web/Table.js';
import type { EntryView } from '../contract.js';
import type { FundPartProps } from './fund-part.js';
import { MoneyText, useMoney } from './MoneyText.js';
import { RecordDialog, ReverseDialog } from './PaymentDialogs.js';
import { fundWords } from './word-lists.js';

/** What was really paid, a line a voucher; only ever added to (I6). */
export function FundLedger({ fund, version }: FundPartProps) {
  const words = useWords(fundWords);
  const [recording, setRecording] = useState(false);
  const [reversing, setReversing] = useState<EntryView>();
  return (
    <Section id="ledger" title={words.section.ledger} note={words.note.ledger}>
      {fund.entries.length === 0 ? (
        <Empty why={words.none.ledger} />
      ) : (
        <Table
          caption={words.section.ledger}
          hideCaption
          rows={fund.entries}
          keyOf={({ id }) => id}
          columns={[
            {
              key: 'voucher',
              heading: words.column.voucher,
              names: true,
              cell: (entry) => <EntryName entry={entry} />,
            },
            { key: 'day', heading: words.column.day, cell: ({ paidOn }) => <DayText on={paidOn} /> },
            {
              key: 'kind',
              heading: words.column.kind,
              cell: ({ kind, source, paymentSerial }) => (
                <>
                  {words.kind[kind]}
                  <span className="sub">
                    {words.source[source]}
                    {paymentSerial === null ? '' : `　${words.serial(paymentSerial)}`}
                  </span>
                </>
              ),
            },
            {
              key: 'amount',
              heading: words.figure.amount,
              numeric: true,
              cell: ({ amount }) => <MoneyText amount={amount} />,
            },
            {
              key: 'act',
              heading: words.column.act,
              cell: (entry) =>
                entry.can.includes('payment.reverse') && (
                  <Button onClick={() => setReversing(entry)}>{words.act.reverse}</Button>
                ),
            },
          ]}
        />
      )}
      {fund.can.includes('payment.record') && (
        <div className="row-acts">
          <Button onClick={() => setRecording(true)}>{words.act.record}</Button>
        </div>
      )}
      {recording && <RecordDialog {...{ fund, version }} paper="never" onClose={() => setRecording(false)} />}
      {reversing && (
        <ReverseDialog {...{ fund, version }} paper="never" entry={reversing} onClose={() => setReversing(undefined)} />
      )}
    </Section>
  );
}

function EntryName({ entry }: { readonly entry: EntryView }) {
  const words = useWords(fundWords);
  const { money } = useMoney();
  const { voucher, contractNumber, indicator, overCap, reversed, reason } = entry;
  return (
    <>
      {voucher}
      <span className="sub">{[contractNumber, indicator].filter((each) => each !== null).join('　')}</span>
      {overCap > 0 && !reversed && (
        <span className="sub">
          <span aria-hidden="true">▲ </span>
          {words.above(money(overCap))}
        </span>
      )}
      {reversed && <span className="sub">{words.reversed}</span>}
      {reason !== null && <span className="sub">{words.because(reason)}</span>}
    </>
  );
}
