import { describe, expect, test } from 'vitest';
import { readUnitNames } from './units.js';

const names = (...lines: string[]): string[] => readUnitNames(lines).units.map(({ name }) => name);

describe('a list of units is split where a unit ends and nowhere else', () => {
  test.each([
    ['柳石街道、鹅山街道', ['柳石街道', '鹅山街道']],
    ['县委宣传部 县教育局 县河长办', ['县委宣传部', '县教育局', '县河长办']],
    ['县公安局 县森林公安局', ['县公安局', '县森林公安局']],
    ['区工业和信息化局、区文化和旅游局', ['区工业和信息化局', '区文化和旅游局']],
    ['区教育局和各镇人民政府', ['区教育局', '各镇人民政府']],
    ['区民政局及区残联', ['区民政局', '区残联']],
    ['区财政局；区审计局', ['区财政局', '区审计局']],
    ['各县（市、区）人民政府、市教育局', ['各县（市、区）人民政府', '市教育局']],
    ['各有关部门和单位', ['各有关部门和单位']],
    ['县级责任单位和乡（镇）', ['县级责任单位', '乡（镇）']],
    ['太阳村镇', ['太阳村镇']],
    ['1.区教育局；2.区体育局', ['区教育局', '区体育局']],
    ['县一中、县职教中心、县供销联社', ['县一中', '县职教中心', '县供销联社']],
    ['农行巴音支行、区财政局', ['农行巴音支行', '区财政局']],
  ])('%s', (text, expected) => {
    expect(names(text)).toEqual(expected);
  });

  test('a line break parts two whole names, and joins a name that a narrow column has broken', () => {
    expect(names('区民政局', '银山街道')).toEqual(['区民政局', '银山街道']);
    expect(names('区住房城乡', '建设局、柳石', '街道')).toEqual(['区住房城乡建设局', '柳石街道']);
  });

  test('无, a dash or a stroke names nobody', () => {
    for (const text of ['无', '—', '/', '－－', '无。', '']) expect(names(text)).toEqual([]);
  });

  test('a person beside a unit is no unit', () => {
    const read = readUnitNames(['区教育局 王某某']);
    expect(read.units.map(({ name }) => name)).toEqual(['区教育局']);
    expect(read.persons).toEqual(['王某某']);
    expect(readUnitNames(['区民政局（李建国）、区财政局']).persons).toEqual(['李建国']);
  });
});

describe('a short name is completed only where its own list says how', () => {
  test('区农业农村局、乡村振兴局 says 区 once for both, and shows what was written', () => {
    const { units } = readUnitNames(['金太阳、区农业农村局、乡村振兴局']);
    expect(units).toEqual([
      { name: '金太阳', written: '金太阳', doubt: 'unknown' },
      { name: '区农业农村局', written: '区农业农村局' },
      { name: '区乡村振兴局', written: '乡村振兴局' },
    ]);
  });

  test('金太阳、河西街道 shares no ending: no 金太阳街道 is made', () => {
    expect(names('金太阳、河西街道、柳南街道')).toEqual(['金太阳', '河西街道', '柳南街道']);
  });

  test('a full prefix and a party prefix carry forward, each to its own kind', () => {
    expect(names('柳南区教育局、财政局')).toEqual(['柳南区教育局', '柳南区财政局']);
    expect(names('县委宣传部、组织部、县教育局、民政局')).toEqual(['县委宣传部', '县委组织部', '县教育局', '县民政局']);
  });

  test('团县委 says the level that 妇联 leaves out', () => {
    expect(names('团县委、妇联')).toEqual(['团县委', '县妇联']);
  });

  test('nothing is carried to a street, a firm, a bureau that answers to others, or backwards', () => {
    expect(names('区教育局、供电局、河西街道、某某公司')).toEqual(['区教育局', '供电局', '河西街道', '某某公司']);
    expect(names('民政局、区教育局')).toEqual(['民政局', '区教育局']);
  });

  test('two prefixes before a short name leave it to a person', () => {
    const { units } = readUnitNames(['市教育局、区民政局、财政局']);
    expect(units.at(-1)).toEqual({ name: '财政局', written: '财政局', doubt: 'two-prefixes' });
  });

  test('a short name that stands alone is completed by the one full name in the document', () => {
    const { units } = readUnitNames(['民政局'], { inFull: new Set(['区民政局', '区财政局']) });
    expect(units).toEqual([{ name: '区民政局', written: '民政局' }]);
  });
});

describe('a list that is left open says so', () => {
  test.each([
    ['区教育局、区财政局等有关部门', '等有关部门', ['区教育局', '区财政局']],
    ['商务部、农业农村部等和各有关省级人民政府', '等', ['商务部', '农业农村部', '各有关省级人民政府']],
    ['区教育局会同有关部门', '会同有关部门', ['区教育局']],
    ['区民政局、相关单位', '相关单位', ['区民政局', '相关单位']],
  ])('%s', (text, tail, expected) => {
    const read = readUnitNames([text]);
    expect(read.openTail).toBe(tail);
    expect(read.units.map(({ name }) => name)).toEqual(expected);
  });

  test('等3个单位 after three names is closed, and 高等学校 is no 等', () => {
    expect(readUnitNames(['区教育局、区财政局、区民政局等3个单位']).openTail).toBeUndefined();
    expect(readUnitNames(['区教育局、各高等学校']).openTail).toBeUndefined();
  });
});
