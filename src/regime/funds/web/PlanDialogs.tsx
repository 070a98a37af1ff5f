import { inYuan, plainYuan, fen } from '../../../kernel/money.js';
import { useWords } from '../../../web/language.js';
import type { FundView } from '../contract.js';
import { approvePlan, drawUpPlan, returnPlan, reviewPlan } from '../endpoints.js';
import { fundSources } from '../rules/sources.js';
import { MoneyDialog, type OnPaper, typedMoney, type Values } from './MoneyDialog.js';
import { fundWords } from './word-lists.js';

export interface FundDialogProps {
  readonly fund: FundView;
  readonly version: string | null;
  readonly paper: OnPaper;
  readonly onClose: () => void;
}

/**
 * A line a source: how much, and under which number or for what. What the plan before it says stands there already, or
 * what the implementation plan arranged, so that nobody types it again.
 */
export function DrawUpDialog({ fund, version, paper, onClose }: FundDialogProps) {
  const words = useWords(fundWords);
  const lines = fund.plans.at(-1)?.lines ?? fund.arranged;
  const before = (source: string) => lines.find((line) => line.source === source);
  const initial: Values = Object.fromEntries(
    fundSources.flatMap((source) => {
      const line = before(source);
      return [
        [`${source}.amount`, line ? plainYuan(fen(line.amount)) : ''],
        [`${source}.note`, line?.note ?? ''],
      ];
    }),
  );
  return (
    <MoneyDialog
      endpoint={drawUpPlan}
      params={{ taskId: fund.task.id }}
      {...{ version, paper, initial, onClose }}
      title={words.act.drawUp}
      lead={words.lead.drawUp}
      fields={fundSources.flatMap((source) => [
        {
          path: `${source}.amount`,
          label: `${words.source[source]} · ${words.label.amount}`,
          kind: 'money' as const,
          hint: words.hint.line,
        },
        {
          path: `${source}.note`,
          label: `${words.source[source]} · ${words.label.indicator}`,
          when: (values: Values) => (values[`${source}.amount`] ?? '').trim() !== '',
        },
      ])}
      fieldOf={lineField}
      body={(values, hand) => ({
        lines: filledIn(values).map((source) => ({
          source,
          amount: typedMoney(values[`${source}.amount`]),
          note: values[`${source}.note`] ?? '',
        })),
        ...hand,
      })}
    />
  );
}

/** The sources that somebody wrote an amount for, in their order. */
const filledIn = (values: Values) => fundSources.filter((source) => (values[`${source}.amount`] ?? '').trim() !== '');

/** The field of a line of the body: lines.0.amount is the first source that was filled in. */
const lineField = (place: string, values: Values): string =>
  place.replace(/^lines\.(\d+)/u, (whole, line: string) => filledIn(values)[Number(line)] ?? whole);

interface VerdictProps extends FundDialogProps {
  readonly what: 'review' | 'approve' | 'return';
}

/** Finance passes the plan, the leader approves it, or it goes back. */
export function PlanVerdictDialog({ what, fund, version, paper, onClose }: VerdictProps) {
  const words = useWords(fundWords);
  const open = fund.plans.findLast(({ state }) => state === 'draft' || state === 'reviewed');
  const total = inYuan(fen((open?.lines ?? []).reduce((all, { amount }) => all + amount, 0)));
  const shared = {
    params: { taskId: fund.task.id },
    ...{ version, paper, onClose, title: words.act[what] },
    lead: `${words.exact(total)}　${words.lead[what]}`,
  };
  if (what === 'return')
    return (
      <MoneyDialog
        endpoint={returnPlan}
        {...shared}
        fields={[{ path: 'reason', label: words.label.reason, kind: 'long' }]}
        initial={{}}
        body={({ reason = '' }, hand) => ({ reason, ...hand })}
      />
    );
  return (
    <MoneyDialog
      endpoint={what === 'review' ? reviewPlan : approvePlan}
      {...shared}
      fields={[]}
      initial={{}}
      body={(_values, hand) => hand}
    />
  );
}
