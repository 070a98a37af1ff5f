import { type Day, weekdayOf, yearOf } from '../../kernel/day.js';
import { writtenDay } from '../../kernel/written.js';
import { runsOf } from './outputs/runs.js';
import type { ObligationWords } from './words.js';

const dayIn = writtenDay['zh-CN'];
const monthAndDay = (on: Day): string => dayIn(on, yearOf(on));
const weekday = (on: Day): string => `周${'日一二三四五六'.charAt(weekdayOf(on))}`;
const items = (names: readonly string[]): string => `第${runsOf(names, '—').join('、')}项`;
const number = (value: string | null): string => (value === null ? '' : `（${value}）`);

export const zhCN: ObligationWords = {
  duty: {
    acknowledgement: '确认承办，明确负责人',
    plan: '制定实施方案',
    report: '报送进展情况',
    inspection: '开展督查',
    circular: '通报推进情况',
    completion: '项目完成',
    acceptance: '组织检查验收',
    'opening-publication': '公布实事项目及责任单位',
    'closing-publication': '公布办理结果',
    stated: '其他要求',
    countersign: '会签实施方案',
    'plan-check': '审核实施方案',
    'plan-approval': '审定实施方案',
    'milestone-look': '核实节点',
    'staffing-routing': '转办抽调申请',
    'staffing-answer': '答复抽调申请',
    'staffing-counter': '答复抽调商改意见',
    'staffing-decision': '裁定抽调申请',
    'staffing-arrival': '抽调人员到位',
    'staffing-release': '抽调期满，人员返回',
    'work-body-decision': '审定工作机构',
    'change-countersign': '会签变更',
    'change-decision': '审定变更',
    'change-meeting': '变更提交常务会审议',
    'report-acceptance': '接收进展情况报告',
    'report-correction': '补正进展情况报告',
    'material-answer': '报送要的材料',
    'matter-answer': '答复协调事项',
    'matter-settling': '办结协调事项',
    'evaluation-answer': '答复对本单位的评价',
    'evaluation-settling': '裁定责任单位的异议',
    'decision-answer': '办理督办事项',
    'decision-settling': '办结督办事项',
    'finance-review': '审核资金计划或拨付申请',
    'payment-approval': '审批资金计划或拨付申请',
    'payment-meeting': '将拨付申请提交常务会',
    disbursement: '拨付已批资金',
    'overpayment-return': '退回多付工程款',
    'retention-return': '返还质保金',
  },
  role: {
    'gov-office': '政府办公室',
    supervision: '督查绩效办',
    finance: '财政局',
    'district-government': '人民政府',
    'deputy-leader': '政府分管领导',
    public: '社会公众',
  },
  day: (on, programmeYear, worked) => `${dayIn(on, programmeYear)}\n（${weekday(on)}${worked ? '，调休上班' : ''}）`,
  dayRemark: ({ due, reminder, rolled, provisional }) =>
    [
      rolled ? `逢节假日：请在${monthAndDay(reminder)}前办理，${monthAndDay(due)}（含）前不计迟` : '',
      provisional ? '暂定：当年放假安排尚未公布' : '',
    ]
      .filter((part) => part !== '')
      .join('；'),
  period: (name) => {
    const [, year = '', rest = ''] = /^(\d{4})-?(Q\d|H\d|\d\d)?$/u.exec(name) ?? [];
    if (year === '') return '';
    if (rest.startsWith('Q')) return `第${'一二三四'.charAt(Number(rest.slice(1)) - 1)}季度`;
    if (rest.startsWith('H')) return rest === 'H1' ? '上半年' : '下半年';
    return rest === '' ? '全年' : `${String(Number(rest))}月`;
  },
  inPeriod: (duty, period) => `${duty}（${period}）`,
  figure: (indicator, qualifier, written, unit) =>
    `${indicator}${{ exact: '', approx: '约', at_least: '不少于', at_most: '不超过' }[qualifier]}${written}${unit}`,
  items,
  unconfirmed: (value) => `${value}（待确认）`,
  state: {
    'not-due': '未到期',
    open: '办理中',
    met: '已办',
    void: '不再要求',
    overdue: '已过期',
    metLate: '已办，逾期',
  },
  label: {
    lastDay: '最后一日',
    state: '情况',
    provisional: '暂定',
    seq: '序号',
    title: '项目名称',
    content: '实事内容',
    targets: '量化目标',
    lead: '牵头单位',
    responsible: '责任单位',
    due: '完成时间',
    role: '承担角色',
    leads: '牵头',
    helps: '责任',
    partners: '共同承担单位',
    day: '日期',
    what: '事项',
    who: '责任主体',
    to: '报送对象',
    itemsConcerned: '涉及项目',
    remark: '备注',
    basis: '依据（原文）',
    none: '无',
    itemsOfUnit: '承担项目',
    daysOfUnit: '时间节点',
    standingDuties: '其他要求（原文）',
    unconfirmedNote: '注：标“待确认”的内容，通知未写明或有疑问，以核实后的为准。',
    question: '需要确认的问题',
    where: '位置',
    questions: '需要确认的问题',
    unsaid: '通知未写明事项',
    proposal: '建议',
    wholePaper: '全文',
    noDays: '文件没有成文日期，无法推算时间节点。',
  },
  file: {
    allocation: '任务分解表',
    days: '时间表',
    dutyLists: '责任清单',
    chat: '群通知',
    questions: '待确认事项',
    archive: '为民办实事材料',
  },
  dutyListTitle: (unit) => `${unit}责任清单`,
  source: (title, value) => `《${title}》${number(value)}`,
  chat: {
    opening: (title, value, { items: count, leads, units }) =>
      `各单位：《${title}》${number(value)}已印发，共${String(count)}件实事，${leads === 0 ? '' : `牵头单位${String(leads)}个，`}涉及单位${String(units)}个。`,
    days: '请按以下时间办理：',
    andSoOn: (days, count) => `${days}等共${String(count)}次（见时间表）`,
    owe: (who, what, days, to) => `${who}：${days}前${what}${to === null ? '' : `（报${to}）`}`,
    done: (days) => `项目完成时间：${days}`,
    unit: (unit, leads, helps) =>
      `${unit}：${[leads.length > 0 ? `牵头${items(leads)}` : '', helps.length > 0 ? `责任单位${items(helps)}` : '']
        .filter((part) => part !== '')
        .join('；')}`,
    units: '各单位任务：',
    closing: (hasUnconfirmed) =>
      `任务分解表、时间表、各单位责任清单见附件。${hasUnconfirmed ? '标“待确认”的正在核实，以核实后的为准。' : ''}`,
    day: (on, programmeYear, { worked, due, provisional }) =>
      `${dayIn(on, programmeYear)}（${[
        weekday(on),
        worked ? '调休上班' : '',
        due === on ? '' : `${dayIn(due, yearOf(on))}（含）前不计迟`,
        provisional ? '暂定' : '',
      ]
        .filter((part) => part !== '')
        .join('，')}）`,
    everyLead: '各牵头单位',
    everyUnit: '各单位',
  },
  matter: {
    'deputy-leader': '各项目的政府分管领导',
    'district-invested': '是否政府投资项目、资金来源',
    'undated-duty': '没有写明日期的要求',
    'major-matters': '哪些属于重大事项',
    'circular-rhythm': '多久通报一次',
    'roll-of-days': '逢节假日如何计算',
  },
  proposal: (matter, programmeYear) => {
    switch (matter.matter) {
      case 'deputy-leader':
        return matter.proposal ?? '请指定';
      case 'district-invested':
        return matter.written ?? '请指定（不作推定）';
      case 'undated-duty':
        return matter.proposal === null
          ? '请指定'
          : `${dayIn(matter.proposal.day, programmeYear)}（${{ 'disclosure-term': '印发后20个工作日内公开', 'end-of-year': '年底', 'end-of-quarter': '季度末' }[matter.proposal.from]}）`;
      case 'major-matters':
        return `概算增加${String(matter.proposal.overBudgetPercent)}%以上、变更地点、完成时间跨年`;
      case 'circular-rhythm':
        return {
          week: '每周',
          'ten-days': '每旬',
          month: '每月',
          quarter: '每季度',
          'half-year': '每半年',
          year: '每年',
        }[matter.proposal];
      case 'roll-of-days':
        return '日期按原文；提前到节前最后一个工作日提醒，节后第一个工作日（含）前不计迟';
    }
  },
  separator: '；',
};
