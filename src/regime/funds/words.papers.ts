import type { WordLists } from '../../kernel/language.js';

/** What stands before a field of the application form and of the approval slip. */
export type PaperLabel =
  | 'item'
  | 'unit'
  | 'serial'
  | 'contract'
  | 'contracted'
  | 'scheme'
  | 'paid'
  | 'amount'
  | 'labour'
  | 'source'
  | 'trigger'
  | 'cap'
  | 'left'
  | 'proof'
  | 'head'
  | 'finance'
  | 'leader'
  | 'meeting'
  | 'voucher'
  | 'remark';

export interface PaperWords {
  readonly title: Readonly<Record<'application' | 'approval', string>>;
  readonly label: Readonly<Record<PaperLabel, string>>;
  readonly signature: string;
  readonly remark: string;
  readonly sheet: {
    readonly title: (programme: string) => string;
    readonly items: string;
    readonly itemColumns: readonly string[];
    readonly payments: string;
    readonly paymentColumns: readonly string[];
  };
}

export const paymentPaperWords: WordLists<PaperWords> = {
  'zh-CN': {
    title: { application: '资金拨付申请表', approval: '资金拨付审批单' },
    label: {
      ...{
        item: '项目',
        unit: '申请单位',
        serial: '次序',
        contract: '合同',
        contracted: '合同金额',
        scheme: '适用规定',
      },
      ...{
        paid: '已付',
        amount: '本次申请',
        labour: '其中人工费',
        source: '资金来源',
        trigger: '款项',
        cap: '拨付上限',
      },
      ...{ left: '还可申请', proof: '依据', head: '申请单位意见', finance: '财政部门意见', leader: '分管副区长意见' },
      ...{ meeting: '常务会纪要', voucher: '支付凭证', remark: '备注' },
    },
    signature: '签字（盖章）：　　　　　　　年　　月　　日',
    remark: '纸质签批后由经办人登记线下审签。申请、审核、审批由不同的人签字。',
    sheet: {
      title: (programme) => `${programme}资金情况`,
      items: '项目资金',
      itemColumns: [
        '序号',
        '项目',
        '牵头单位',
        '已批资金（元）',
        '合同金额（元）',
        '已付（元）',
        '执行率（%）',
        '核实进度（%）',
        '需要注意',
      ],
      payments: '支付明细',
      paymentColumns: [
        '序号',
        '项目',
        '资金来源',
        '指标文号',
        '合同编号',
        '支付日期',
        '金额（元）',
        '凭证号',
        '类别',
        '超上限（元）',
      ],
    },
  },
  en: {
    title: { application: 'Application for payment', approval: 'Approval of a payment' },
    label: {
      ...{ item: 'Item', unit: 'Applying unit', serial: 'Payment', contract: 'Contract', contracted: 'Contracted' },
      ...{ scheme: 'By the rule', paid: 'Paid so far', amount: 'Asked for', labour: 'Of it, labour', source: 'Source' },
      ...{ trigger: 'Kind', cap: 'Cap', left: 'Left', proof: 'Proof', head: 'The unit', finance: 'Finance' },
      ...{ leader: 'Deputy leader', meeting: 'Minutes', voucher: 'Voucher', remark: 'Note' },
    },
    signature: 'Signed:                              Day:',
    remark: 'Once signed on paper it is registered by the clerk. Different people apply, review and approve.',
    sheet: {
      title: (programme) => `${programme}: money`,
      items: 'Items',
      itemColumns: [
        'No.',
        'Item',
        'Lead unit',
        'Approved (yuan)',
        'Contracted (yuan)',
        'Paid (yuan)',
        'Spent (%)',
        'Verified (%)',
        'To be looked at',
      ],
      payments: 'Payments',
      paymentColumns: [
        'No.',
        'Item',
        'Source',
        'Indicator',
        'Contract',
        'Paid on',
        'Amount (yuan)',
        'Voucher',
        'Kind',
        'Above cap (yuan)',
      ],
    },
  },
};
