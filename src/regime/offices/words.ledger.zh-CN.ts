import type { Sentence, Telling } from '../../kernel/telling.js';
import { rolesZhCN } from './words.roles.zh-CN.js';

const FIELDS: Readonly<Record<string, string>> = {
  name: '名称',
  shortName: '简称',
  kind: '类别',
  parentId: '上级单位',
  creditCode: '统一社会信用代码',
  from: '设立日期',
  until: '撤销日期',
};

const PERSON: Readonly<Record<string, string>> = { name: '姓名', telephone: '电话', mail: '邮箱' };
const RANKS: Readonly<Record<string, string>> = { head: '主要领导', 'deputy-head': '分管领导' };
const roles: Readonly<Record<string, string>> = rolesZhCN;
/** A post as one says it: 单位负责人（主要领导），区民政局. */
const post = ({ fact, named }: Telling): string => {
  const rank = RANKS[fact('rank')];
  const unit = named('unit');
  return `${roles[fact('role')] ?? fact('role')}${rank === undefined ? '' : `（${rank}）`}${unit === '' ? '' : `，${unit}`}`;
};

const DISTRICT: Readonly<Record<string, string>> = {
  code: '行政区划代码',
  name: '名称',
  above: '上级',
  host: '主办单位',
  contact: '公开页联系方式',
};

export const officeLedgerZhCN = {
  'district.opened': ({ fact }) => `开通${fact('above')}${fact('name')}（${fact('code')}）`,
  'district.changed': ({ each }) =>
    `修改地区信息：${each(
      'changes',
      ({ fact }) => `${DISTRICT[fact('field')] ?? fact('field')}由“${fact('was')}”改为“${fact('now')}”`,
    )}`,
  'district.administrator-invited': ({ fact, told }) =>
    `邀请${told('name')}担任${fact('roles')
      .split('、')
      .map((role) => roles[role] ?? role)
      .join('、')}`,
  'unit.added': ({ fact }) => `列入单位“${fact('name')}”${fact('kind') === '' ? '（待确认）' : ''}`,
  'unit.alias-added': ({ fact }) => `记下单位的又一名称“${fact('alias')}”`,
  'unit.changed': ({ each }) =>
    `修改单位信息：${each(
      'changes',
      ({ fact }) => `${FIELDS[fact('field')] ?? fact('field')}由“${fact('was')}”改为“${fact('now')}”`,
    )}`,
  'unit.alias-removed': ({ fact }) => `去掉单位的又一名称“${fact('alias')}”`,
  'unit.succession-recorded': ({ fact, day, named }) =>
    `登记单位变更：${named('before')}自${day('from')}起由${[named('after'), fact('added')].filter((name) => name !== '').join('、')}承继（${fact('number')}）`,
  'unit.succession-withdrawn': ({ fact, day }) => `撤回原定${day('from')}生效的单位变更（${fact('number')}）`,
  'unit.succession-held': ({ fact, day }) =>
    `${day('from')}的单位变更（${fact('number')}）没有生效：有${fact('open')}个问题待区政府办答复`,
  'unit.succeeded': ({ fact, day, named }) =>
    `单位变更生效：${named('before')}自${day('from')}起由${named('after')}承继（${fact('number')}）`,
  'unit.identified': ({ named }) => `查明“${named('before')}”就是${named('after')}`,
  'unit-import.received': () => '收到单位表，开始读取',
  'unit-import.understood': ({ fact }) => `读完单位表：${fact('rows')}行`,
  'unit-import.unread': () => '未能读取单位表',
  'units.imported': ({ fact }) => `导入单位表：新增${fact('added')}个，修改${fact('changed')}个，不变${fact('same')}个`,
  'person-import.received': () => '收到人员表，开始读取',
  'person-import.understood': ({ fact }) => `读完人员表：${fact('rows')}行`,
  'person-import.unread': () => '未能读取人员表',
  'people.imported': ({ fact }) =>
    `导入人员表：新增${fact('added')}人，修改${fact('changed')}人，不变${fact('same')}人，开通账号${fact('invited')}个`,
  'person.added': ({ told }) => `登记人员“${told('name')}”`,
  'person.changed': ({ fact }) =>
    `修改人员信息：${fact('fields')
      .split('、')
      .map((field) => PERSON[field] ?? field)
      .join('、')}`,
  'person.handed-over': ({ fact, day, told }) =>
    `办理离任交接：${told('name')}自${day('from')}起不在岗，移交分管实事${fact('charges')}件、具名实事${fact('named')}件`,
  'post.given': (entry) => `安排岗位：${entry.told('name')}自${entry.day('from')}起任${post(entry)}`,
  'post.ended': (entry) => `登记离任：${entry.told('name')}到${entry.day('until')}止，不再任${post(entry)}`,
  'post.transferred': (entry) =>
    `登记接任：${entry.told('name')}自${entry.day('from')}起接替${entry.told('fromName')}任${post(entry)}`,
  'account.invited': ({ told }) => `邀请${told('name')}开通账号`,
  'account.code-given': ({ told }) => `在电话里告知${told('name')}一次性口令`,
  'account.closed': ({ told }) => `停用${told('name')}的账号`,
  'account.reopened': ({ told }) => `重新启用${told('name')}的账号`,
  'post.acted-as': ({ fact, named }) => {
    const role = roles[fact('to')] ?? fact('to');
    return fact('inPlaceOf') === '' ? `换岗，以${role}身份办理` : `代${named('inPlaceOf')}，以${role}身份办理`;
  },
  'delegation.given': ({ fact, day, told }) =>
    `委托：${told('byName')}自${day('from')}至${day('until')}由${told('toName')}代行${roles[fact('role')] ?? fact('role')}职责`,
  'delegation.ended': ({ fact, day, told }) =>
    `结束委托：${told('byName')}的${roles[fact('role')] ?? fact('role')}职责，到${day('until')}止`,
  'portfolio.handed-over': ({ fact, day, named, told }) =>
    fact('leader') === ''
      ? `自${day('from')}起，${named('unit')}无人分管`
      : `自${day('from')}起，${named('unit')}由${told('name')}分管`,
} satisfies Readonly<Record<string, Sentence>>;
