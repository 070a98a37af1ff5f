import { Button } from 'antd';
import { useState } from 'react';
import { useDayWords } from '../../../web/DayText.js';
import { Empty } from '../../../web/Empty.js';
import { useWords } from '../../../web/language.js';
import { Section } from '../../../web/Record.js';
import { Table } from '../../../web/Table.js';
import type { FundPartProps } from './fund-part.js';
import { MoneyText } from './MoneyText.js';
import { DrawUpDialog, PlanVerdictDialog } from './PlanDialogs.js';
import { useOnPaper } from './use-on-paper.js';
import { fundWords } from './word-lists.js';

const VERDICTS = [
  ['review', 'fund-plan.review'],
  ['approve', 'fund-plan.approve'],
  ['return', 'fund-plan.return'],
] as const;

/** Where the money comes from: the figures of each source, and the editions of the plan. */
export function FundPlans({ fund, version }: FundPartProps) {
  const words = useWords(fundWords);
  const dayText = useDayWords();
  const paper = useOnPaper();
  const [open, setOpen] = useState<'drawUp' | 'review' | 'approve' | 'return'>();
  const close = (): void => setOpen(undefined);
  const by = (hand: { readonly name: string; readonly paper: object | null } | null, on: string | null): string =>
    hand && on !== null ? words.by(hand.name, dayText({ on }), hand.paper !== null) : '';
  return (
    <Section id="plan" title={words.section.plan} note={words.note.plan}>
      {fund.plans.length === 0 && <Empty why={words.none.plan} />}
      {fund.sources.length > 0 && (
        <Table
          caption={words.section.plan}
          hideCaption
          rows={fund.sources}
          keyOf={({ source }) => source}
          columns={[
            { key: 'source', heading: words.label.source, names: true, cell: ({ source }) => words.source[source] },
            {
              key: 'budget',
              heading: words.figure.budget,
              numeric: true,
              cell: ({ budget }) => <MoneyText amount={budget} />,
            },
            { key: 'paid', heading: words.figure.paid, numeric: true, cell: ({ paid }) => <MoneyText amount={paid} /> },
            {
              key: 'asked',
              heading: words.figure.asked,
              numeric: true,
              cell: ({ asked }) => <MoneyText amount={asked} />,
            },
            { key: 'left', heading: words.figure.left, numeric: true, cell: ({ left }) => <MoneyText amount={left} /> },
          ]}
        />
      )}
      {fund.plans.length > 0 && (
        <ul className="side">
          {fund.plans.toReversed().map((plan) => (
            <li key={plan.id}>
              {words.edition(plan.edition)} <span className="key">{words.planState[plan.state]}</span>{' '}
              {plan.lines.map(({ source, amount, note }) => (
                <span key={source}>
                  {words.source[source]} <MoneyText amount={amount} />
                  {note === '' ? '' : ` (${note})`}
                  {'　'}
                </span>
              ))}
              <span className="sub">
                {[
                  `${words.drawnUp}${by(plan.drawnUpBy, plan.drawnUpOn)}`,
                  plan.reviewedBy && `${words.reviewed}${by(plan.reviewedBy, plan.reviewedOn)}`,
                  plan.approvedBy && `${words.approved}${by(plan.approvedBy, plan.approvedOn)}`,
                  plan.reason !== null && words.because(plan.reason),
                ]
                  .filter((line) => typeof line === 'string')
                  .join('　')}
              </span>
            </li>
          ))}
        </ul>
      )}
      <div className="row-acts">
        {fund.can.includes('fund-plan.draw-up') && (
          <Button onClick={() => setOpen('drawUp')}>{words.act.drawUp}</Button>
        )}
        {VERDICTS.filter(([, action]) => fund.can.includes(action)).map(([what]) => (
          <Button key={what} onClick={() => setOpen(what)}>
            {words.act[what]}
          </Button>
        ))}
      </div>
      {open === 'drawUp' && <DrawUpDialog {...{ fund, version, paper }} onClose={close} />}
      {open !== undefined && open !== 'drawUp' && (
        <PlanVerdictDialog what={open} {...{ fund, version, paper }} onClose={close} />
      )}
    </Section>
  );
}
