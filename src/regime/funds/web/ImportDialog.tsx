import { Button } from 'antd';
import { useState } from 'react';
import { read, useCommand } from '../../../web/api.js';
import { DayText, useDayWords } from '../../../web/DayText.js';
import { Dialog } from '../../../web/Dialog.js';
import { useLanguage, useWords } from '../../../web/language.js';
import { ProblemNotice } from '../../../web/ProblemNotice.js';
import { SheetBox } from '../../../web/SheetBox.js';
import { Table } from '../../../web/Table.js';
import { importPayments, type PaymentSheetView, readPaymentSheet } from '../contract.import.js';
import { paymentSheetWords } from '../sheet-word-lists.js';
import { MoneyText, useMoney } from './MoneyText.js';
import { fundWords } from './word-lists.js';

interface ImportDialogProps {
  readonly programmeId: string;
  readonly onClose: () => void;
}

interface Shown {
  readonly uploadId: string;
  readonly view: PaymentSheetView;
}

/** Finance's own sheet: first what it would put down, or all that is wrong with it; then all of it or nothing (point 12). */
export function ImportDialog({ programmeId, onClose }: ImportDialogProps) {
  const words = useWords(paymentSheetWords).page;
  const { language } = useLanguage();
  const { money } = useMoney();
  const taking = useCommand(importPayments, { programmeId });
  const [shown, setShown] = useState<Shown>();
  const view = shown?.view;
  const sound = view !== undefined && view.unread === null && view.counts.faults === 0;
  const taken = taking.data?.value;
  return (
    <Dialog title={words.title} onClose={onClose}>
      {taking.error && <ProblemNotice problem={taking.error.problem} />}
      <SheetBox
        label={words.choose}
        hint={words.hint}
        onSent={async ({ id: uploadId }) => {
          taking.reset();
          setShown(undefined);
          const { value } = await read(readPaymentSheet, { programmeId }, { upload: uploadId }, { language });
          setShown({ uploadId, view: value });
        }}
      >
        <a href={`/api/payments-template.xlsx?language=${language}`} download>
          {words.template}
        </a>
      </SheetBox>
      <div role="status">
        {taken && <p>{words.done(taken.recorded, taken.known)}</p>}
        {!taken && view !== undefined && view.unread !== null && <p>{view.unread}</p>}
        {!taken && sound && <p>{words.would({ ...view.counts, amount: money(view.counts.amount) })}</p>}
        {!taken && view !== undefined && view.ignored.length > 0 && (
          <p className="m">{words.ignored(view.ignored.join(language === 'en' ? ', ' : '、'))}</p>
        )}
      </div>
      {view && view.faults.length > 0 && <Faults view={view} />}
      {!taken && sound && view.rows.length > 0 && <Preview view={view} />}
      {!taken && shown && sound && view.counts.recorded + view.counts.paid > 0 && (
        <p className="row-acts">
          <Button
            type="primary"
            disabled={taking.isPending}
            onClick={() =>
              taking.mutate({ body: { uploadId: shown.uploadId, basis: shown.view.basis }, version: null })
            }
          >
            {words.act}
          </Button>
        </p>
      )}
    </Dialog>
  );
}

function Faults({ view: { faults, counts } }: { readonly view: PaymentSheetView }) {
  const words = useWords(paymentSheetWords).page;
  return (
    <Table
      caption={words.faults(counts.faults)}
      rows={faults.map((fault, at) => ({ ...fault, at }))}
      keyOf={({ at }) => String(at)}
      columns={[
        { key: 'place', heading: words.place, names: true, cell: ({ row, column }) => words.where(row, column) },
        { key: 'what', heading: words.what, cell: ({ sentence }) => sentence },
      ]}
    />
  );
}

function Preview({ view }: { readonly view: PaymentSheetView }) {
  const { column, page } = useWords(paymentSheetWords);
  const words = useWords(fundWords);
  const { money } = useMoney();
  const dayWords = useDayWords();
  return (
    <Table
      caption={page.preview}
      rows={view.rows}
      keyOf={({ row }) => String(row)}
      cardIndex={({ row }) => page.where(row, null)}
      columns={[
        { key: 'row', heading: page.row, index: true, cell: ({ row }) => String(row) },
        {
          key: 'voucher',
          heading: column.voucher,
          names: true,
          cell: ({ voucher, paidOn }) => (
            <>
              {voucher}
              <span className="sub">
                <DayText on={paidOn} />
              </span>
            </>
          ),
        },
        {
          key: 'item',
          heading: column.item,
          cell: ({ item, contractNumber, source }) => (
            <>
              <span lang="zh-CN">{`${item.name} ${item.title}`}</span>
              <span className="sub">
                {[contractNumber, words.source[source]].filter((each) => each !== null).join('　')}
              </span>
            </>
          ),
        },
        {
          key: 'amount',
          heading: column.amount,
          numeric: true,
          cell: ({ amount, overCap }) => (
            <>
              <MoneyText amount={amount} />
              {overCap > 0 && (
                <span className="sub">
                  <span aria-hidden="true">▲ </span>
                  {words.above(money(overCap))}
                </span>
              )}
            </>
          ),
        },
        {
          key: 'does',
          heading: words.column.act,
          cell: ({ does, paymentSerial, differs }) => (
            <>
              {page.does[does]}
              {paymentSerial !== null && <span className="sub">{page.serial(paymentSerial)}</span>}
              {differs && (
                <span className="sub">{page.differs(money(differs.amount), dayWords({ on: differs.paidOn }))}</span>
              )}
            </>
          ),
        },
      ]}
    />
  );
}
