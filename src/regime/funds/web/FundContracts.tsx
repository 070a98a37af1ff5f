import { Button } from 'antd';
import { useState } from 'react';
import { DayText, useDayWords } from '../../../web/DayText.js';
import { Empty } from '../../../web/Empty.js';
import { useWords } from '../../../web/language.js';
import { Section } from '../../../web/Record.js';
import { Table } from '../../../web/Table.js';
import type { FundView } from '../contract.js';
import { ContractDialog, SettlementDialog, SupplementDialog } from './ContractDialogs.js';
import type { FundPartProps } from './fund-part.js';
import { MoneyText, useMoney } from './MoneyText.js';
import { useOnPaper } from './use-on-paper.js';
import { fundWords } from './word-lists.js';

type Contract = FundView['contracts'][number];
type Act = 'supplement' | 'begin' | 'settle' | 'release' | 'recover';
const ACTS: readonly (readonly [Act, string])[] = [
  ['settle', 'settlement.settle'],
  ['release', 'settlement.release'],
  ['recover', 'settlement.recover'],
  ['begin', 'settlement.begin'],
  ['supplement', 'contract.supplement'],
];

/** The contracts of an item: what of each may be paid by now, what is, and how it is settled. */
export function FundContracts({ fund, version }: FundPartProps) {
  const words = useWords(fundWords);
  const paper = useOnPaper();
  const [adding, setAdding] = useState(false);
  const [open, setOpen] = useState<{ readonly contract: Contract; readonly what: Act }>();
  const close = (): void => setOpen(undefined);
  const actsOf = ({ can, settlement }: Contract): readonly Act[] =>
    ACTS.flatMap(([act, action]) => ([...can, ...(settlement?.can ?? [])].includes(action) ? [act] : []));
  return (
    <Section id="contracts" title={words.section.contracts} note={words.note.contracts}>
      {fund.contracts.length === 0 ? (
        <Empty why={words.none.contracts} />
      ) : (
        <Table
          caption={words.section.contracts}
          hideCaption
          rows={fund.contracts}
          keyOf={({ id }) => id}
          columns={[
            {
              key: 'contract',
              heading: words.column.contract,
              names: true,
              cell: (contract) => <ContractName contract={contract} />,
            },
            {
              key: 'amount',
              heading: words.figure.contracted,
              numeric: true,
              cell: (contract) => <Amount contract={contract} />,
            },
            {
              key: 'measured',
              heading: words.figure.measured,
              numeric: true,
              cell: ({ measured }) => <MoneyText amount={measured} />,
            },
            { key: 'cap', heading: words.figure.cap, numeric: true, cell: ({ cap }) => <MoneyText amount={cap} /> },
            { key: 'paid', heading: words.figure.paid, numeric: true, cell: ({ paid }) => <MoneyText amount={paid} /> },
            {
              key: 'asked',
              heading: words.figure.asked,
              numeric: true,
              cell: ({ asked }) => <MoneyText amount={asked} />,
            },
            {
              key: 'act',
              heading: words.column.act,
              cell: (contract) => (
                <div className="row-acts">
                  {actsOf(contract).map((what) => (
                    <Button key={what} onClick={() => setOpen({ contract, what })}>
                      {words.act[what]}
                    </Button>
                  ))}
                </div>
              ),
            },
          ]}
        />
      )}
      {fund.can.includes('contract.register') && (
        <div className="row-acts">
          <Button onClick={() => setAdding(true)}>{words.act.contract}</Button>
        </div>
      )}
      {adding && <ContractDialog {...{ fund, version, paper }} onClose={() => setAdding(false)} />}
      {open?.what === 'supplement' && (
        <SupplementDialog {...{ fund, version, paper }} contract={open.contract} onClose={close} />
      )}
      {open && open.what !== 'supplement' && (
        <SettlementDialog {...{ fund, version, paper }} what={open.what} contract={open.contract} onClose={close} />
      )}
    </Section>
  );
}

function ContractName({ contract: { number, party, signedOn, scheme, settlement } }: { readonly contract: Contract }) {
  const words = useWords(fundWords);
  const dayText = useDayWords();
  const { money } = useMoney();
  return (
    <>
      {number}
      <span className="sub" lang="zh-CN">
        {party}
      </span>
      <span className="sub">
        {words.column.signed} <DayText on={signedOn} />　{scheme.source}
      </span>
      {settlement && (
        <span className="sub">
          {[
            words.settlementState[settlement.state],
            settlement.finalValue !== null && `${words.label.finalValue} ${money(settlement.finalValue)}`,
            settlement.retention !== null &&
              settlement.retentionDue !== null &&
              words.retained(money(settlement.retention), dayText({ on: settlement.retentionDue })),
            settlement.overPaid !== null &&
              settlement.overPaid > 0 &&
              (settlement.recoveredOn === null ? words.overPaid(money(settlement.overPaid)) : words.recovered),
          ]
            .filter((line) => typeof line === 'string')
            .join('　')}
        </span>
      )}
    </>
  );
}

function Amount({ contract: { amount, supplements } }: { readonly contract: Contract }) {
  const words = useWords(fundWords);
  const { money } = useMoney();
  return (
    <>
      <MoneyText amount={amount} />
      {supplements.map(({ number, was }) => (
        <span className="sub" key={number}>
          {words.supplemented(money(was), number)}
        </span>
      ))}
    </>
  );
}
