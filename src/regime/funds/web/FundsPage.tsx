import { Link, useParams } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { AnswerLine } from '../../../web/AnswerLine.js';
import { useRead } from '../../../web/api.js';
import { Empty } from '../../../web/Empty.js';
import { useWords } from '../../../web/language.js';
import { Loaded } from '../../../web/Loaded.js';
import { Section } from '../../../web/Record.js';
import { Table } from '../../../web/Table.js';
import type { FundList, PaymentView } from '../contract.js';
import { listFunds } from '../endpoints.js';
import { paymentSheetWords } from '../sheet-word-lists.js';
import { ImportDialog } from './ImportDialog.js';
import { MoneyText, useMoney } from './MoneyText.js';
import { type PaymentAct, PaymentDialog } from './PaymentDialogs.js';
import { ProofText, StandingText, Warnings } from './PaymentText.js';
import { useOnPaper } from './use-on-paper.js';
import { fundWords } from './word-lists.js';
import { rowName } from '../../notices/rules/row-name.js';

type Item = FundList['items'][number];

/** Who asks for what, against which proof, what is left, and how far each item is paid: one page for finance. */
export function FundsPage() {
  const { programmeId } = useParams({ from: '/shell/programmes/$programmeId/funds' });
  const funds = useRead(listFunds, { programmeId }, {});
  return (
    <Loaded query={funds} page>
      {(list) => <Funds list={list} programmeId={programmeId} />}
    </Loaded>
  );
}

interface FundsProps {
  readonly list: FundList;
  readonly programmeId: string;
}

function Funds({ list: { items, year, can }, programmeId }: FundsProps) {
  const words = useWords(fundWords);
  const { title: importing } = useWords(paymentSheetWords).page;
  const [open, setOpen] = useState(false);
  const { money, rate } = useMoney();
  const total = (of: (item: Item) => number): number => items.reduce((all, item) => all + of(item), 0);
  const waiting = items.flatMap((item) => item.waiting.map((payment) => ({ item, payment })));
  const underWay = waiting.filter(({ payment: { state } }) => state !== 'draft' && state !== 'returned');
  return (
    <>
      <AnswerLine
        crumb={
          <Link to="/programmes/$programmeId" params={{ programmeId }}>
            {words.crumb(year)}
          </Link>
        }
        question={words.list.question}
        actions={
          <>
            {can.includes('payment.import') && <Button onClick={() => setOpen(true)}>{importing}</Button>}
            <a className="btn" href={`/api/programmes/${programmeId}/funds.xlsx`} download>
              {words.list.export}
            </a>
          </>
        }
        answer={
          <p>
            {words.list.answer({
              waiting: underWay.length,
              asked: money(total(({ asked }) => asked)),
              paid: money(total(({ paid }) => paid)),
              rate: rate(
                total(({ paid }) => paid),
                total(({ budget }) => budget),
              ),
            })}
          </p>
        }
      />
      <Section id="waiting" title={words.list.waiting} note={words.list.waitingNote}>
        {waiting.length === 0 ? <Empty why={words.list.nothingWaits} /> : <Waiting rows={waiting} />}
      </Section>
      <Section id="items" title={words.list.items} note={words.list.itemsNote}>
        {items.length === 0 ? <Empty why={words.list.nothing} /> : <Items items={items} />}
      </Section>
      {open && <ImportDialog programmeId={programmeId} onClose={() => setOpen(false)} />}
    </>
  );
}

interface Row {
  readonly item: Item;
  readonly payment: PaymentView;
}

/** The one thing whoever looks can do next with an application. */
const nextOf = ({ can }: PaymentView): PaymentAct | undefined =>
  can.includes('payment.review')
    ? 'reviewPayment'
    : can.includes('payment.decide')
      ? 'decide'
      : can.includes('payment.pay')
        ? 'pay'
        : undefined;

