import { expect, test } from 'vitest';
import type { PaperDocument } from '../../../documents/blocks.js';
import { calendarAsOf } from '../../calendar/shipped.js';
import { readNotice } from './reading.js';

const paper = (...lines: string[]): PaperDocument => ({
  format: 'txt',
  picturePages: 0,
  blocks: lines.map((text) => ({ kind: 'paragraph', text })),
});

test('full-width digits are read as digits and printed as the paper has them', () => {
  const read = readNotice(
    paper(
      '柳政办〔２０２５〕３号',
      '柳南区人民政府办公室关于下达２０２５年为民办实事任务的通知',
      '各街道办事处：',
      '一、各牵头单位要于每季度结束后次月５日前将进展情况报送区政府办公室。',
      '柳南区人民政府办公室',
      '２０２５年４月７日',
      '１．新建口袋公园８个。',
      '牵头单位：区城市管理局',
      '完成时限：１１月底前',
      '２．加装电梯１２部。',
      '牵头单位：区住房城乡建设局',
      '完成时限：１２月３０日前',
    ),
    calendarAsOf('latest'),
  );
  expect(read.notice).toMatchObject({ number: '柳政办〔２０２５〕３号', issuedOn: '2025-04-07', year: 2025 });
  expect(read.tasks.map(({ dueOn, targets }) => [dueOn, targets[0]?.value, targets[0]?.written])).toEqual([
    ['2025-11-30', 8, '８'],
    ['2025-12-30', 12, '１２'],
  ]);
  expect(read.obligations[0]?.dates).toEqual(['2025-07-05', '2025-10-05', '2026-01-05']);
});

test('labelled lines under each other head no table: 牵头领导：… says whose an item is', () => {
  const read = readNotice(
    paper(
      '梅江区2024年民生实事',
      '1．新建口袋公园8个。',
      '牵头领导：高扬',
      '牵头单位：区城市管理局',
      '责任单位：区财政局、各街道办事处',
      '完成时限：2024年11月底前',
      '2．加装电梯12部。',
      '牵头领导：李敏',
      '牵头单位：区住房城乡建设局',
      '责任单位：各街道办事处',
      '完成时限：2024年12月底前',
    ),
    calendarAsOf('latest'),
  );
  expect(read.tasks.map(({ leadUnits, dueOn }) => [leadUnits, dueOn])).toEqual([
    [['区城市管理局'], '2024-11-30'],
    [['区住房城乡建设局'], '2024-12-31'],
  ]);
});
