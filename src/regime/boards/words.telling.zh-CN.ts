import { writtenDay } from '../../kernel/written.js';
import { zhCN as obligationWords } from '../obligations/words.zh-CN.js';
import { rolesZhCN } from '../offices/words.roles.zh-CN.js';
import type { TellingWords } from './rules/telling.js';

const KINDS: Readonly<Record<string, string>> = {
  account: '账号',
  person: '人员',
  people: '人员表',
  'person-import': '人员表导入',
  'unit-import': '单位表导入',
  units: '单位表',
  post: '岗位',
  emergency: '应急账号',
  settings: '设置',
  retention: '保存期限',
  reminder: '提醒',
  feed: '日历订阅地址',
  view: '列表视图',
  message: '消息',
  delivery: '消息发送',
  upload: '文件上传',
  file: '办件附上的文件',
  receipt: '收到登记',
  ruling: '迟报认定',
  urging: '催办',
  portfolio: '分管',
  delegation: '委托代理',
  'sign-in-provider': '单点登录服务',
  channel: '消息渠道',
  district: '地区',
  calendar: '节假日安排',
  unit: '单位',
  notice: '通知',
  programme: '年度计划',
  plan: '实施方案',
  fund: '项目资金',
  'fund-plan': '资金计划',
  contract: '合同',
  payment: '资金拨付',
  settlement: '结算',
  task: '实事项目',
  obligation: '应办事项',
  secondment: '抽调申请',
  'work-body': '工作机构',
  evidence: '佐证材料',
  request: '材料要求',
  matter: '协调事项',
  decision: '督办事项',
  asking: '材料要求或协调事项',
  evaluation: '责任单位情况评价',
  change: '变更',
  light: '进度灯',
  report: '进展情况报告',
  ledger: '台账',
};
const duties: Readonly<Record<string, string>> = obligationWords.duty;
const inBrackets = (text: string): string => (text === '' ? '' : `（${text}）`);

export const tellingZhCN: TellingWords = {
  role: rolesZhCN,
  thing: (thing) => {
    switch (thing.kind) {
      case 'account':
      case 'person':
      case 'unit':
      case 'district':
        return thing.name;
      case 'notice':
        return thing.title === null || thing.title === '' ? thing.file : `《${thing.title}》`;
      case 'programme':
        return `${String(thing.year)}年度为民办实事`;
      case 'task':
        return `第${String(thing.seq)}${thing.part === 0 ? '' : `-${String(thing.part)}`}项“${thing.title}”`;
      case 'obligation':
        return (duties[thing.duty] ?? thing.duty) + inBrackets(obligationWords.period(thing.period ?? ''));
    }
  },
  kind: (kind) => KINDS[kind] ?? kind,
  gone: (kind) => `${KINDS[kind] ?? kind}（已不存在）`,
  day: writtenDay['zh-CN'],
  list: (names) => names.join('、'),
  erased: '（已按期清除）',
  withheld: '（不予显示）',
  who: ({ name, role, units, onBehalfOf }) => {
    const post = [role, ...units].join('，');
    const acting = name === null ? post : `${name}（${post}）`;
    return onBehalfOf === null ? acting : `${acting}代${onBehalfOf}`;
  },
  inHistory: ({ what, about, why }) =>
    `${about === null ? '' : `${about}：`}${what}${why === null ? '' : `。理由：${why}`}`,
  sentence: ({ who, what, thing, why }) =>
    `${who}${what}${thing === undefined ? '' : `：${thing}`}${why === null ? '' : `。理由：${why}`}`,
};
