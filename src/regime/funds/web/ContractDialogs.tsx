import { fen, plainYuan } from '../../../kernel/money.js';
import { useWords } from '../../../web/language.js';
import { useDays } from '../../../web/today.js';
import type { FundView } from '../contract.js';
import {
  beginSettlement,
  recoverOverpayment,
  registerContract,
  releaseRetention,
  settleContract,
  supplementContract,
} from '../endpoints.js';
import { MoneyDialog, type ActField, typedMoney } from './MoneyDialog.js';
import type { FundDialogProps } from './PlanDialogs.js';
import { fundWords } from './word-lists.js';

type ContractShown = FundView['contracts'][number];
interface OfContract extends FundDialogProps {
  readonly contract: ContractShown;
}

/** A share as it is typed, in percent. */
const typedShare = (text: string | undefined): number => Math.round(Number(text ?? '') * 100);

export function ContractDialog({ fund, version, onClose }: FundDialogProps) {
  const words = useWords(fundWords);
  const { label, hint } = words;
  return (
    <MoneyDialog
      endpoint={registerContract}
      params={{ taskId: fund.task.id }}
      {...{ version, onClose }}
      paper="never"
      title={words.act.contract}
      lead={words.lead.contract}
      fields={[
        { path: 'number', label: label.number },
        { path: 'party', label: label.party },
        { path: 'amount', label: label.amount, kind: 'money', hint: hint.amount },
        { path: 'signedOn', label: label.signedOn, kind: 'date' },
        { path: 'labourShare', label: label.labourShare, hint: hint.labourShare },
      ]}
      initial={{ labourShare: '0' }}
      body={(values) => ({
        ...{ number: values['number'] ?? '', party: values['party'] ?? '', signedOn: values['signedOn'] ?? '' },
        ...{ amount: typedMoney(values['amount']), labourShare: typedShare(values['labourShare']) },
      })}
    />
  );
}

export function SupplementDialog({ fund, contract, version, onClose }: OfContract) {
  const words = useWords(fundWords);
  const { label, hint } = words;
  return (
    <MoneyDialog
      endpoint={supplementContract}
      params={{ taskId: fund.task.id, thingId: contract.id }}
      {...{ version, onClose }}
      paper="never"
      title={words.act.supplement}
      lead={words.lead.supplement}
      fields={[
        { path: 'number', label: label.number },
        { path: 'signedOn', label: label.signedOn, kind: 'date' },
        { path: 'amount', label: label.amount, kind: 'money', hint: hint.amount },
        { path: 'reason', label: label.reason, kind: 'long' },
      ]}
      initial={{ amount: plainYuan(fen(contract.amount)) }}
      body={(values) => ({
        ...{ number: values['number'] ?? '', signedOn: values['signedOn'] ?? '', reason: values['reason'] ?? '' },
        amount: typedMoney(values['amount']),
      })}
    />
  );
}

interface SettlementProps extends OfContract {
  readonly what: 'begin' | 'settle' | 'release' | 'recover';
}

/** What becomes of a contract once its works are accepted. */
export function SettlementDialog({ what, fund, contract, version, paper, onClose }: SettlementProps) {
  const words = useWords(fundWords);
  const { today = '' } = useDays();
  const { label, hint } = words;
  const thing = { taskId: fund.task.id, thingId: contract.settlement?.id ?? contract.id };
  const shared = { version, paper, onClose, title: words.act[what], lead: words.lead[what] };
  const on: ActField = { path: 'on', label: label.on, kind: 'date' };
  switch (what) {
    case 'begin':
      return (
        <MoneyDialog
          endpoint={beginSettlement}
          params={{ taskId: fund.task.id }}
          {...shared}
          fields={[
            { path: 'worksAcceptedOn', label: label.worksAcceptedOn, kind: 'date' },
            { path: 'claimed', label: label.claimed, kind: 'money', hint: hint.amount },
          ]}
          initial={{}}
          body={(values, hand) => ({
            ...{ contractId: contract.id, worksAcceptedOn: values['worksAcceptedOn'] ?? '' },
            ...{ claimed: typedMoney(values['claimed']), ...hand },
          })}
        />
      );
    case 'settle':
      return (
        <MoneyDialog
          endpoint={settleContract}
          params={thing}
          {...shared}
          fields={[
            { path: 'finalValue', label: label.finalValue, kind: 'money', hint: hint.amount },
            { path: 'report', label: label.report },
            { path: 'settledOn', label: label.settledOn, kind: 'date' },
            { path: 'retentionShare', label: label.retentionShare },
            { path: 'retentionMonths', label: label.retentionMonths },
          ]}
          initial={{ retentionShare: '3', retentionMonths: '12', settledOn: today ?? '' }}
          body={(values, hand) => ({
            ...{ finalValue: typedMoney(values['finalValue']), report: values['report'] ?? '' },
            ...{ settledOn: values['settledOn'] ?? '', retentionShare: typedShare(values['retentionShare']) },
            ...{ retentionMonths: Number(values['retentionMonths'] ?? ''), ...hand },
          })}
        />
      );
    case 'release':
      return (
        <MoneyDialog
          endpoint={releaseRetention}
          params={thing}
          {...shared}
          fields={[on]}
          initial={{ on: today ?? '' }}
          body={(values, hand) => ({ on: values['on'] ?? '', ...hand })}
        />
      );
    case 'recover':
      return (
        <MoneyDialog
          endpoint={recoverOverpayment}
          params={thing}
          {...shared}
          fields={[{ path: 'voucher', label: label.voucher, hint: hint.voucher }, on]}
          initial={{ on: today ?? '' }}
          body={(values, hand) => ({ voucher: values['voucher'] ?? '', on: values['on'] ?? '', ...hand })}
        />
      );
  }
}
