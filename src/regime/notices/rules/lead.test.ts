import { describe, expect, test } from 'vitest';
import { readUnitLine } from './unit-line.js';
import { readUnitRoles, statesFirstLeads } from './lead.js';

describe('who leads is taken from words, never from the order alone', () => {
  test.each([
    ['生态环境局牵头，区发展改革局、区财政局参与', ['生态环境局'], ['区发展改革局', '区财政局']],
    ['区教育局牵头，区财政局及各街道按职责分工负责', ['区教育局'], ['区财政局', '各街道']],
    ['牵头单位：区民政局；责任单位：区财政局、银山街道', ['区民政局'], ['区财政局', '银山街道']],
    ['区工业和信息化局、区科技局负责。列第一位者为牵头单位，下同', ['区工业和信息化局'], ['区科技局']],
    ['区卫生健康局负责', ['区卫生健康局'], ['区卫生健康局']],
    ['区教育局、区财政局负责', [], ['区教育局', '区财政局']],
    ['由区城管局会同区住建局、各街道负责', ['区城管局'], ['区住建局', '各街道']],
    ['区住建局（牵头）、区水务局、河西街道', ['区住建局'], ['区水务局', '河西街道']],
    ['区商务局、区邮政局（共同牵头）、各街道', ['区商务局', '区邮政局'], ['各街道']],
    ['区住建局、区城管局分别牵头', ['区住建局', '区城管局'], []],
    ['主办：区司法局　协办：区法院、区检察院', ['区司法局'], ['区法院', '区检察院']],
    ['第一责任单位：区商务局；第二责任单位：区供销社', ['区商务局'], ['区供销社']],
    ['请区发改局牵头，会同区财政局、区审计局抓好落实', ['区发改局'], ['区财政局', '区审计局']],
    ['市水务局负责实施，市财政局负责资金保障', [], ['市水务局', '市财政局']],
    ['由区建设局牵头、区财政局与区自然资源局配合', ['区建设局'], ['区财政局', '区自然资源局']],
    [
      '区人力资源社会保障局、区科技局，各镇人民政府按职责分工负责',
      [],
      ['区人力资源社会保障局', '区科技局', '各镇人民政府'],
    ],
  ])('%s', (text, lead, units) => {
    const read = readUnitLine(text);
    expect(read.lead).toEqual(lead);
    expect(read.units).toEqual(units);
  });

  test('a rule stated once holds for every later list', () => {
    expect(statesFirstLeads('（区教育局、区财政局负责，排在第一位的为牵头单位，下同）')).toBe(true);
    expect(statesFirstLeads('各牵头单位排在首位，请对照任务抓紧落实')).toBe(true);
    const read = readUnitRoles('区民政局、区残联负责', true);
    expect(read.lead.map(({ name }) => name)).toEqual(['区民政局']);
    expect(read.units.map(({ name }) => name)).toEqual(['区残联']);
  });

  test('two leads, an open list, an unknown name and an undecided lead are asked', () => {
    expect(readUnitLine('区教育局、区财政局牵头').asked.map(({ code }) => code)).toEqual(['two-leads']);
    for (const open of [
      '各镇（街道）、区直有关部门',
      '县财政局、有关乡镇',
      '县财政局、相关乡镇（街道）',
      '有关镇人民政府',
    ])
      expect(readUnitLine(open).asked.map(({ code }) => code)).toEqual(['open-ended']);
    expect(readUnitLine('区教育局、区民政局等部门').asked.map(({ code }) => code)).toEqual(['open-ended']);
    expect(readUnitLine('金太阳、河西街道').asked).toEqual([
      { code: 'unknown-unit', about: '/units/0', params: { unit: '金太阳' } },
    ]);
    expect(readUnitLine('区教育局、区民政局负责').asked.map(({ code }) => code)).toEqual(['no-lead']);
  });
});
