import { fen, inPercent, plainYuan } from '../../../kernel/money.js';
import { useWords } from '../../../web/language.js';
import { useDays } from '../../../web/today.js';
import type { EntryView, PaymentView } from '../contract.js';
import {
  decidePayment,
  payPayment,
  preparePayment,
  recordPayment,
  reverseEntry,
  reviewPayment,
  submitPayment,
  takeBackPayment,
  withdrawPayment,
} from '../endpoints.js';
import { labourOf } from '../rules/labour.js';
import { fundSources, paidByFinance } from '../rules/sources.js';
import { triggers } from '../rules/schemes.js';
import { MoneyDialog, type ActField, type OnPaper, typedMoney, type Values } from './MoneyDialog.js';
import { useMoney } from './MoneyText.js';
import type { FundDialogProps } from './PlanDialogs.js';
import { leftFor, nextTrigger, proposedApplication } from './proposed-application.js';
import { fundWords } from './word-lists.js';

interface ApplyProps extends FundDialogProps {
  /** The application that is sent again; left out: a new one. */
  readonly payment?: PaymentView;
}

const money = (amount: number): string => plainYuan(fen(amount));

/** The lead unit asks for money: of which contract, for what, how much, and by which proof. */
export function ApplyDialog({ fund, payment, version, paper, onClose }: ApplyProps) {
  const words = useWords(fundWords);
  const { today = '' } = useDays();
  const text = useMoney();
  const { label, hint } = words;
  const shareIn = (contractId: string | undefined): number =>
    fund.contracts.find(({ id }) => id === contractId)?.labourShare ?? 0;
  const ofProgress = ({ trigger }: Values): boolean => trigger === 'progress';
  const byCertificate = (values: Values): boolean => ofProgress(values) && (values['milestone'] ?? '') === '';
  // One that nobody has seen yet can be chosen too: the answer then says what is to be done first.
  const nodes = fund.milestones.map(
    ({ id, title, verifiedOn }) => [id, verifiedOn === null ? words.unverified(title) : title] as const,
  );
  const fields: readonly ActField[] = [
    {
      ...{ path: 'contractId', label: label.contract, kind: 'choice' },
      options: fund.contracts.map(({ id, number, party }) => [id, `${number} ${party}`]),
    },
    {
      path: 'source',
      label: label.source,
      kind: 'choice',
      options: paidByFinance.map((each) => [each, words.source[each]]),
    },
    {
      path: 'trigger',
      label: label.trigger,
      kind: 'choice',
      options: triggers.map((each) => [each, words.trigger[each]]),
    },
    {
      ...{ path: 'milestone', label: label.milestone, kind: 'choice', hint: hint.milestone, when: ofProgress },
      options: [['', words.noMilestone], ...nodes],
    },
    { path: 'certificate.number', label: label.certificateNumber, when: byCertificate },
    { path: 'certificate.value', label: label.certificateValue, kind: 'money', hint: hint.amount, when: byCertificate },
    { path: 'certificate.on', label: label.certificateOn, kind: 'date', when: byCertificate },
    {
      ...{ path: 'amount', label: label.amount, kind: 'money' },
      hint: (values) =>
        words.room(
          text.money(leftFor(fund, values)),
          ofProgress(values) && fund.milestones.length > 0 ? text.percent(fund.verified) : null,
        ),
    },
    {
      ...{ path: 'labour', label: label.labour, kind: 'money' },
      hint: ({ contractId }) => {
        const share = shareIn(contractId);
        return words.labourBy(share === 0 ? null : words.percent(inPercent(share)));
      },
    },
    { path: 'invoice', label: label.invoice, hint: hint.invoice },
    { path: 'note', label: label.note, kind: 'long' },
  ];
  const [contract] = fund.contracts;
  const initial: Values = payment
    ? {
        ...{ contractId: payment.contractId, source: payment.source, trigger: payment.trigger },
        ...{ milestone: payment.milestones[0]?.id ?? '', amount: money(payment.amount) },
        // What the contract fixes goes on following the amount; another share is the person's own.
        ...(payment.labour !== labourOf(fen(payment.amount), shareIn(payment.contractId)) && {
          labour: money(payment.labour),
        }),
        ...{ invoice: payment.invoice, note: payment.note, 'certificate.number': payment.certificate?.number ?? '' },
        'certificate.value': payment.certificate ? money(payment.certificate.value) : '',
        'certificate.on': payment.certificate?.on ?? today ?? '',
      }
    : {
        ...{ contractId: contract?.id ?? '', source: 'district', 'certificate.on': today ?? '' },
        trigger: nextTrigger(contract),
      };
  const asked = (values: Values) => ({
    ...{
      contractId: values['contractId'] ?? '',
      source: paidByFinance.find((each) => each === values['source']) ?? 'district',
    },
    trigger: triggers.find((each) => each === values['trigger']) ?? 'progress',
    ...{ amount: typedMoney(values['amount']), labour: typedMoney(values['labour']) },
    milestoneIds: ofProgress(values) && (values['milestone'] ?? '') !== '' ? [values['milestone'] ?? ''] : [],
    ...(byCertificate(values) &&
      (values['certificate.number'] ?? '') !== '' && {
        certificate: {
          ...{ number: values['certificate.number'] ?? '', value: typedMoney(values['certificate.value']) },
          on: values['certificate.on'] ?? '',
        },
      }),
    ...{ invoice: values['invoice'] ?? '', note: values['note'] ?? '' },
  });
  const propose = (known: Values): Values => proposedApplication(fund, known);
  const shared = { version, paper, fields, initial, propose, onClose };
  return payment ? (
    <MoneyDialog
      endpoint={submitPayment}
      params={{ taskId: fund.task.id, thingId: payment.id }}
      {...shared}
      title={words.act.submit}
      lead={words.lead.submit}
      body={(values, hand) => ({ ...asked(values), ...hand })}
    />
  ) : (
    <MoneyDialog
      endpoint={preparePayment}
      params={{ taskId: fund.task.id }}
      {...shared}
      title={words.act.apply}
      lead={words.lead.apply}
      body={(values, hand) => ({ ...asked(values), submit: true, ...hand })}
    />
  );
}

