import type { Language } from '../../kernel/language.js';

/** Why no is said about an item's money, in both languages; `{…}` is filled from the refusal. */
export const fundRefusals: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  'funds.item-ended': {
    'zh-CN': '这件实事已经结束，不再安排资金',
    en: 'The item has ended: no money is arranged for it any more',
  },
  'funds.paper-missing': {
    'zh-CN': '代他人登记，请填写线下审签：谁签的、哪一天、凭据在哪里',
    en: 'Registering for another needs the paper they signed: who, on which day, and where it is',
  },
  'funds.not-in-charge': {
    'zh-CN': '这件实事今天不由您分管，请由分管副区长审批，或登记其签批件',
    en: 'The item is not in your charge today: the deputy leader in charge decides, or their paper is registered',
  },
  'funds.self-review': {
    'zh-CN': '{name}已经办过前面的环节，申请、审核、审批要由不同的人办理',
    en: '{name} has acted on it before: different people apply, review and approve',
  },
  'funds.reason-missing': { 'zh-CN': '请写明理由', en: 'Say why' },
  'funds.amount-missing': { 'zh-CN': '请填写金额', en: 'Give the amount' },
  'funds.investment-unsaid': {
    'zh-CN': '还没有定这件实事是不是区政府投资，请区政府办先在项目页写明',
    en: 'Nobody has said yet whether the district invests in this item: the government office says so on its page first',
  },
  'funds.not-district-invested': {
    'zh-CN': '这件实事不是区政府投资，不由区财政拨付；已经支付的请直接登记',
    en: 'The district does not invest in this item, so finance is not asked; what was paid can be put down',
  },
  'funds.no-approved-plan': {
    'zh-CN': '资金计划还没有批准，不能申请拨付',
    en: 'Its fund plan is not approved yet: nothing can be asked for',
  },
  'fund-plan.empty': { 'zh-CN': '请至少填一个资金来源和金额', en: 'Give at least one source with its amount' },
  'fund-plan.under-way': {
    'zh-CN': '资金计划已经财政审核，正在等待批准；要改请先退回',
    en: 'Finance has reviewed the plan and it waits for approval: return it first to change it',
  },
  'fund-plan.wrong-state': {
    'zh-CN': '资金计划现在的状态不能这样办，可能已有人办过，请刷新页面',
    en: 'The fund plan is in a state that does not allow this: somebody may have acted on it; read the page again',
  },
  'fund-plan.below-asked': {
    'zh-CN': '新计划安排{given}元，比已支付和已申请的少{missing}元，请先退回申请或调整计划',
    en: 'The new plan gives CNY {given}, which is {missing} less than what was paid and asked for already',
  },
  'contract.not-yet-signed': {
    'zh-CN': '签订日期{signedOn}晚于今天{today}',
    en: 'Signed on {signedOn}, and today is {today}: check the day',
  },
  'contract.labour-share': {
    'zh-CN': '人工费占比应在0到100%之间',
    en: 'The share of labour cost lies between 0 and 100 %',
  },
  'contract.number-taken': {
    'zh-CN': '合同编号{number}已经登记过',
    en: 'A contract of this item bears the number already',
  },
  'contract.not-there': { 'zh-CN': '没有这份合同，请刷新页面', en: 'There is no such contract: read the page again' },
  'contract.supplement-earlier': {
    'zh-CN': '补充协议不能早于原合同签订日期{signedOn}',
    en: 'A supplement cannot be older than its contract of {signedOn}',
  },
  'contract.settled': {
    'zh-CN': '合同已经结算，不再签补充协议',
    en: 'The contract is settled: no supplement changes it any more',
  },
  'contract.below-asked': {
    'zh-CN': '合同金额不能低于已支付和已申请的{bound}元',
    en: 'The contract cannot fall below CNY {bound}, which was paid and asked for already',
  },
  'payment.not-there': {
    'zh-CN': '没有这份拨付申请，请刷新页面',
    en: 'There is no such application: read the page again',
  },
  'payment.wrong-state': {
    'zh-CN': '拨付申请现在的状态不能这样办，可能已有人办过，请刷新页面',
    en: 'The application is in a state that does not allow this: somebody may have acted on it; read the page again',
  },
  'payment.invoice-missing': { 'zh-CN': '请填写发票号码', en: 'Give the number of the invoice' },
  'payment.labour-short': {
    'zh-CN': '人工费至少{least}元，且不超过本次申请金额',
    en: 'At least CNY {least} of it goes to the wage account, and no more than all of it',
  },
  'payment.works-not-accepted': {
    'zh-CN': '还没有登记竣工验收，不能申请竣工款',
    en: 'The works are not put down as accepted yet',
  },
  'payment.not-settled': { 'zh-CN': '还没有结算审定，不能申请结算款', en: 'The contract is not settled yet' },
  'payment.retention-held': {
    'zh-CN': '质保期未满，不能申请返还质保金',
    en: 'The retention is still held: it is released first',
  },
  'payment.certificate-missing': { 'zh-CN': '请填写计量支付证书编号', en: 'Give the number of the certificate' },
  'payment.certificate-later': {
    'zh-CN': '计量日期{on}晚于今天{today}',
    en: 'The certificate bears {on}, and today is {today}',
  },
  'payment.certificate-above': {
    'zh-CN': '计量金额不能超过合同金额{contract}元',
    en: "More was measured than the contract's CNY {contract}",
  },
  'payment.proof-missing': {
    'zh-CN': '申请进度款要有依据：选已核实的节点，或填计量支付证书',
    en: 'A progress payment needs its proof: a verified milestone, or a certificate of what was measured',
  },
  'payment.milestone-not-verified': {
    'zh-CN': '节点“{titles}”还没有核实，不能据此拨付；请先核实，或凭计量支付证书申请',
    en: 'Nobody has verified “{titles}” yet: have it verified first, or ask by a certificate of what was measured',
  },
  'payment.above-cap': {
    'zh-CN': '超出拨付上限{over}元：上限{cap}元，已付{paid}元，在途申请{asked}元，还可申请{left}元',
    en: 'CNY {over} above the cap: of {cap}, {paid} is paid and {asked} asked for already; {left} is left',
  },
  'payment.above-budget': {
    'zh-CN': '超出已批资金计划，该来源还可申请{left}元',
    en: 'More than the approved fund plan leaves: CNY {left} of this source',
  },
  'payment.meeting-decides': {
    'zh-CN': '这笔拨付由区政府常务会审定，请登记会议纪要',
    en: 'The executive meeting decides on this payment: register its minutes',
  },
  'payment.voucher-missing': { 'zh-CN': '请填写凭证号', en: 'Give the number of the voucher' },
  'payment.not-yet-paid': {
    'zh-CN': '日期{paidOn}晚于今天{today}',
    en: 'Dated {paidOn}, and today is {today}: check the day',
  },
  'payment.voucher-taken': {
    'zh-CN': '凭证{voucher}（{on}）已经登记过',
    en: 'Voucher {voucher} of {on} is put down already',
  },
  'payment.not-standing': {
    'zh-CN': '这笔支付已经冲销，请刷新页面',
    en: 'This payment was reversed already: read the page again',
  },
  'payment.reversed-earlier': {
    'zh-CN': '冲销日期不能早于支付日期{paidOn}',
    en: 'A reversal cannot be older than the payment of {paidOn}',
  },
  'settlement.begun-already': { 'zh-CN': '这份合同已在结算', en: 'The contract is being settled already' },
  'settlement.not-yet-accepted': {
    'zh-CN': '竣工验收日期{on}晚于今天{today}',
    en: 'Accepted on {on}, and today is {today}: check the day',
  },
  'settlement.before-contract': {
    'zh-CN': '竣工验收不能早于合同签订日期{on}',
    en: 'The works cannot be accepted before their contract of {on}',
  },
  'settlement.wrong-state': {
    'zh-CN': '结算现在的状态不能这样办，可能已有人办过，请刷新页面',
    en: 'The settlement is in a state that does not allow this: somebody may have acted on it; read the page again',
  },
  'settlement.retention-share': { 'zh-CN': '质保金不得超过结算价的{most}%', en: 'At most {most} % may be retained' },
  'settlement.retention-months': {
    'zh-CN': '缺陷责任期最长{most}个月',
    en: 'The retention lasts {most} months at most',
  },
  'settlement.report-missing': {
    'zh-CN': '请填写评审或审计报告编号',
    en: 'Give the number of the review or audit report',
  },
  'settlement.above-contract': {
    'zh-CN': '审定金额超过合同金额{contract}元，请先登记补充协议',
    en: "It was settled above the contract's CNY {contract}: put down the supplement first",
  },
  'settlement.not-yet-settled': {
    'zh-CN': '日期{on}晚于今天{today}',
    en: 'Dated {on}, and today is {today}: check the day',
  },
  'settlement.before-acceptance': {
    'zh-CN': '结算不能早于竣工验收日期{on}',
    en: 'It cannot be settled before its acceptance on {on}',
  },
  'settlement.retention-not-due': {
    'zh-CN': '质保期到{due}才满，现在不能返还',
    en: 'The retention is held until {due}',
  },
  'settlement.nothing-to-recover': { 'zh-CN': '没有应收回的多付款', en: 'Nothing is to come back' },
  'payment-sheet.unread': {
    'zh-CN': '文件读不出来，请在WPS或Excel里另存为.xlsx再导入',
    en: 'The file cannot be read: save it as .xlsx and choose it again',
  },
  'payment-sheet.faulty': {
    'zh-CN': '表里还有{count}处要改，一笔也没有登记：请改好再选一次文件',
    en: 'Nothing was put down: mend the faults in the sheet ({count}) and choose it again',
  },
  'payment-sheet.moved-on': {
    'zh-CN': '看过以后台账有了变动，一笔也没有登记：请重新选择文件，看清再登记',
    en: 'The ledger has changed since the sheet was shown, and nothing was put down: choose the file again',
  },
  'payment-sheet.nothing-new': {
    'zh-CN': '表里的支付都已经登记过，没有新的',
    en: 'Every payment in the sheet is put down already: there is nothing new',
  },
};
