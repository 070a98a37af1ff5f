import type { Language } from '../../kernel/language.js';

/** Why a node cannot be reported or verified, in both languages; `{…}` is filled from the refusal. */
export const milestoneRefusals: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  'milestone.not-approved': {
    'zh-CN': '这个节点不在审定的实施方案里。方案审定后才能报告节点',
    en: 'The approved plan has no such milestone: milestones are reported once the plan is approved',
  },
  'milestone.met-already': {
    'zh-CN': '这个节点已经核实达成，不用再报',
    en: 'The milestone was verified as reached: nothing is left to report',
  },
  'milestone.being-looked-at': {
    'zh-CN': '这个节点上一次的报告还没有核实，核实或退回后再报',
    en: 'The last report of the milestone has not been looked at yet: report again once it was verified or sent back',
  },
  'milestone.evidence-missing': {
    'zh-CN': '请附照片或证明文件，或填文号，或写几句说明',
    en: 'Add a photograph or paper, or its number, or say in words what shows it',
  },
  'milestone.reached-later': {
    'zh-CN': '达成日期（{reached}）晚于报告日期（{on}）',
    en: 'The day it was reached ({reached}) lies after the report ({on})',
  },
  'milestone.share-missing': {
    'zh-CN': '部分完成请填1到99之间的百分比；全部完成请选“已达成”',
    en: 'Of a part give 1 to 99 percent; what is done in whole is reported as reached',
  },
  'milestone.share-falls': {
    'zh-CN': '已核实完成{seen}%，这次报的{share}%没有增加',
    en: '{seen}% is verified already: {share}% adds nothing',
  },
  'milestone.report-unknown': {
    'zh-CN': '没有这条节点报告，请刷新页面',
    en: 'There is no such report: load the page anew',
  },
  'milestone.decided-already': {
    'zh-CN': '这条报告已经核实或退回，请刷新页面',
    en: 'The report was verified or sent back already: load the page anew',
  },
  'milestone.basis-missing': {
    'zh-CN': '请选是谁核实的：牵头单位、督查，或财政凭计量证书',
    en: 'Say who looked: the lead unit, an inspector, or finance by a certificate',
  },
  'milestone.paper-missing': {
    'zh-CN': '代为登记时，请写明谁签的、哪天签的，附扫描件或填收文编号',
    en: 'Registering who looked needs who signed and when, and the scan of the paper or its receipt number',
  },
  'milestone.own-node': {
    'zh-CN': '本单位的节点不能由本单位核实，请督查绩效办核实，或由财政凭计量证书核实',
    en: 'A unit does not verify its own milestone: an inspector does, or finance by a certificate',
  },
  'milestone.own-report': {
    'zh-CN': '报告和核实不能是同一个人，请换人核实',
    en: 'Nobody verifies what they reported themselves: somebody else must look',
  },
  'milestone.same-paper': {
    'zh-CN': '报告的来函不能同时作为核实凭据，请另附核实的签批件',
    en: 'The letter that reported it does not also verify it: give the paper of whoever looked',
  },
  'milestone.looked-too-early': {
    'zh-CN': '核实日期（{on}）早于报告日期（{reported}）',
    en: 'It was looked at on {on}, before it was reported on {reported}',
  },
  'milestone.certificate-missing': {
    'zh-CN': '财政核实要填计量证书编号',
    en: 'Finance verifies by a certificate: give its number',
  },
  'milestone.reason-missing': { 'zh-CN': '退回请写明理由', en: 'Say why it is sent back' },
};
