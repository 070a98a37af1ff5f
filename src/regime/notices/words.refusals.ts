import type { Language } from '../../kernel/language.js';

/** Why a correction or a supersession is refused, in both languages; `{…}` is filled from the refusal. */
export const amendmentRefusals: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  'amendment.number-or-reason-missing': {
    'zh-CN': '请填写更正通知的文号和更正理由',
    en: 'The number of the correcting notice and its reason are needed',
  },
  'notice.signed-on-paper': {
    'zh-CN': '本区没有启用此处签发：在纸上签发后登记已印发；要在此处签发，请安全管理员在登录规则页启用',
    en: 'Notices are not signed here in this district: register it as issued once it is signed on paper, or ask the security administrator to let leaders sign here (rules of signing in)',
  },
  'original.is-the-notice': {
    'zh-CN': '这就是读过的那份文件，不必再存一次',
    en: 'This is the very file that was read: it needs no copy of itself',
  },
  'original.known': { 'zh-CN': '这份原件已经存过', en: 'This original is kept already' },
  'original.wrong-state': {
    'zh-CN': '原件现在的状态不能这样办，请刷新后再看',
    en: 'The original is in a state that does not allow this: look at it anew',
  },
  'original.nothing-to-acknowledge': {
    'zh-CN': '文号和日期没有不一致的地方，不必说明',
    en: 'Neither its number nor its day differs: there is nothing to explain',
  },
  'amendment.empty': { 'zh-CN': '还没有填写要更正的内容', en: 'Nothing to correct has been typed' },
  'amendment.number-taken': {
    'zh-CN': '文号“{number}”已有另一份文件使用',
    en: 'Another paper bears the number “{number}” already',
  },
  'amendment.before-notice': {
    'zh-CN': '更正通知的日期（{on}）早于原通知或上一次更正（{last}）',
    en: 'The correcting notice ({on}) is older than the notice or its last correction ({last})',
  },
  'amendment.not-yet-signed': {
    'zh-CN': '更正通知的日期（{on}）晚于今天',
    en: 'The correcting notice bears a day that has not come yet ({on})',
  },
  'amendment.no-such-row': { 'zh-CN': '附表没有第{row}项', en: 'The annex has no item {row}' },
  'amendment.cell-twice': {
    'zh-CN': '第{row}项的同一栏填写了两次',
    en: 'The same column of item {row} is corrected twice',
  },
  'amendment.stale-cell': {
    'zh-CN': '第{row}项的这一栏现在是“{now}”，与您看到的不同，请对照后再填',
    en: 'This column of item {row} now reads “{now}”, not what you saw: compare and type it again',
  },
  'amendment.changes-nothing': {
    'zh-CN': '第{row}项填写的内容与现有的一样',
    en: 'What was typed for item {row} stands there already',
  },
  'amendment.nothing-typed': {
    'zh-CN': '第{row}项的标题和内容不能为空',
    en: 'The title and the content of item {row} cannot be empty',
  },
  'amendment.open-ended': {
    'zh-CN': '第{row}项写了“{tail}”：请写明是哪些单位',
    en: 'Item {row} says “{tail}”: name the units',
  },
  'amendment.unit-unknown': {
    'zh-CN': '第{row}项的“{unit}”是哪个单位，请先答',
    en: 'Say first which unit “{unit}” of item {row} is',
  },
  'amendment.day-unreadable': {
    'zh-CN': '第{row}项的“{words}”是哪一天，请选定日期',
    en: 'Say which day “{words}” of item {row} is',
  },
  'amendment.figure-unreadable': {
    'zh-CN': '第{row}项的数量请用数字写',
    en: 'Write the figures of item {row} in digits',
  },
  'amendment.no-lead': { 'zh-CN': '第{row}项没有牵头单位', en: 'Item {row} has no lead unit' },
  'amendment.two-leads': {
    'zh-CN': '第{row}项有两个以上牵头单位，请定一个',
    en: 'Item {row} has more than one lead unit: keep one',
  },
  'amendment.lead-is-responsible': {
    'zh-CN': '更正后，第{row}项的“{unit}”既是牵头单位又是责任单位，请同时更正另一栏',
    en: 'After this, “{unit}” would both lead item {row} and be responsible on it: correct the other column too',
  },
  'amendment.unit-twice': {
    'zh-CN': '更正后，“{unit}”在第{row}项的责任单位里出现两次',
    en: 'After this, “{unit}” would stand twice among the responsible units of item {row}',
  },
  'amendment.no-content': { 'zh-CN': '第{row}项没有实事内容', en: 'Item {row} has no content' },
  'amendment.no-due-day': { 'zh-CN': '第{row}项没有完成时间', en: 'Item {row} has no day of completion' },
  'amendment.item-ended': {
    'zh-CN': '第{row}项已经办结、结转或终止，不再更正',
    en: 'Item {row} has ended and is corrected no more',
  },
  'supersession.nothing-to-replace': {
    'zh-CN': '没有可替代的通知：原通知要已下达、未办结，请刷新后再看',
    en: 'There is no such notice to replace: it must be issued and its year open. Look at the page anew',
  },
  'supersession.itself': { 'zh-CN': '通知不能替代自己', en: 'A notice does not replace itself' },
  'supersession.another-year': {
    'zh-CN': '原通知是{year}年的，这份是{by}年的，不能替代',
    en: 'The notice is of {year} and this one of {by}: it does not take its place',
  },
  'supersession.before-notice': {
    'zh-CN': '这份通知的日期（{on}）早于原通知或其最后一次更正（{last}）',
    en: 'This notice ({on}) is older than the one it would replace or its last correction ({last})',
  },
  'supersession.no-such-row': {
    'zh-CN': '新通知附表没有第{row}项',
    en: 'The annex of the new notice has no item {row}',
  },
  'supersession.no-such-item': {
    'zh-CN': '第{row}项所延续的那一项不在原通知里，请刷新后再选',
    en: 'What item {row} is said to continue is no item of the notice: look at the page anew and choose again',
  },
  'supersession.row-unsaid': {
    'zh-CN': '新通知第{row}项是延续原来的哪一项，还是新增，请选定',
    en: 'Say which item row {row} of the new notice continues, or that it is new',
  },
  'supersession.row-twice': {
    'zh-CN': '新通知第{row}项答了两次，请留一个',
    en: 'Row {row} of the new notice was answered twice: keep one answer',
  },
  'supersession.item-twice': {
    'zh-CN': '原第{item}项被第{other}项和第{row}项同时延续，只能有一个',
    en: 'Rows {other} and {row} both continue item {item}: only one can',
  },
  'supersession.item-unsaid': {
    'zh-CN': '原第{item}项不在新通知里，请写明终止的理由，或选由哪一项延续',
    en: 'Item {item} is not in the new notice: say why it ends, or which row continues it',
  },
  'supersession.item-finished': {
    'zh-CN': '原第{item}项已申报完成或通过验收，不能终止，请选由新通知的哪一项延续',
    en: 'Item {item} was declared complete or accepted and cannot be ended: say which row continues it',
  },
  'supersession.item-at-end': {
    'zh-CN': '原第{item}项已经办结、结转或终止，内容不再变更；第{row}项写得不同，请列为新增',
    en: 'Item {item} is at its end and its words change no more; row {row} reads otherwise: let it open a new item',
  },
  'supersession.lead-is-responsible': {
    'zh-CN': '第{row}项的牵头单位同时列在责任单位里（两个名称是同一单位），请先更正',
    en: 'The lead unit of row {row} stands among its responsible units too, under another name: correct it first',
  },
};
