import type { PersonWords } from './words.people.js';
import { rolesZhCN } from './words.roles.zh-CN.js';

export const peopleZhCN: PersonWords = {
  field: {
    name: '姓名',
    telephone: '电话',
    mail: '邮箱',
    role: '岗位',
    unit: '单位',
    rank: '负责人',
    title: '职务',
    from: '起任日期',
    until: '离任日期',
    loginName: '用户名',
  },
  role: rolesZhCN,
  ranked: (role, rank) => `${role}（${rank}）`,
  rank: { head: '主要领导', 'deputy-head': '分管领导' },
  standing: { held: '在任', 'to-come': '将任', past: '已离任' },
  acting: { held: '代办中', 'to-come': '未开始', past: '已结束' },
  account: {
    none: '没有账号',
    invited: '已邀请，还没有设密码',
    'without-password': '还没有设密码',
    open: '已开通',
    closed: '已停用',
  },
  sheet: {
    title: (district) => `${district}人员与岗位`,
    note: (count, on) => `共${String(count)}人，${on}导出。一个岗位一行；电话、邮箱隐去了中间几位。`,
  },
};
