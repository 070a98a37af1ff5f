import { describe, expect, test } from 'vitest';
import { readDeliverables } from './deliverables.js';

const named = (text: string): string[] => readDeliverables(text).map((one) => one.text);

describe('the works that a content lists', () => {
  test('item 2 lists ten works, the last of which is one in two words', () => {
    expect(
      named(
        '改造内容有小区内部道路改造、围墙改造、绿化改造、地面铺装、排水改造、新增消火栓、电动车棚改造、新增照明路灯、安装电动自行车智能充电插座、建筑垃圾清运及消纳等',
      ),
    ).toEqual([
      '小区内部道路改造',
      '围墙改造',
      '绿化改造',
      '地面铺装',
      '排水改造',
      '新增消火栓',
      '电动车棚改造',
      '新增照明路灯',
      '安装电动自行车智能充电插座',
      '建筑垃圾清运及消纳',
    ]);
  });

  test('item 5 lists thirteen: 以及 joins two of them, 及 stands within others', () => {
    const works = named(
      '在柳石街道建设面积为1198.10平方米的街道为老服务中心，主要建设内容包括：楼地面工程、天棚工程、内墙面工程、外墙工程、门窗工程、给排水工程、电气工程、弱电工程、消防工程、热水系统以及新建电梯井、楼梯及走道、厕所及助浴间等',
    );
    expect(works).toHaveLength(13);
    expect(works.slice(-4)).toEqual(['热水系统', '新建电梯井', '楼梯及走道', '厕所及助浴间']);
  });

  test('item 6 lists departments and equipment; what stands twice or breaks off is kept so', () => {
    const works = named('设置科室有中医、预防接种、中医、康复等科室。购置的设备主有DR、彩超、远程心电图');
    expect(works).toEqual(['中医', '预防接种', '中医', '康复', 'DR', '彩超', '远程心电图']);
  });

  test.each([
    [
      '主要建设内容：道路硬化、排水管网改造、绿化提升和照明工程，总投资1200万元。',
      ['道路硬化', '排水管网改造', '绿化提升', '照明工程'],
    ],
    [
      '建设内容包括：（1）新建管网5公里；（2）新建泵站2座；（3）道路恢复。',
      ['新建管网5公里', '新建泵站2座', '道路恢复'],
    ],
    [
      '改造内容涵盖屋面防水（含保温、隔热）、外墙粉刷、消防改造及弱电改造等。',
      ['屋面防水（含保温、隔热）', '外墙粉刷', '消防改造', '弱电改造'],
    ],
    [
      '实施道路硬化、雨污分流、管线入地、楼道亮化等改造，惠及群众2000户。',
      ['道路硬化', '雨污分流', '管线入地', '楼道亮化'],
    ],
  ])('%s', (text, works) => {
    expect(named(text)).toEqual(works);
  });

  test.each([
    '新建充电桩30个，包括快充10个、慢充20个。',
    '服务对象包括老人、儿童、残疾人。',
    '硬化产业路长2100米，宽3.5米',
    '对项目道路整治扩宽，增设排水设施、道路路灯照明',
    '承载起方案制度统筹制定、职能部门高效协调、数据档案规范管理等职能。',
    '建设内容为新建综合楼1栋',
    '',
  ])('%s holds no list of works', (text) => {
    expect(named(text)).toEqual([]);
  });

  test('every work is shown where it stands', () => {
    const text = '主要建设内容：道路硬化、排水管网改造以及绿化等。';
    for (const { text: work, start, end } of readDeliverables(text)) expect(text.slice(start, end)).toBe(work);
    expect.assertions(3);
  });
});
