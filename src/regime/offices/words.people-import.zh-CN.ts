import { writtenDay } from '../../kernel/written.js';
import type { PersonImportWords } from './words.people-import.js';
import { rolesZhCN } from './words.roles.zh-CN.js';

const written = writtenDay['zh-CN'];
const { 'gov-office': a, supervision: b, finance: c, staffing: d, liaison, 'unit-head': head } = rolesZhCN;
const { 'deputy-leader': e, 'district-head': f } = rolesZhCN;
const ROLES = [liaison, head, a, b, c, d, e, f].join('、');

export const personImportZhCN: PersonImportWords = {
  fault: {
    'no-header': '没有找到“{heading}”这一列。请保留表头，可先下载模板',
    'name-missing': '没有姓名。请填写姓名，或删去整行',
    'too-long': '超过{limit}个字。请改短',
    'telephone-form': '“{written}”不是电话号码。请只填一个号码',
    'mail-form': '“{written}”不是邮箱地址。请核对',
    'contact-masked': '“{written}”隐去了中间几位，和名单上的不符。请填全，或清空这一格',
    'role-unknown': `没有“{written}”这个岗位。可填：${ROLES}`,
    'rank-unknown': '“{written}”看不懂。可填：主要领导、分管领导',
    'day-unreadable': '“{written}”不是日期。请写成2022-04-07',
    'role-missing': `没有填岗位。请填写岗位，或清空单位、职务和日期。可填：${ROLES}`,
    'unit-missing': '这个岗位要填单位。请填写单位名录里的名称',
    'unit-not-for-role': '这个岗位不分单位。请清空单位',
    'unit-unknown': '单位名录里没有“{written}”。请改成名录里的名称或简称，或先在名录里增加',
    'unit-alike': '单位名录里没有“{written}”，相近的有：{alike}。请改成名录里的名称或简称',
    'unit-ended': '“{written}”已撤销。请改成承接的单位',
    'unit-ambiguous': '名录里有几个“{written}”。请填写单位全称',
    'rank-missing': '单位负责人要填是主要领导还是分管领导',
    'rank-not-for-role': '只有单位负责人才分主要领导和分管领导。请清空这一格',
    namesake:
      '名单上已有同名的{name}，但单位、电话、用户名都对不上。是同一个人的，请填名单上的电话或用户名；是另一个人的，请在人员页逐个增加',
    'person-ambiguous': '名单上有几个{name}，分不清是谁。请填用户名或电话',
    'row-namesake': '第{row}行也叫{name}。是同一个人的，请填同样的电话或用户名；是两个人的，请各填各的电话或用户名',
    'rows-differ': '和第{row}行不一样，而两行是同一个人。请改成一致',
    'login-name-taken': '用户名“{loginName}”已经有人用了（{name}）。请换一个，或核对姓名',
    'login-name-fixed': '这个人的用户名是“{loginName}”，定了不能改。请照填，或清空这一格',
    'row-login-name-taken': '第{row}行已经用了这个用户名。请换一个',
    administrator: '{name}是管理员，由安全管理员登记。请删去这一行',
    'row-twice': '和第{row}行是同一个人的同一个岗位。请删去一行',
    'title-differs': '名单上的职务是“{title}”。要改的，请在人员页结束原岗位再给',
    'from-differs': '名单上从{from}起任这个岗位。请照填，或清空这一格',
    'security-admin-names': '管理员由安全管理员登记。请删去这一行',
    'to-oneself': '不能给自己岗位。请由另一位办',
    'ends-before-it-begins': '离任日期早于起任日期{from}。请核对',
    'ended-already': '名单上到{until}就离任了，只能改早。请核对',
    'held-already': '这个人在这段时间已经任过这个岗位。请核对起止日期',
    'unit-not-there': '{unit}在起任那天不在册。请核对单位和日期',
    'seat-taken': '这个岗位同时只能一人，{holder}自{from}起在任。请在表里填写其离任日期，或在人员页移交',
    'roles-apart': '同一个人不能兼任这两个岗位。请核对',
  },
  post: ({ role, rank, unit, from, until }) =>
    [
      `${role}${rank === undefined ? '' : `（${rank}）`}`,
      unit ?? '',
      from === undefined ? '' : until === undefined ? `${written(from)}起` : `${written(from)}至${written(until)}`,
    ]
      .filter((part) => part !== '')
      .join('，'),
  template: {
    title: '人员与岗位（模板）',
    notes: [
      '一个岗位一行；一个人有几个岗位就填几行，电话或用户名填一样的。空着的格不改动。',
      `岗位可填：${ROLES}。联络员和单位负责人要填单位，单位负责人还要填主要领导或分管领导。`,
      '日期写成2022-04-07；起任日期不填就是导入当天。填了用户名、还没有账号的，导入后得到一个邀请链接。',
    ],
  },
  invitations: {
    title: (district) => `${district}账号邀请链接`,
    note: (count) => `共${String(count)}人。链接只能用一次，72小时内有效，请只交给本人；用完请删掉这份文件。`,
    columns: ['姓名', '岗位', '用户名', '邀请链接'],
  },
};