function Waiting({ rows }: { readonly rows: readonly Row[] }) {
  const words = useWords(fundWords);
  const onPaper = useOnPaper();
  const [open, setOpen] = useState<{ readonly row: Row; readonly what: PaymentAct }>();
  return (
    <>
      <Table
        caption={words.list.waiting}
        hideCaption
        rows={rows}
        keyOf={({ payment }) => payment.id}
        columns={[
          {
            key: 'item',
            heading: words.column.item,
            names: true,
            cell: ({ item: { task } }) => (
              <>
                <Link to="/tasks/$taskId/funds" params={{ taskId: task.id }} lang="zh-CN">
                  {`${rowName(task)} ${task.title}`}
                </Link>
                <span className="sub" lang="zh-CN">
                  {task.leadUnit}
                </span>
              </>
            ),
          },
          {
            key: 'what',
            heading: words.column.what,
            cell: ({ payment }) => (
              <>
                <MoneyText amount={payment.amount} /> {words.trigger[payment.trigger]}
                <span className="sub">{words.source[payment.source]}</span>
              </>
            ),
          },
          { key: 'proof', heading: words.column.proof, cell: ({ payment }) => <ProofText payment={payment} /> },
          {
            key: 'left',
            heading: words.figure.left,
            numeric: true,
            cell: ({ payment }) => (
              <>
                <MoneyText amount={payment.left} />
                <span className="sub">
                  {words.figure.cap} <MoneyText amount={payment.cap} />
                </span>
              </>
            ),
          },
          { key: 'state', heading: words.column.state, cell: ({ payment }) => <StandingText payment={payment} /> },
          {
            key: 'act',
            heading: words.nextAct,
            cell: (row) => {
              const what = nextOf(row.payment);
              return what ? (
                <Button onClick={() => setOpen({ row, what })}>{words.act[what]}</Button>
              ) : row.payment.can.includes('payment.submit') ? (
                <Link className="btn" to="/tasks/$taskId/funds" params={{ taskId: row.item.task.id }}>
                  {words.act.submit}
                </Link>
              ) : (
                <span className="m">{words.waitsForOthers}</span>
              );
            },
          },
        ]}
      />
      {open && (
        <PaymentDialog
          taskId={open.row.item.task.id}
          payment={open.row.payment}
          what={open.what}
          version={null}
          paper={onPaper}
          onClose={() => setOpen(undefined)}
        />
      )}
    </>
  );
}

function Items({ items }: { readonly items: readonly Item[] }) {
  const words = useWords(fundWords);
  const { percent, rate } = useMoney();
  return (
    <Table
      caption={words.list.items}
      hideCaption
      rows={items}
      keyOf={({ id }) => id}
      cardIndex={({ task }) => words.itemNumber(rowName(task))}
      columns={[
        { key: 'seq', heading: '#', index: true, cell: ({ task }) => rowName(task) },
        {
          key: 'item',
          heading: words.column.item,
          names: true,
          cell: ({ task, warnings }) => (
            <>
              <Link to="/tasks/$taskId/funds" params={{ taskId: task.id }} lang="zh-CN">
                {task.title}
              </Link>
              <span className="sub" lang="zh-CN">
                {task.leadUnit}
              </span>
              {warnings.length > 0 && <Warnings warnings={warnings} />}
            </>
          ),
        },
        {
          key: 'budget',
          heading: words.figure.budget,
          numeric: true,
          cell: ({ budget, plan }) => (
            <>
              <MoneyText amount={budget} />
              <span className="sub">{words.planState[plan]}</span>
            </>
          ),
        },
        {
          key: 'contracted',
          heading: words.figure.contracted,
          numeric: true,
          cell: ({ contracted }) => <MoneyText amount={contracted} />,
        },
        { key: 'paid', heading: words.figure.paid, numeric: true, cell: ({ paid }) => <MoneyText amount={paid} /> },
        { key: 'rate', heading: words.figure.rate, numeric: true, cell: ({ paid, budget }) => rate(paid, budget) },
        { key: 'verified', heading: words.figure.verified, numeric: true, cell: ({ verified }) => percent(verified) },
      ]}
    />
  );
}
