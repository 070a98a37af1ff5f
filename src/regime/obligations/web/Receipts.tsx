import { Button } from 'antd';
import { useState } from 'react';
import { DayText, MomentText } from '../../../web/DayText.js';
import { useWords } from '../../../web/language.js';
import { Section } from '../../../web/Record.js';
import type { ObligationRecord } from '../contract.record.js';
import { CorrectDialog } from './FilingDialog.js';
import { dutyRecordWords } from './word-lists.js';

type Receipt = ObligationRecord['receipts'][number];

/** How it came in: every entry, those that were put right among them. */
export function Receipts({ duty }: { readonly duty: ObligationRecord }) {
  const words = useWords(dutyRecordWords).receipts;
  const [wrong, setWrong] = useState<Receipt>();
  return (
    <Section id="receipts" title={words.heading} note={words.note}>
      {duty.receipts.length === 0 && <p className="m">{duty.metBy === 'act' ? words.noneOfAct : words.none}</p>}
      {duty.receipts.length > 0 && (
        <ol className="side">
          {duty.receipts.map((receipt) => (
            <li key={receipt.id}>
              <ReceiptLine receipt={receipt} year={duty.programme.year} />
              {receipt.stands && duty.can.includes('obligation.correct-receipt') && (
                <Button onClick={() => setWrong(receipt)}>{words.correct}</Button>
              )}
            </li>
          ))}
        </ol>
      )}
      {wrong && <CorrectDialog duty={duty} receipt={wrong} onClose={() => setWrong(undefined)} />}
    </Section>
  );
}

function ReceiptLine({ receipt, year }: { readonly receipt: Receipt; readonly year: number }) {
  const all = useWords(dutyRecordWords);
  const words = all.receipts;
  const standing = receipt.stands ? words.stands : receipt.withdraws ? words.withdrawn : words.replaced;
  const marks = [
    all.channel[receipt.channel],
    receipt.receiptNumber && (receipt.channel === 'unit' ? words.document : words.number)(receipt.receiptNumber),
    receipt.scan && words.scan(receipt.scan),
  ].filter(Boolean);
  return (
    <>
      <p>
        <span className={receipt.stands ? 'key' : undefined}>{standing}</span>
        {'　'}
        {words.received} <DayText on={receipt.receivedOn} inYear={year} full />
        {receipt.drawnUpOn !== null && (
          <>
            {'　'}
            {words.drawnUp} <DayText on={receipt.drawnUpOn} inYear={year} full />
          </>
        )}
        {'　'}
        {marks.join('　')}
      </p>
      {receipt.note !== null && <p lang="zh-CN">{receipt.note}</p>}
      {receipt.reason !== null && <p lang="zh-CN">{words.because(receipt.reason)}</p>}
      <p className="m">
        {words.entered}
        {receipt.by} <MomentText at={receipt.enteredAt} />
      </p>
    </>
  );
}
