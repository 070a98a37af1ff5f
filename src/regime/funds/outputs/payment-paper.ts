import type { OutgoingDocument } from '../../../documents/writing/document.js';
import type { FundView, PaymentView } from '../contract.js';
import { fundWords } from '../web/word-lists.js';
import type { Language } from '../../../kernel/language.js';
import { fen, inYuan } from '../../../kernel/money.js';
import { paymentPaperWords } from '../words.papers.js';
import { ROOM, slipOf, slipRows } from '../../obligations/outputs/slip.js';
import { rowName } from '../../notices/rules/row-name.js';

interface PaymentPaper {
  readonly fund: FundView;
  /** Left out: a blank form, which a unit fills in by hand (point 2). */
  readonly payment: PaymentView | undefined;
  readonly language: Language;
}

/** 资金拨付申请表, or 资金拨付审批单: what is known stands on it; opinions, signatures and days are left to the hand (point 1). */
export function paymentPaper(
  form: 'application' | 'approval',
  { fund, payment, language }: PaymentPaper,
): OutgoingDocument {
  const [words, pages] = [paymentPaperWords[language], fundWords[language]];
  const { task } = fund;
  const { wide, pair } = slipRows(words.label);
  const yuan = (amount: number | undefined): string => (amount === undefined ? '' : pages.exact(inYuan(fen(amount))));
  const contract =
    fund.contracts.find(({ id }) => id === payment?.contractId) ?? (payment ? undefined : fund.contracts[0]);
  const proofs = payment
    ? [
        ...payment.milestones.map(({ title: of, verifiedOn }) =>
          verifiedOn === null ? pages.proof.unverified(of) : pages.proof.milestone(of),
        ),
        ...(payment.certificate
          ? [pages.proof.certificate(payment.certificate.number, yuan(payment.certificate.value))]
          : []),
        pages.proof.invoice(payment.invoice),
      ]
    : [];
  const signed = `${ROOM}${words.signature}`;
  const name = rowName(task);
  return slipOf(words.title[form], [
    wide('item', `${pages.itemNumber(name)} ${task.title}`),
    pair('unit', task.leadUnit, 'serial', payment ? pages.serial(payment.serial) : ''),
    pair('contract', contract ? `${contract.number}\n${contract.party}` : '', 'contracted', yuan(contract?.amount)),
    pair('scheme', contract?.scheme.source ?? '', 'paid', yuan(contract?.paid)),
    pair('amount', yuan(payment?.amount), 'labour', yuan(payment?.labour)),
    pair(
      'source',
      payment ? pages.source[payment.source] : '',
      'trigger',
      payment ? pages.trigger[payment.trigger] : '',
    ),
    pair('cap', yuan(payment?.cap ?? contract?.cap), 'left', yuan(payment?.left)),
    wide('proof', proofs.join('\n') || ROOM),
    ...(form === 'application'
      ? [wide('head', signed), wide('finance', signed)]
      : [wide('finance', signed), wide('leader', signed), wide('meeting', ROOM), wide('voucher', ROOM)]),
    wide('remark', words.remark),
  ]);
}
