import { weekdayOf } from '../../kernel/day.js';
import { writtenDay, writtenParam } from '../../kernel/written.js';
import type { NoticeWords, Params } from './words.js';

const named = (params: Params, name: string): string => String(params[name] ?? '');

/** Whole megabytes of a size in bytes. */
const megabytes = (params: Params, name: string): string => String(Math.round(Number(params[name]) / 1024 ** 2));

/** The words of the document that a question is about. */
const quoted = (p: Params): string => String(p['words'] ?? p['text'] ?? p['what'] ?? p['day'] ?? '');

/** The clause a question is about, where there is one: 定期 alone says nothing to a clerk. */
const sentence = (p: Params): string => named(p, 'clause') || quoted(p);

export const zhCN: NoticeWords = {
  question: {
    'unknown-unit': (p) => `“${named(p, 'unit')}”是哪个单位？文中只有这个简称，看不出全称，请指明或按原文保留。`,
    'no-lead': (p) =>
      p['count'] === undefined
        ? '这一项没有写明牵头单位，由谁牵头？'
        : `文中没有写明牵头单位（${named(p, 'count')} 项），责任单位已照录，各项由谁牵头？`,
    'two-leads': (p) => `这一项列了不止一个牵头单位（${named(p, 'units')}），由哪一个牵头？`,
    'open-ended': (p) => `“${named(p, 'tail')}”没有列完，还包括哪些单位？`,
    'no-date': (p) =>
      quoted(p) === '' ? '文中没有写明日期，以哪一天为准？' : `“${sentence(p)}”没有写明日期，以哪一天为准？`,
    'ambiguous-date': (p) =>
      p['on'] === undefined
        ? `“${quoted(p)}”是哪一天？`
        : `“${quoted(p)}”可以有两种理解，已按较早的一天（${writtenParam('zh-CN', p, 'on')}）记录，是否正确？`,
    'missing-year': (p) => `“${quoted(p)}”没有写明年份，是哪一年？`,
    'already-past': (p) => `“${quoted(p)}”在成文日期之前已经过去，是否仍按原文？`,
    'damaged-text': (p) =>
      p['other'] === undefined
        ? `“${quoted(p)}”似有缺字或错字，已按原样记录，原文应是什么？`
        : `“${quoted(p)}”与“${named(p, 'other')}”不一致，以哪个为准？`,
    'row-count': (p) =>
      p['group'] === undefined
        ? `文中说有 ${named(p, 'stated')} 件，实际读到 ${named(p, 'found')} 件，是否有遗漏或多出？`
        : `“${named(p, 'group')}”说有 ${named(p, 'stated')} 件，实际读到 ${named(p, 'found')} 件，是否有遗漏或多出？`,
    'sum-mismatch': (p) => `总数 ${named(p, 'total')} 与分项之和 ${named(p, 'sum')} 不一致，以哪个为准？`,
    coverage: (p) => `标题承诺“${named(p, 'promised')}”，内容里没有对应的任务，是否缺项？`,
    'not-a-notice': () => '没有读到任务：这份文件似乎不是下达任务的通知，是否选错了文件，或附件未附？',
    scanned: (p) => `有 ${named(p, 'pages')} 页是图片，没有文字，未能读取，请提供可复制文字的版本。`,
    classified: () => '文件首部标有密级，按保密要求不予读取，未留存任何内容。请在涉密系统中办理。',
  },
  refusal: {
    'no-file': (p) =>
      p['reason'] === 'EISDIR' ? '这是一个文件夹，请指定文件。' : '找不到或打不开这个文件，请检查路径和权限。',
    empty: () => '文件是空的，请重新导出或下载后再试。',
    'too-large': (p) =>
      `文件有 ${megabytes(p, 'bytes')} MB，超过 ${megabytes(p, 'limit')} MB 的上限，请去掉图片或只保留通知和附件表格。`,
    'too-many-pages': (p) => `文件有 ${named(p, 'pages')} 页，超过 ${named(p, 'limit')} 页的上限，请只保留通知和附件。`,
    'too-many-cells': (p) => `表格太大（上限 ${named(p, 'limit')}），请只保留任务分解表所在的行和列。`,
    'too-much-text': (p) => `文字太多（上限 ${named(p, 'limit')} 字），请只保留通知和附件。`,
    'too-deep': () => '文件内部嵌套过深，不像正常的公文，请用 Word 或 WPS 另存后再试。',
    'archive-bomb': () => '文件解压后异常庞大，不像正常的公文，已拒绝打开。请向来源索取原件。',
    encrypted: () => '文件已加密，请去掉密码后另存，再导入。',
    damaged: () => '文件不完整或已损坏，请重新下载，或用 Word、WPS 打开后另存。',
    'entity-in-xml': () => '文件内部含有不该有的定义（XML 实体），已拒绝打开。请用 Word 或 WPS 打开后另存。',
    'not-a-document': () => '这不是可读的文件，请提供 .docx、.xlsx、.pdf、.html 或 .txt。',
    'legacy-needs-libreoffice': () =>
      '旧格式（.doc、.wps、.xls）需要安装 LibreOffice，或请用 Word、WPS 另存为 .docx、.xlsx。',
    'conversion-failed': () => '旧格式转换失败，请用 Word 或 WPS 另存为 .docx、.xlsx 后再试。',
    'out-of-time': (p) => `读取超过 ${named(p, 'seconds')} 秒没有进展，已停止。请用 Word 或 WPS 另存后再试。`,
    'out-of-memory': () => '读取所需内存过大，已停止。请只保留通知和附件表格后再试。',
    classified: () => '文件首部标有密级，按保密要求不予读取，未留存任何内容。请在涉密系统中办理。',
  },
  rhythm: {
    week: '每周',
    'ten-days': '每旬',
    month: '每月',
    quarter: '每季度',
    'half-year': '每半年',
    year: '每年',
  },
  report: {
    number: '发文字号',
    title: '标题',
    issuer: '发文机关',
    issuedOn: '成文日期',
    year: '年度',
    addressees: '主送',
    attachments: '附件',
    items: '实事项目',
    lead: '牵头单位',
    responsible: '责任单位',
    due: '完成时间',
    targets: '目标',
    deliverables: '建设内容',
    obligations: '谁应在何时向谁做什么',
    questions: '需要人来定的',
    noQuestions: '没有需要人来定的。',
    none: '无',
    notSaid: '文中未写明',
    asWritten: '原文',
    shown: '已补全（按同一名单或全文，无需回答）',
  },
  confirmed: (stated) => `文中所说 ${String(stated)} 件 = 读到 ${String(stated)} 行 ✓`,
  completed: (written, completed) => `${written} → ${completed}`,
  day: (on) => `${writtenDay['zh-CN'](on)}（周${'日一二三四五六'.charAt(weekdayOf(on))}）`,
  qualified: (qualifier, figure) =>
    ({ exact: '', approx: '约 ', at_least: '不少于 ', at_most: '不超过 ' })[qualifier] + figure,
  items: (numbers) => `（第 ${numbers.join('、')} 项）`,
};
