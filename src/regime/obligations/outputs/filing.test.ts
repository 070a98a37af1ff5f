import { expect, test } from 'vitest';
import { day } from '../../../kernel/day.js';
import type { OutgoingDocument } from '../../../documents/writing/document.js';
import { filingWords } from '../word-lists.js';
import { approvalSlip, type Filing, filingLetter } from './filing.js';

const words = filingWords['zh-CN'];
const report: Filing = {
  ...{ kind: 'report', year: 2022, period: '第二季度', due: day('2022-07-05') },
  ...{ owedBy: '区住房城乡建设局', owedTo: '区政府办公室', leaders: ['周某'] },
  notice: { title: '任务分解的通知', number: '柳南政办〔2022〕10号' },
  clause: '于每季度结束后次月5日前报送区政府办公室',
  items: [
    { name: '2', title: '老旧小区改造', responsibleUnits: ['区财政局', '河西街道'] },
    { name: '7-1', title: '道路改造', responsibleUnits: ['区财政局'] },
  ],
};
const textOf = ({ parts }: OutgoingDocument): string =>
  parts
    .flatMap((part) =>
      part.kind === 'table' ? part.rows.flat().map(({ text }) => text) : 'text' in part ? [part.text] : [],
    )
    .join('\n');

test('the letter says who sends what to whom on what ground, and bears the day of printing', () => {
  const letter = filingLetter(report, day('2022-07-04'), words);
  expect(letter.title).toBe('区住房城乡建设局关于报送2022年第二季度为民办实事项目进展情况的函');
  expect(textOf(letter)).toContain(
    '区政府办公室：\n按照《任务分解的通知》（柳南政办〔2022〕10号）“于每季度结束后次月5日前报送区政府办公室”的要求',
  );
  expect(textOf(letter)).toContain('第2项　老旧小区改造\n第7-1项　道路改造');
  expect(textOf(letter)).toContain('区住房城乡建设局\n2022年7月4日');
});

test('a letter to nobody, on no clause and of the whole programme leaves out what it does not know', () => {
  const bare = filingLetter({ ...report, owedTo: null, clause: null, period: '', items: [] }, day('2022-07-04'), words);
  expect(bare.parts.map((part) => (part.kind === 'passage' ? part.style : part.kind))).toEqual([
    'heading',
    'body',
    'body',
    'signature',
    'body',
  ]);
  expect(textOf(bare)).not.toContain('“');
});

test('the slip names the leader in charge, has a line for each responsible unit once, and room for hands', () => {
  const text = textOf(approvalSlip(report, words));
  expect(text.match(/区财政局：/gu)).toHaveLength(1);
  expect(text).toContain('河西街道：');
  expect(text).toContain('周某\n\n\n签名');
  expect(text).toContain('2022年7月5日（含）前');
  const alone = approvalSlip({ ...report, leaders: [], items: [] }, words);
  expect(textOf(alone)).toContain(words.slip.nobodyCountersigns);
});