export type PaymentAct = 'reviewPayment' | 'decide' | 'takeBack' | 'withdraw' | 'pay';

interface PaymentDialogProps {
  readonly taskId: string;
  readonly payment: PaymentView;
  readonly what: PaymentAct;
  readonly version: string | null;
  readonly paper: OnPaper;
  readonly onClose: () => void;
}

/** What is done with one application, by whoever has the next word. */
export function PaymentDialog({ taskId, payment, what, version, paper, onClose }: PaymentDialogProps) {
  const words = useWords(fundWords);
  const { today = '' } = useDays();
  const text = useMoney();
  const { label, hint } = words;
  const shown = words.about(
    `${words.serial(payment.serial)} ${words.trigger[payment.trigger]} ${text.money(payment.amount)}`,
    text.money(payment.left),
  );
  const shared = {
    params: { taskId, thingId: payment.id },
    ...{ version, onClose, title: words.act[what], lead: `${shown}${words.lead[what]}` },
  };
  const reason: ActField = { path: 'reason', label: label.reason, kind: 'long' };
  const verdicts = ['pass', 'return', 'reject'] as const;
  switch (what) {
    case 'reviewPayment':
    case 'decide':
      return (
        <MoneyDialog
          endpoint={what === 'decide' ? decidePayment : reviewPayment}
          {...shared}
          // The meeting's word is in its minutes.
          paper={what === 'decide' && payment.route === 'meeting' ? 'must' : paper}
          fields={[
            {
              ...{ path: 'verdict', label: label.verdict, kind: 'choice' },
              options: verdicts.map((each) => [each, words.verdict[each]]),
            },
            { ...reason, when: ({ verdict }) => verdict !== 'pass' },
          ]}
          initial={{ verdict: 'pass' }}
          body={(values, hand) => ({
            verdict: verdicts.find((each) => each === values['verdict']) ?? 'pass',
            ...{ reason: values['reason'] ?? '', ...hand },
          })}
        />
      );
    case 'takeBack':
      return (
        <MoneyDialog
          endpoint={takeBackPayment}
          {...{ ...shared, paper }}
          fields={[reason]}
          initial={{}}
          body={(values, hand) => ({ reason: values['reason'] ?? '', ...hand })}
        />
      );
    case 'withdraw':
      return (
        <MoneyDialog
          endpoint={withdrawPayment}
          {...{ ...shared, paper }}
          fields={[]}
          initial={{}}
          body={(_values, hand) => hand}
        />
      );
    case 'pay':
      return (
        <MoneyDialog
          endpoint={payPayment}
          {...shared}
          paper="never"
          fields={[
            { path: 'voucher', label: label.voucher, hint: hint.voucher },
            { path: 'amount', label: label.amount, kind: 'money', hint: hint.amount },
            { path: 'paidOn', label: label.paidOn, kind: 'date' },
            { path: 'indicator', label: label.indicator, hint: hint.indicator },
            { path: 'slip.number', label: label.receipt, hint: hint.slip },
          ]}
          initial={{ amount: money(payment.amount), paidOn: today ?? '' }}
          body={(values) => voucherIn(values)}
        />
      );
  }
}

