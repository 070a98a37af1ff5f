import { Link, useParams } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { AnswerLine } from '../../../web/AnswerLine.js';
import { useRead } from '../../../web/api.js';
import { DayText } from '../../../web/DayText.js';
import { useWords } from '../../../web/language.js';
import { Loaded } from '../../../web/Loaded.js';
import { Facts, Section } from '../../../web/Record.js';
import type { FundView } from '../contract.js';
import { readFunds } from '../endpoints.js';
import type { FundPartProps } from './fund-part.js';
import { FundContracts } from './FundContracts.js';
import { FundLedger } from './FundLedger.js';
import { FundPayments } from './FundPayments.js';
import { FundPlans } from './FundPlans.js';
import { MoneyCurve } from './MoneyCurve.js';
import { MoneyText, useMoney } from './MoneyText.js';
import { ApplyDialog } from './PaymentDialogs.js';
import { Warnings } from './PaymentText.js';
import { useOnPaper } from './use-on-paper.js';
import { fundWords } from './word-lists.js';

/** How an item's money stands: planned, contracted, asked, paid, and how it goes with its progress. */
export function FundPage() {
  const { taskId } = useParams({ from: '/shell/tasks/$taskId/funds' });
  const fund = useRead(readFunds, { taskId }, {});
  return (
    <Loaded query={fund} page>
      {(value, version) => <Fund fund={value} version={version} />}
    </Loaded>
  );
}

function Fund({ fund, version }: FundPartProps) {
  const words = useWords(fundWords);
  const { money } = useMoney();
  const paper = useOnPaper();
  const [asking, setAsking] = useState(false);
  const { task, budget, paid, asked, warnings, districtInvested } = fund;
  return (
    <>
      <AnswerLine
        crumb={
          <>
            <Link to="/tasks/$taskId" params={{ taskId: task.id }}>
              {words.item.toItem}
            </Link>
            {'　'}
            <Link to="/programmes/$programmeId/funds" params={{ programmeId: task.programmeId }}>
              {words.item.toList}
            </Link>
          </>
        }
        question={words.item.question(task.title)}
        answer={
          <>
            <p>{words.item.answer({ budget: money(budget), paid: money(paid), asked: money(asked) })}</p>
            {districtInvested !== true && (
              <p>{districtInvested === null ? words.item.unsaid : words.item.notInvested}</p>
            )}
          </>
        }
        {...(fund.can.includes('payment.prepare') && {
          actions: (
            <Button type="primary" onClick={() => setAsking(true)}>
              {words.act.apply}
            </Button>
          ),
        })}
      />
      {asking && <ApplyDialog {...{ fund, version, paper }} onClose={() => setAsking(false)} />}
      <FundFacts fund={fund} />
      <div className="gap" />
      {warnings.length > 0 && (
        <Section id="warnings" title={words.section.warnings}>
          <Warnings warnings={warnings} />
        </Section>
      )}
      <FundPayments fund={fund} version={version} />
      <FundPlans fund={fund} version={version} />
      <FundContracts fund={fund} version={version} />
      <FundLedger fund={fund} version={version} />
      <Section id="curve" title={words.section.curve} note={words.note.curve}>
        <MoneyCurve fund={fund} />
      </Section>
    </>
  );
}

function FundFacts({ fund }: { readonly fund: FundView }) {
  const words = useWords(fundWords);
  const { percent, rate } = useMoney();
  const { budget, paid, asked, verified, asOf, milestones } = fund;
  return (
    <Facts
      facts={[
        { label: words.figure.budget, value: <MoneyText amount={budget} /> },
        {
          label: words.figure.paid,
          value: <MoneyText amount={paid} />,
          note: `${words.figure.rate} ${rate(paid, budget)}`,
        },
        { label: words.figure.asked, value: <MoneyText amount={asked} /> },
        {
          label: words.figure.verified,
          value: milestones.length > 0 ? percent(verified) : '—',
          note:
            milestones.length > 0 ? (
              <>
                {words.item.asOf} <DayText on={asOf} />
              </>
            ) : (
              words.item.unplanned
            ),
        },
      ]}
    />
  );
}
