import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { writeNumeral } from './numerals.js';
import { findQuantities } from './quantities.js';

const read = (text: string): (readonly [number, string, string, string])[] =>
  findQuantities(text).map(({ value, unit, qualifier, start, end }) => [
    value,
    unit,
    qualifier,
    text.slice(start, end),
  ]);

describe('figures with their units and limits', () => {
  test.each([
    [
      '近1.2万㎡，约6000㎡',
      [
        [1.2, '万㎡', 'approx', '近1.2万㎡'],
        [6000, '㎡', 'approx', '约6000㎡'],
      ],
    ],
    ['控制在1.89亿吨标准煤以内', [[1.89, '亿吨标准煤', 'at_most', '控制在1.89亿吨标准煤以内']]],
    ['稳定在11亿千瓦左右', [[11, '亿千瓦', 'approx', '11亿千瓦左右']]],
    ['820多万人', [[820, '万人', 'at_least', '820多万人']]],
    ['10余个', [[10, '个', 'at_least', '10余个']]],
    ['3家及以上', [[3, '家', 'at_least', '3家及以上']]],
    ['不得超过60分钟', [[60, '分钟', 'at_most', '不得超过60分钟']]],
    ['不低于本机构医师总数的60%', [[60, '%', 'at_least', '不低于本机构医师总数的60%']]],
    ['不少於600份', [[600, '份', 'at_least', '不少於600份']]],
    ['提高5个百分点', [[5, '个百分点', 'exact', '5个百分点']]],
    ['220元/人·月', [[220, '元/人·月', 'exact', '220元/人·月']]],
    ['5000立方米/日', [[5000, '立方米/日', 'exact', '5000立方米/日']]],
    ['达到5批次/千人', [[5, '批次/千人', 'exact', '达到5批次/千人']]],
    ['净水设备230台（套）', [[230, '台（套）', 'exact', '230台（套）']]],
    [
      '2100米×3.5米',
      [
        [2100, '米', 'exact', '2100米'],
        [3.5, '米', 'exact', '3.5米'],
      ],
    ],
    [
      '2100×3.5m',
      [
        [2100, 'm', 'exact', '2100'],
        [3.5, 'm', 'exact', '3.5m'],
      ],
    ],
    [
      '50-60户',
      [
        [50, '户', 'at_least', '50'],
        [60, '户', 'at_most', '60户'],
      ],
    ],
    [
      '2—3年',
      [
        [2, '年', 'at_least', '2'],
        [3, '年', 'at_most', '3年'],
      ],
    ],
    ['１２０户', [[120, '户', 'exact', '１２０户']]],
    ['1,200户', [[1200, '户', 'exact', '1,200户']]],
    ['百分之八十以上', [[80, '%', 'at_least', '百分之八十以上']]],
    ['占总课时一半以上', [[0.5, '', 'at_least', '一半以上']]],
    [
      '1万元以上3万元以下',
      [
        [1, '万元', 'at_least', '1万元以上'],
        [3, '万元', 'at_most', '3万元以下'],
      ],
    ],
    ['节约100吨水', [[100, '吨', 'exact', '100吨']]],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  test.each([
    '2022年4月7日',
    '第12次会议',
    '柳南政办〔2022〕10号',
    'DN400',
    'φ110',
    'K3+200',
    'G324国道',
    '12345热线',
    '36路公交',
    '3号楼2单元',
    '9:30',
    '1.2.3',
    '5G网络',
    '3家庭',
    '一户一表',
    '十四五',
    '三年行动',
    '一批',
    '一体化',
    '一期',
    '二级以上',
    '五一路',
    '第三小学',
    '一个月',
    '三个方面',
    '两个阶段',
    '一中',
    '零距离',
    '改造十里长街',
  ])('%s holds no quantity', (text) => {
    expect(findQuantities(text).filter(({ unit }) => unit !== '年')).toEqual([]);
  });

  test.each([
    ['新建三所学校', 3, '所'],
    ['建设两个公园', 2, '个'],
    ['建成服务中心一所', 1, '所'],
    ['建设百个口袋公园', 100, '个'],
    ['改造公厕二十座', 20, '座'],
    ['为五十户家庭', 50, '户'],
  ])('%s counts in Chinese numerals', (text, value, unit) => {
    expect(findQuantities(text).map((quantity) => [quantity.value, quantity.unit])).toEqual([[value, unit]]);
  });

  test('a numeral counts the same however it is written', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 9999 }), (value) => {
        const units = [String(value), writeNumeral(value)].map((figure) => findQuantities(`新建公厕${figure}座。`));
        expect(units.map((found) => found.map((quantity) => quantity.value))).toEqual([[value], [value]]);
      }),
    );
  });
});
