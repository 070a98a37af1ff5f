import type { Language } from '../kernel/language.js';
import { filled } from '../kernel/written.js';
import { clauses } from './clauses.js';
import { unitRefusals } from './offices/words.refusals.units.js';
import { districtRefusals } from './offices/words.refusals.districts.js';
import { fundRefusals } from './funds/words.refusals.js';
import type { Say } from '../platform/problem/words.js';
import { amendmentRefusals } from './notices/words.refusals.js';
import { milestoneRefusals } from './plans/words.refusals.milestones.js';
import { planRefusals } from './plans/words.refusals.js';
import { evidenceRefusals } from './evidence/words.refusals.js';
import { askingRefusals } from './reports/words.asking.refusals.js';
import { evaluationRefusals } from './reports/words.evaluation.refusals.js';
import { changeRefusals } from './changes/words.refusals.js';
import { lightRefusals } from './reports/words.refusals.lights.js';
import { reportRefusals } from './reports/words.refusals.js';
import { staffingRefusals } from './staffing/words.refusals.js';
import { taskRefusals } from './tasks/words.refusals.js';

/** Why the regime says no, in both languages; `{…}` is filled from the refusal. A code without words shows itself. */
const WORDS: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  'calendar.nothing-put-in': {
    'zh-CN': '还没有选文件，请先选写有节假日安排的文件',
    en: 'No file was put in yet: choose the file that holds the arrangement',
  },
  'calendar.unreadable': {
    'zh-CN': '文件有{count}处要改，改好再选一次',
    en: '{count} places of the file must be put right first',
  },
  'calendar.not-yet-published': {
    'zh-CN': '公布日期{published}晚于今天{today}，请核对',
    en: 'It says published on {published}, and today is {today}: check the day',
  },
  'calendar.already-known': {
    'zh-CN': '{year}年的安排早已在内，内容相同，没有改动',
    en: 'The arrangement for {year} is known already, word for word; nothing was changed',
  },
  'calendar.older': {
    'zh-CN': '{year}年已有更晚公布的安排，以晚的为准，请核对公布日期',
    en: 'An arrangement for {year} that was published later is known, and stands: check the day of publication',
  },
  'calendar.reason-missing': {
    'zh-CN': '{year}年的安排已经在内，改动会重算期限，请写明原因',
    en: '{year} is known already, and days of duties hang on it: say why it is put right',
  },
  ...amendmentRefusals,
  ...taskRefusals,
  ...fundRefusals,
  ...planRefusals,
  ...milestoneRefusals,
  ...evidenceRefusals,
  ...staffingRefusals,
  ...changeRefusals,
  ...lightRefusals,
  ...reportRefusals,
  ...askingRefusals,
  ...evaluationRefusals,
  'upload.classified': {
    'zh-CN': '文件首部标有密级，按保密要求不予接收，文件名和内容均未留存。请在涉密系统中办理',
    en: 'The head of the file bears a mark of secrecy: it is not taken, and neither its name nor anything of it is kept. Please handle it in the classified system',
  },
  'upload.endless': {
    'zh-CN': '文件异常，在规定时间和内存内看不完，未接收。请另存一份再试',
    en: 'The file has no end within the time and memory a file may take, and was not kept. Save it anew and try again',
  },
  'upload.removed': {
    'zh-CN': '这份文件曾按保密要求紧急清除，不再接收',
    en: 'This very file was removed in an emergency for secrecy before: it is not taken again',
  },
  'notice.removed': { 'zh-CN': '这份通知已经紧急清除', en: 'This notice was removed already' },
  'file.is-notice': {
    'zh-CN': '这是下达的通知本身，条目和义务都出自它，请到通知页面紧急清除',
    en: 'A notice was read from this file, and its items and duties with it: remove the notice on its own page',
  },
  'notice.removal-quotes': {
    'zh-CN': '依据文号不能出现在被清除的内容里，请填写要求清除的文件的文号',
    en: 'What is removed contains these words: give the number of the paper that asks for the removal',
  },
  'notice.wrong-state': {
    'zh-CN': '通知现在的状态不能进行此操作',
    en: 'The notice is in a state that does not allow this',
  },
  'notice.already-issued': {
    'zh-CN': '原通知已经下达，请用更正通知修改',
    en: 'The notice was issued: correct it by an amendment',
  },
  'notice.no-such-question': { 'zh-CN': '没有这个问题，页面可能已过期', en: 'There is no such question' },
  'notice.question-has-no-answer': {
    'zh-CN': '这个问题不能由人回答，请换一份文件',
    en: 'No answer can settle this: another file is needed',
  },
  'notice.no-such-unit': { 'zh-CN': '没有这个单位', en: 'There is no such unit' },
  'notice.answer-unfit': { 'zh-CN': '答复与所问之处的内容不合', en: 'The answer does not fit its place' },
  'notice.blocked': {
    'zh-CN': '还有{count}处未定，通知不能登记下达',
    en: '{count} matters keep the notice from being issued',
  },
  'notice.year-issued': {
    'zh-CN':
      '本年度已有登记印发的通知（{number}）。这份如是重新印发，请用“替代原通知”；如是另一批实事，请在登记时写明两份并行',
    en: 'A notice of this year stands already ({number}). If this one is printed in its place, let it replace that one; if it is a further list, say when you register it on paper that both go on',
  },
  'notice.reason-missing': { 'zh-CN': '请写明理由', en: 'Say why' },
  'notice.tasks-open': {
    'zh-CN': '还不能办结：第{rows}项尚未办结、结转或终止',
    en: 'The year cannot be closed yet: items {rows} are not at their end',
  },
  'notice.results-unpublished': {
    'zh-CN': '还不能办结：年终公布办理结果尚未登记（{due}前）',
    en: 'The year cannot be closed yet: its results are not put down as public (due {due})',
  },
  'notice.tasks-and-results-open': {
    'zh-CN': '还不能办结：第{rows}项尚未办结、结转或终止，年终公布办理结果也尚未登记（{due}前）',
    en: 'The year cannot be closed yet: items {rows} are not at their end, and its results are not put down as public (due {due})',
  },
  'notice.units-open': { 'zh-CN': '还有单位名称没有确认', en: 'Names of units are still open' },
  'obligation.wrong-state': {
    'zh-CN': '这项任务现在的状态（{state}）不能这样办，可能已有人登记',
    en: 'The duty is in a state ({state}) that does not allow this: somebody may have registered it',
  },
  'receipt.not-a-filing': {
    'zh-CN': '这项任务不是报送材料，不能靠登记收文办结',
    en: 'This duty is an act of an office: no receipt can stand for it',
  },
  'receipt.not-yet': {
    'zh-CN': '收到日期{on}晚于今天{today}',
    en: 'Received on {on}, and today is {today}: check the day',
  },
  'receipt.proof-missing': {
    'zh-CN': '请附扫描件或回传的表，或写明收文编号',
    en: 'A scan, the returned sheet or the number of receipt must show it',
  },
  'receipt.note-missing': { 'zh-CN': '电话报送请写明谁来电、说了什么', en: 'Say who rang and what they said' },
  'receipt.drawn-up-missing': {
    'zh-CN': '请填方案上的落款日期：通知要求一个月内“制定”，按这一天算',
    en: 'Give the day on the plan: drawing it up is the duty, and that day counts',
  },
  'receipt.drawn-up-later': {
    'zh-CN': '方案落款日期{drawnUpOn}晚于收到日期{on}',
    en: 'The plan bears {drawnUpOn}, later than its receipt on {on}',
  },
  'receipt.drawn-up-unfit': {
    'zh-CN': '只有实施方案按落款日期算，这项任务请只填收到日期',
    en: 'Only a plan is measured by the day on it; give the day of receipt alone',
  },
  'receipt.not-standing': {
    'zh-CN': '这份收文登记已经更正或撤回，请刷新页面',
    en: 'This receipt was put right or taken back already: read the page again',
  },
  'ruling.not-there': { 'zh-CN': '没有这份认定，请刷新页面', en: 'There is no such ruling: read the page again' },
  'urging.not-there': { 'zh-CN': '没有这次催办，请刷新页面', en: 'There is no such urging: read the page again' },
  'ruling.not-late': { 'zh-CN': '这项任务没有迟报，不需要认定', en: 'It is not late: there is nothing to rule on' },
  'ruling.open-already': {
    'zh-CN': '已有一份认定等待另一人确认',
    en: 'A ruling is waiting for its second person already',
  },
  'ruling.wrong-state': { 'zh-CN': '这份认定已经有了结果', en: 'This ruling has been decided already' },
  'ruling.second-person': {
    'zh-CN': '认定要两个人：请由另一人确认，或登记另一人签字的纸件',
    en: 'Two people rule: another person confirms, or their signature on paper is registered',
  },
  'urging.not-open': { 'zh-CN': '这项任务现在不在办理中，不用催', en: 'The duty is not open: there is nobody to urge' },
  'urging.too-soon': {
    'zh-CN': '{last}已经催过，同一事项一个工作日最多催一次；打了电话请登记“已电话催办”',
    en: 'Urged on {last}: one message a working day for one matter. A call can still be registered',
  },
  'urging.answered-already': { 'zh-CN': '这次催办已有答复', en: 'This urging has its answer already' },
  'paper.proof-missing': {
    'zh-CN': '请附扫描件，或写明收文编号',
    en: 'A scan or the number of receipt must show the paper',
  },
  'paper.not-yet-signed': {
    'zh-CN': '签批日期{signedOn}晚于今天{today}',
    en: 'The paper bears {signedOn}, and today is {today}',
  },
  'paper.nobody-in-charge': {
    'zh-CN': '{on}这件实事没有明确的分管领导，请先在项目页面确定',
    en: 'Nobody was known to be in charge of the item on {on}: put somebody in charge first',
  },
  'paper.not-in-charge': {
    'zh-CN': '{on}这件实事由{leader}分管，{name}的签字不能作为批准',
    en: 'On {on} {leader} was in charge of the item: the signature of {name} approves nothing',
  },
  'notice.proof-missing': {
    'zh-CN': '请写明收文编号或附签发件',
    en: 'The receipt number or the signed paper is missing',
  },
  'notice.not-yet-signed': { 'zh-CN': '签发日期或成文日期晚于今天', en: 'The paper bears a day that has not come yet' },
  'notice.no-day': { 'zh-CN': '通知没有成文日期', en: 'The notice bears no day' },
  'notice.number-taken': { 'zh-CN': '已有一份相同文号的通知', en: 'Another issued notice bears this number' },
  'notice.same-file': { 'zh-CN': '这份文件已经登记过', en: 'This very file is here already' },
  ...unitRefusals,
  ...districtRefusals,
  'sign-in-provider.issuer-unsound': {
    'zh-CN': '签发者地址须以 https 开头，不带参数',
    en: 'The issuer must be an https address without parameters',
  },
  'account.link-taken': {
    'zh-CN': '这个单点登录身份或这个账号已经关联过',
    en: 'This subject, or this account, is linked already',
  },
  'settings.local-sign-in-needed': {
    'zh-CN': '还不能关闭密码登录：要先有人用单点登录进来过，并封存好应急账号',
    en: 'Passwords cannot be closed yet: somebody must have come in by single sign-on, and the emergency account be sealed',
  },
  'emergency.sealed-just-now': {
    'zh-CN': '刚刚有人封存了应急账号，请刷新页面',
    en: 'Somebody has just sealed the emergency account: read the page again',
  },
  'reminders.ahead-not-first': {
    'zh-CN': '首次提醒要早于再次提醒：请把首次提醒的天数改大，或把再次提醒的天数改小',
    en: 'The first reminder must come before the second: give it more days, or the second fewer',
  },
  'reminders.escalated-not-last': {
    'zh-CN': '列入区政府办待办要晚于逾期提醒：请把列入待办的工作日数改大',
    en: 'The list of the gov office must come after the reminder of what is late: give it more working days',
  },
  'reminders.digest-in-quiet-hours': {
    'zh-CN': '每日提醒的时间不在可以发送的时段内：请改每日提醒的时间，或放宽发送时段',
    en: "The hour of the day's reminders lies in the quiet hours: choose another, or make the hours for sending wider",
  },
  'settings.nothing-changed': { 'zh-CN': '没有改动', en: 'Nothing was changed' },
  'message.link-used': {
    'zh-CN': '这个链接已经用过，请从待办进入',
    en: 'This link was opened before: go on from your desk',
  },
  'message.link-expired': {
    'zh-CN': '这个链接已过期，请从待办进入',
    en: 'This link has expired: go on from your desk',
  },
  'feed.too-many': {
    'zh-CN': '最多可以有{most}个订阅地址，请先停用不用的',
    en: 'There can be {most} addresses at most: end those that are not used first',
  },
  'view.nothing-narrowed': {
    'zh-CN': '还没有筛选，没有可存的视图',
    en: 'Nothing is narrowed: there is no view to keep',
  },
  'view.name-taken': {
    'zh-CN': '已有名为“{name}”的视图，请换一个名称，或先删去原来的',
    en: 'A view is called “{name}” already: take another name, or remove that one first',
  },
  'view.too-many': {
    'zh-CN': '一个列表最多存{most}个视图，请先删去不用的',
    en: 'A list keeps {most} views at most: remove those that are not used first',
  },
  'delivery.not-failed': {
    'zh-CN': '这条消息没有失败，不用再发',
    en: 'This message did not fail: it need not be sent again',
  },
  'channel.password-missing': { 'zh-CN': '请填写邮箱账号的密码', en: 'The password of the mail account is missing' },
  'channel.off': {
    'zh-CN': '这个渠道没有启用，请先启用再试发',
    en: 'This channel is switched off: switch it on first',
  },
  'ledger.foreign-seal': {
    'zh-CN': '这份封存记录里没有本地区的台账，请选择本地区的封存文件',
    en: "This seal says nothing of this district's ledger: choose one that does",
  },
  'clock.backwards': { 'zh-CN': '演示日期只能向后调', en: "The demonstration's clock goes forwards only" },
  'post.not-held': { 'zh-CN': '您现在没有这个岗位', en: 'You do not hold this post now' },
  'account.none': { 'zh-CN': '{name}还没有账号', en: '{name} has no account yet' },
  'account.invited': {
    'zh-CN': '{name}已受邀请，还没有设置密码',
    en: '{name} was invited and has set no password yet',
  },
  'account.without-password': {
    'zh-CN': '{name}还没有设置密码，请发邀请',
    en: '{name} has set no password: send an invitation',
  },
  'account.open': {
    'zh-CN': '{name}的账号已可登录；忘记密码的，请给电话口令',
    en: '{name} can sign in already; give a telephone code to whoever forgot the password',
  },
  'account.closed': { 'zh-CN': '{name}的账号已停用', en: 'The account of {name} is closed' },
  'account.login-name-missing': { 'zh-CN': '请为{name}定一个用户名', en: 'Please give {name} a name to sign in with' },
  'account.name-taken': { 'zh-CN': '这个用户名已经有人用', en: 'Somebody has this user name already' },
  'charge.before-present': {
    'zh-CN': '现任自{from}起分管，已经过去的日子不能改',
    en: 'Whoever is in charge now is so from {from}: days that have passed are not changed',
  },
  'charge.unchanged': { 'zh-CN': '分管领导没有变动', en: 'Nothing changes in who is in charge' },
  'charge.no-leader': {
    'zh-CN': '这位同志在{from}不是区政府领导，请先登记任职',
    en: "On {from} this person holds no leader's post: put that down first",
  },
  'delegation.to-oneself': { 'zh-CN': '不能委托给本人', en: 'Nobody delegates to themself' },
  'delegation.too-long': {
    'zh-CN': '委托最长{days}天；更久的请办理交接',
    en: 'A delegation lasts {days} days at most; for longer, hand the post over',
  },
  'delegation.of-administrators': { 'zh-CN': '管理员的职责不能委托', en: 'Nobody administers for another' },
  'delegation.not-held': {
    'zh-CN': '{name}在{from}没有这个岗位，不能委托',
    en: '{name} does not hold this on {from}, and cannot delegate it',
  },
  'delegation.items-of-leaders': {
    'zh-CN': '只有区领导分管的事项可以逐项委托',
    en: "Only of the items in a leader's charge some can be delegated",
  },
  'delegation.twice': {
    'zh-CN': '{from}至{until}已经委托给{name}',
    en: '{name} stands in already from {from} to {until}',
  },
  'delegation.no-such': { 'zh-CN': '{name}没有这项委托', en: '{name} has given no such delegation' },
  'delegation.ended-already': { 'zh-CN': '委托到{until}已经结束', en: 'The delegation ends on {until} already' },
  'person.unchanged': { 'zh-CN': '{name}的信息没有变动', en: 'Nothing of {name} was changed' },
  'handover.still-in-office': {
    'zh-CN': '{name}到{from}才离任，账号到那时再停用',
    en: '{name} is in office until {from}: close the account then',
  },
  'handover.orphans': {
    'zh-CN': '{name}走后这些没有人管，请先选好接手的人：{list}',
    en: 'Nobody would own these after {name} is gone; choose who takes them over: {list}',
  },
  'handover.no-such-heir': { 'zh-CN': '接手的人不在名单上', en: 'Whoever takes over is not on the list' },
  'post.no-such': { 'zh-CN': '{name}没有这个岗位', en: '{name} has no such post' },
  'post.to-oneself': {
    'zh-CN': '不能给自己安排岗位，请由别人办理',
    en: 'Nobody gives a post to themself: let somebody else do it',
  },
  'post.to-the-same': { 'zh-CN': '岗位本来就是{name}的', en: "The post is {name}'s already" },
  'post.security-admin-names': {
    'zh-CN': '系统、安全、审计管理员由安全管理员任命',
    en: 'Administrators are named by the security administrator',
  },
  'post.unit-not-there': {
    'zh-CN': '到任那天没有“{unit}”这个单位，请先看单位名录',
    en: 'On that day there is no unit “{unit}”: look at the list of units first',
  },
  'post.held-already': {
    'zh-CN': '{name}在这段时间里已经有这个岗位',
    en: '{name} holds this post already in these days',
  },
  'post.seat-taken': {
    'zh-CN': '这个岗位只能有一人：{holder}自{from}起在任，请从{holder}处办理接任，或先登记离任',
    en: 'One person at a time holds this post: {holder} has it from {from}. Hand it on from {holder}, or end it first',
  },
  'post.roles-apart': {
    'zh-CN': '管理员与业务岗位、审计与其他管理员不能由{name}一人兼任',
    en: "These roles are kept apart and cannot both be {name}'s",
  },
  'post.ends-before-it-begins': {
    'zh-CN': '最后一天早于第一天（{from}）',
    en: 'The last day lies before the first, {from}',
  },
  'post.ended-already': { 'zh-CN': '这个岗位到{until}已经结束', en: 'The post ends on {until} already' },
  'demo.no-such-post': { 'zh-CN': '演示中没有这个岗位', en: 'The demonstration has no such post' },
};

