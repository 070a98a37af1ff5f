import { describe, expect, test } from 'vitest';
import type { Block, Cell } from '../../../documents/blocks.js';
import { calendarAsOf } from '../../calendar/shipped.js';
import { type ReadNotice, readNotice } from './reading.js';

const row = (...cells: readonly string[]): Cell[] => cells.map((text) => ({ text }));
const table = (...rows: readonly Cell[][]): Block => ({ kind: 'table', rows });
const lines = (...texts: readonly string[]): Block[] => texts.map((text) => ({ kind: 'paragraph', text }));

const read = (...blocks: readonly Block[]): ReadNotice =>
  readNotice({ format: 'docx', blocks, picturePages: 0 }, calendarAsOf('latest'));
const asked = ({ asked: questions }: ReadNotice): string[] => questions.map(({ code, about }) => `${code} ${about}`);
const heading = row('序号', '项目名称', '建设内容', '牵头单位', '责任单位', '完成时限');

describe('the head of a paper', () => {
  test('a day beside the number under the title is the day of issue', () => {
    const { notice } = read(
      ...lines(
        '怀安县2022年民生实事项目责任分解',
        '（怀政办字〔2022〕25号 2022年4月2日）',
        '县直有关单位：',
        '请抓好落实。',
      ),
    );
    expect(notice).toMatchObject({ number: '怀政办字〔2022〕25号', issuedOn: '2022-04-02' });
  });

  test('a title that names only its kind is a title with the organ above it', () => {
    const { notice } = read(
      ...lines('红安县人民政府督查室', '督查通知', '红政督〔2024〕第7号', '各乡镇场：', '请按要求办理。'),
      ...lines('红安县人民政府督查室', '2024年2月26日'),
    );
    expect(notice).toMatchObject({ title: '红安县人民政府督查室督查通知', number: '红政督〔2024〕第7号' });
  });

  test('lines of a form to be filled in are nobody’s duty', () => {
    const { obligations } = read(
      ...lines(
        '关于下达2024年民生实事任务的通知',
        '各镇人民政府：',
        '现将任务下达。',
        '填报单位（盖章）： 填报人： 联系电话：',
      ),
    );
    expect(obligations.filter(({ clause }) => clause.includes('填报'))).toEqual([]);
  });
});

describe('what kind of paper it is', () => {
  test.each([
    '关于公开征集大东区2025年民生实事项目的公告',
    '临湖区人民政府办公室关于2023年民生实事项目完成情况的通报',
    '关于征求2025年民生实事候选项目意见的公告',
  ])('%s lays nothing on anybody', (title) => {
    const notice = read(
      ...lines(title, '各镇人民政府：', '请各单位于11月30日前报送意见。'),
      table(heading, row('1', '公厕提升', '新建公厕8座', '市城管局', '无', '2024年10月底')),
    );
    expect(notice).toMatchObject({ tasks: [], obligations: [] });
    expect(asked(notice)).toEqual(['no-date /notice/issuedOn', 'not-a-notice /tasks']);
  });

  test('an annex that came alone is called by its table, not 附件1', () => {
    const { notice } = read(
      ...lines('附件1', '临泽区2024年民生实事项目计划表', '单位：万元'),
      table(heading, row('1', '公厕提升', '新建公厕8座', '市城管局', '无', '10月底')),
    );
    expect(notice.title).toBe('临泽区2024年民生实事项目计划表');
    expect(notice.year).toBe(2024);
  });

  test.each([
    ['各县、市、区人民政府，市政府各部门：', ['各县、市、区人民政府', '市政府各部门']],
    ['县直机关各单位，中央、省、市驻嘉各单位：', ['县直机关各单位', '中央、省、市驻嘉各单位']],
    ['各乡镇人民政府，县属、驻县有关单位：', ['各乡镇人民政府', '县属、驻县有关单位']],
    ['各委、办、局，区政府各部门、单位：', ['各委、办、局', '区政府各部门、单位']],
    ['各镇人民政府、街道办事处，事业单位：', ['各镇人民政府', '街道办事处', '事业单位']],
  ])('%s', (address, names) => {
    const { notice } = read(...lines('关于下达2024年民生实事任务的通知', address, '现将任务下达。'));
    expect(notice.addressees).toEqual(names);
  });
});