const voucherIn = (values: Values) => ({
  ...{ voucher: values['voucher'] ?? '', amount: typedMoney(values['amount']), paidOn: values['paidOn'] ?? '' },
  ...((values['indicator'] ?? '') !== '' && { indicator: values['indicator'] }),
  ...((values['slip.number'] ?? '') !== '' && {
    slip: { kind: 'receipt' as const, number: values['slip.number'] ?? '' },
  }),
});

/** What finance paid without an application here (point 12). */
export function RecordDialog({ fund, version, onClose }: FundDialogProps) {
  const words = useWords(fundWords);
  const { today = '' } = useDays();
  const { label, hint } = words;
  return (
    <MoneyDialog
      endpoint={recordPayment}
      params={{ taskId: fund.task.id }}
      {...{ version, onClose }}
      paper="never"
      title={words.act.record}
      lead={words.lead.record}
      fields={[
        {
          path: 'source',
          label: label.source,
          kind: 'choice',
          options: fundSources.map((each) => [each, words.source[each]]),
        },
        {
          ...{ path: 'contractId', label: label.contract, kind: 'choice' },
          options: [
            ['', words.noContract],
            ...fund.contracts.map(({ id, number, party }) => [id, `${number} ${party}`] as const),
          ],
        },
        { path: 'voucher', label: label.voucher, hint: hint.voucher },
        { path: 'amount', label: label.amount, kind: 'money', hint: hint.amount },
        { path: 'paidOn', label: label.paidOn, kind: 'date' },
        { path: 'indicator', label: label.indicator, hint: hint.indicator },
      ]}
      initial={{ source: 'district', contractId: fund.contracts[0]?.id ?? '', paidOn: today ?? '' }}
      body={(values) => ({
        ...voucherIn(values),
        source: fundSources.find((each) => each === values['source']) ?? 'district',
        ...((values['contractId'] ?? '') !== '' && { contractId: values['contractId'] }),
      })}
    />
  );
}

interface ReverseProps extends FundDialogProps {
  readonly entry: EntryView;
}

/** A payment that was wrong is taken off by a further entry (I6). */
export function ReverseDialog({ fund, entry, version, onClose }: ReverseProps) {
  const words = useWords(fundWords);
  const { today = '' } = useDays();
  const text = useMoney();
  const { label, hint } = words;
  return (
    <MoneyDialog
      endpoint={reverseEntry}
      params={{ taskId: fund.task.id, thingId: entry.id }}
      {...{ version, onClose }}
      paper="never"
      title={words.act.reverse}
      lead={`${words.aboutEntry(entry.voucher, text.money(entry.amount))}${words.lead.reverse}`}
      fields={[
        { path: 'voucher', label: label.voucher, hint: hint.voucher },
        { path: 'on', label: label.on, kind: 'date' },
        { path: 'reason', label: label.reason, kind: 'long' },
      ]}
      initial={{ on: today ?? '' }}
      body={(values) => ({
        ...{ voucher: values['voucher'] ?? '', on: values['on'] ?? '', reason: values['reason'] ?? '' },
      })}
    />
  );
}
