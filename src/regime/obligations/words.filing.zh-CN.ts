import { type Day, dayOfMonthOf, monthOf, yearOf } from '../../kernel/day.js';
import type { FilingWords } from './words.filing.js';

const day = (on: Day): string => `${String(yearOf(on))}年${String(monthOf(on))}月${String(dayOfMonthOf(on))}日`;

export const zhCN: FilingWords = {
  sent: {
    acknowledgement: '为民办实事项目承办确认情况',
    plan: '为民办实事项目实施方案',
    report: '为民办实事项目进展情况',
    inspection: '为民办实事项目督查情况',
    circular: '为民办实事项目推进情况通报',
    completion: '为民办实事项目完成情况',
    acceptance: '为民办实事项目检查验收情况',
    'opening-publication': '为民办实事项目公布情况',
    'closing-publication': '为民办实事项目办理结果公布情况',
    stated: '为民办实事项目有关材料',
    'staffing-routing': '抽调申请转办情况',
    'staffing-answer': '抽调申请答复',
    'staffing-counter': '抽调商改意见答复',
    'staffing-decision': '抽调申请裁定意见',
    'staffing-arrival': '抽调人员到位情况',
    'staffing-release': '抽调人员返回情况',
    'work-body-decision': '工作机构审定意见',
  },
  matter: (year, period, sent) => `${String(year)}年${period}${sent}`,
  basis: (title, number, clause) =>
    `《${title}》${number === null ? '' : `（${number}）`}${clause === null ? '' : `“${clause}”`}`,
  item: (name, title) => `第${name}项　${title}`,
  day,
  letter: {
    title: (unit, matter) => `${unit}关于报送${matter}的函`,
    opening: (to) => `${to}：`,
    body: (basis, matter) => `按照${basis}的要求，现将我单位${matter}随函报送，请予审收。`,
    items: '涉及事项：',
    annex: (matter) => `附件：${matter}`,
    contact: '（联系人：　　　　　　联系电话：　　　　　　　）',
    file: (unit, matter) => `报送函 ${unit} ${matter}`,
  },
  slip: {
    title: '送审签',
    file: (unit, matter) => `送审签 ${unit} ${matter}`,
    label: {
      unit: '送审单位',
      day: '送审日期',
      matter: '送审事项',
      basis: '送审依据',
      due: '办理时限',
      content: '主要内容',
      countersigned: '会签意见',
      head: '送审单位\n负责人意见',
      office: '政府办公室\n意见',
      leader: '领导\n审定意见',
      remark: '备注',
    },
    due: (on) => `${day(on)}（含）前`,
    signature: '签名：　　　　　　　　　　　年　　月　　日',
    blankDay: '　　　年　　月　　日',
    countersigns: (unit) => `${unit}：　　　　　　　　　　　　　年　　月　　日`,
    nobodyCountersigns: '无责任单位，不需会签。',
    incoming: '收文编号：',
  },
};
