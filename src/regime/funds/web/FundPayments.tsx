import { Button } from 'antd';
import { useState } from 'react';
import { Empty } from '../../../web/Empty.js';
import { useWords } from '../../../web/language.js';
import { Section } from '../../../web/Record.js';
import { Table } from '../../../web/Table.js';
import type { PaymentView } from '../contract.js';
import type { FundPartProps } from './fund-part.js';
import { MoneyText } from './MoneyText.js';
import { ApplyDialog, type PaymentAct, PaymentDialog } from './PaymentDialogs.js';
import { ProofText, StandingText } from './PaymentText.js';
import { useOnPaper } from './use-on-paper.js';
import { fundWords } from './word-lists.js';

const ACTS: readonly (readonly [PaymentAct | 'submit', string])[] = [
  ['reviewPayment', 'payment.review'],
  ['decide', 'payment.decide'],
  ['pay', 'payment.pay'],
  ['submit', 'payment.submit'],
  ['takeBack', 'payment.take-back'],
  ['withdraw', 'payment.withdraw'],
];

/** What was asked for, the latest first, with what can be done about it. */
export function FundPayments({ fund, version }: FundPartProps) {
  const words = useWords(fundWords);
  const paper = useOnPaper();
  const [open, setOpen] = useState<{ readonly payment: PaymentView; readonly what: PaymentAct | 'submit' }>();
  const close = (): void => setOpen(undefined);
  const isOver = ({ state }: PaymentView): boolean => ['paid', 'reversed', 'rejected', 'withdrawn'].includes(state);
  return (
    <Section id="payments" title={words.section.payments} note={words.note.payments}>
      {fund.payments.length === 0 ? (
        <Empty why={words.none.payments} />
      ) : (
        <Table
          caption={words.section.payments}
          hideCaption
          rows={fund.payments.toReversed()}
          keyOf={({ id }) => id}
          columns={[
            {
              key: 'what',
              heading: words.column.what,
              names: true,
              cell: ({ serial, trigger, contractNumber, source }) => (
                <>
                  {words.serial(serial)} {words.trigger[trigger]}
                  <span className="sub">
                    {contractNumber}　{words.source[source]}
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
            { key: 'proof', heading: words.column.proof, cell: (payment) => <ProofText payment={payment} /> },
            {
              key: 'left',
              heading: words.figure.left,
              numeric: true,
              cell: (payment) => (isOver(payment) ? '—' : <MoneyText amount={payment.left} />),
            },
            { key: 'state', heading: words.column.state, cell: (payment) => <StandingText payment={payment} /> },
            {
              key: 'act',
              heading: words.column.act,
              cell: (payment) => (
                <div className="row-acts">
                  {(['application', 'approval'] as const).map((form) => (
                    <a
                      key={form}
                      href={`/api/tasks/${fund.task.id}/funds/paper?form=${form}&payment=${payment.id}`}
                      download
                    >
                      {words.print[form]}
                    </a>
                  ))}
                  {ACTS.filter(([, action]) => payment.can.includes(action)).map(([what]) => (
                    <Button key={what} onClick={() => setOpen({ payment, what })}>
                      {words.act[what]}
                    </Button>
                  ))}
                </div>
              ),
            },
          ]}
        />
      )}
      <p>
        <a href={`/api/tasks/${fund.task.id}/funds/paper?form=application`} download>
          {words.print.blank}
        </a>
      </p>
      {open?.what === 'submit' && <ApplyDialog {...{ fund, version, paper }} payment={open.payment} onClose={close} />}
      {open && open.what !== 'submit' && (
        <PaymentDialog
          taskId={fund.task.id}
          {...{ version, paper }}
          payment={open.payment}
          what={open.what}
          onClose={close}
        />
      )}
    </Section>
  );
}
