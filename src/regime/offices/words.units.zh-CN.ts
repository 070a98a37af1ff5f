import type { UnitWords } from './words.units.js';

export const unitsZhCN: UnitWords = {
  kind: {
    town: '镇（乡）',
    subdistrict: '街道',
    department: '部门',
    'public-institution': '事业单位',
    'state-owned-enterprise': '国有企业',
    enterprise: '企业',
    'people-organisation': '群团组织',
    other: '其他',
  },
  standing: {
    unconfirmed: '未确认',
    living: '在册',
    planned: '未设立',
    ended: '已撤销',
    identified: '已查明',
  },
  field: {
    name: '名称',
    shortName: '简称',
    aliases: '别名',
    kind: '类别',
    parent: '上级单位',
    creditCode: '统一社会信用代码',
    from: '起始日期',
    until: '终止日期',
  },
  unconfirmed: '未确认',
  sheet: {
    title: (district) => `${district}单位名录`,
    note: (count, on) => `共${String(count)}个单位，${on}导出。改好后可以整表导回；别名之间用顿号隔开。`,
  },
};
