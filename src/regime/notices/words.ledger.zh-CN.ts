import type { Sentence } from '../../kernel/telling.js';
import type { QuestionCode } from './contract.js';
import type { RemovalReason } from './contract.removal.js';
import type { RefusalCode } from './words.js';

/** What a question of the intake was about, in a word. */
const QUESTIONS: Readonly<Record<QuestionCode, string>> = {
  'unknown-unit': '单位名称',
  'no-lead': '缺少的牵头单位',
  'two-leads': '并列的牵头单位',
  'open-ended': '没有列完的单位',
  'no-date': '没有写明的日期',
  'ambiguous-date': '有两种理解的日期',
  'missing-year': '缺少的年份',
  'already-past': '已经过去的日期',
  'damaged-text': '缺字或错字',
  'row-count': '项数不符',
  'sum-mismatch': '合计不符',
  coverage: '疑似缺项',
  'not-a-notice': '文件是否为通知',
  scanned: '没有文字的页',
  classified: '密级标志',
};
/** Why a file was not read, in a word. */
const UNREAD: Readonly<Record<RefusalCode, string>> = {
  'no-file': '打不开',
  empty: '文件为空',
  'too-large': '文件过大',
  'too-many-pages': '页数过多',
  'too-many-cells': '表格过大',
  'too-much-text': '文字过多',
  'too-deep': '嵌套过深',
  'archive-bomb': '解压后异常庞大',
  encrypted: '已加密',
  damaged: '已损坏',
  'entity-in-xml': '含有不该有的定义',
  'not-a-document': '不是可读的文件',
  'legacy-needs-libreoffice': '旧格式，未装 LibreOffice',
  'conversion-failed': '旧格式转换失败',
  'out-of-time': '读取超时',
  'out-of-memory': '内存不足',
  classified: '标有密级',
};
/** Of the fields that matter, those that differ. */
const differing = (fields: string): string =>
  [fields.includes('number') ? '文号' : '', fields.includes('issuedOn') ? '日期' : ''].filter(Boolean).join('、');
/** Why a notice was taken out of everything, in a word. */
const REMOVALS: Readonly<Record<RemovalReason, string>> = {
  'mark-overlooked': '密级标志被忽视',
  'mark-missing': '漏标密级',
  'classified-later': '事后定密',
  'not-for-here': '其他不得在本系统处理的内容',
};
const among = (words: Readonly<Record<string, string>>, code: string): string => words[code] ?? code;

export const noticeLedgerZhCN = {
  'notice.received': () => '收到通知文件，开始读取',
  'notice.seen-again': () => '再次收到已登记过的文件',
  'notice.taken-in': ({ fact }) => `读完通知文件：${fact('tasks')}项，${fact('questions')}个问题待确认`,
  'notice.unread': ({ fact }) => `未能读取通知文件（${among(UNREAD, fact('code'))}）`,
  'upload.refused-as-classified': () => '拒收标有密级的文件，文件名和内容均未留存',
  'notice.answered': ({ fact }) => `回答了关于“${among(QUESTIONS, fact('code'))}”的问题`,
  'notice.corrected': () => '更正了一处读取结果',
  'notice.settled': () => '确认了通知未写明的事项',
  'notice.checked': () => '核对完通知中的单位名称',
  'notice.submitted': () => '将通知送领导签发',
  'notice.returned': ({ told }) => `退回待签发的通知：${told('reason')}`,
  'notice.issued': ({ fact, day, told }) =>
    fact('registered') === 'true'
      ? `登记通知已印发：${day('on')}，签发人${told('signedBy')}`
      : `印发通知：${day('on')}，签发人${told('signedBy')}`,
  'notice.original-added': () => '存入一份已盖章的原件作凭据',
  'notice.original-read': ({ fact }) =>
    fact('read') === 'true' ? '读出了盖章原件的首部，已与通知核对' : '盖章原件没有可读的首部，等人填写',
  'notice.original-typed': ({ told }) =>
    `填写盖章原件的首部：${told('number')}，${told('issuedOn')}，${told('issuer')}，“${told('title')}”`,
  'notice.original-acknowledged': ({ fact, told }) =>
    `说明了盖章原件与通知的${differing(fact('fields'))}为何不一致：${told('reason')}`,
  'notice.amended': ({ fact, day, told }) =>
    `登记更正通知${fact('number')}：${day('on')}，签发人${told('signedBy')}，更正${told('changes').replaceAll('\n', '；')}`,
  'notice.superseded': ({ fact, told }) => `原通知废止，由${fact('by')}替代：${told('reason')}`,
  'notice.reissued': ({ fact, day, told }) =>
    `登记重新印发的通知：${day('on')}，签发人${told('signedBy')}，替代${fact('replaces')}；延续${fact('continued')}项，新增${fact('opened')}项，终止${fact('ended')}项`,
  'notice.closed': () => '办结本年度：各项均已办结或终止，结果已公布',
  'notice.archived': () => '归档',
  'notice.removed': ({ fact }) =>
    `紧急清除：${among(REMOVALS, fact('reason'))}，依据${fact('paper')}，原文件校验码${fact('sha256').slice(0, 12)}`,
  'file.removed': ({ fact }) =>
    `紧急清除一个文件：${among(REMOVALS, fact('reason'))}，依据${fact('paper')}，文件校验码${fact('sha256').slice(0, 12)}`,
} satisfies Readonly<Record<`${'notice' | 'upload' | 'file'}.${string}`, Sentence>>;