/** The regime's sentence for a refusal, or undefined where the code is not one of its own. */
export const say: Say = (language, code, params) => {
  const words = (WORDS[code] ?? clauses[code])?.[language];
  return words === undefined ? undefined : filled(language, words, params);
};

/** Rules that the database keeps as well, by the name of the constraint. */
export const constraints = {
  obligation_receipt_district_id_supersedes_key: { code: 'obligation.wrong-state' },
  plan_district_id_task_id_key: { code: 'plan.begun-already' },
  report_waiting: { code: 'milestone.being-looked-at', clause: 'I10' },
  asking_of_difficulty: { code: 'asking.raised-already' },
  evaluation_standing: { code: 'evaluation.told-already' },
  ruling_proposed: { code: 'ruling.open-already', clause: 'point 6' },
  urging_of_day: { code: 'urging.too-soon' },
  calendar_year_pkey: { code: 'calendar.already-known' },
  notice_same_file: { code: 'notice.same-file' },
  emergency_account_pkey: { code: 'emergency.sealed-just-now' },
  district_district_id_code_key: { code: 'district.code-taken' },
  account_district_id_login_name_key: { code: 'account.name-taken' },
  notice_amendment_number: { code: 'amendment.number-taken', clause: 'I21' },
  report_section_current: { code: 'report.filed-meanwhile', clause: 'I15' },
  fund_contract_district_id_task_id_number_key: { code: 'contract.number-taken', clause: 'I21' },
  notice_number: { code: 'notice.number-taken', clause: 'I21' },
} as const;
