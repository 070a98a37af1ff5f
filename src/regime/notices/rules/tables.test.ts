import { describe, expect, test } from 'vitest';
import type { Block, Cell } from '../../../documents/blocks.js';
import { calendarAsOf } from '../../calendar/shipped.js';
import { type ReadNotice, readNotice } from './reading.js';

/** A cell that goes on with the one above it, or left of it. */
const above: Cell = { text: '', continues: 'above' };
const left: Cell = { text: '', continues: 'left' };
const row = (...cells: readonly (string | Cell)[]): Cell[] =>
  cells.map((cell) => (typeof cell === 'string' ? { text: cell } : cell));
const table = (...rows: readonly Cell[][]): Block => ({ kind: 'table', rows });
const lines = (...texts: readonly string[]): Block[] => texts.map((text) => ({ kind: 'paragraph', text }));

const read = (...blocks: readonly Block[]): ReadNotice =>
  readNotice({ format: 'docx', blocks, picturePages: 0 }, calendarAsOf('latest'));
const asked = ({ asked: questions }: ReadNotice): string[] => questions.map(({ code, about }) => `${code} ${about}`);
const heading = row('序号', '项目名称', '建设内容', '牵头单位', '责任单位', '完成时限');

describe('what a column holds is told from the words above it', () => {
  test('a figure apart from its unit is a target all the same: 目标值 20 | 计量单位 个', () => {
    const { tasks } = read(
      table(
        row('序号', '项目名称', '指标名称', '计量单位', '目标值', '牵头单位', '完成时间'),
        row('1', '安心托幼', '新增托位', '个', '≥450', '县卫生健康委', '11月底'),
      ),
    );
    expect(tasks[0]?.targets).toEqual([
      { indicator: '新增托位', value: 450, unit: '个', qualifier: 'at_least', written: '450' },
    ]);
  });

  test('a heading may say the unit of its figures: 任务数（户）; a figure with a lost digit is asked and not read', () => {
    const head = row('序号', '项目名称', '任务数（户）', '牵头单位', '完成时间');
    const whole = read(table(head, row('1', '适老化改造', '147', '县民政局', '2024年11月底')));
    expect(whole.tasks[0]?.targets).toMatchObject([{ indicator: '适老化改造', value: 147, unit: '户' }]);
    const hurt = read(table(head, row('1', '适老化改造', '1□7', '县民政局', '2024年11月底')));
    expect(hurt.tasks[0]?.targets).toEqual([]);
    expect(asked(hurt)).toContain('damaged-text /tasks/0/targets');
  });

  test('of 进度计划 and 竣工时间 the second is the day, the first tells the steps', () => {
    const { tasks } = read(
      table(
        row('序号', '项目名称', '年度目标', '进度计划', '牵头单位', '竣工时间'),
        row('1', '儿童友好公园', '建设公园1处', '2024年5月开工；9月完成主体；11月建成开放', '区城管局', '2024年11月'),
      ),
    );
    expect(tasks[0]).toMatchObject({ dueText: '2024年11月', dueOn: '2024-11-30' });
    expect(tasks[0]?.milestones?.map(({ kind, on }) => [kind, on])).toEqual([
      ['start', '2024-05-31'],
      ['other', '2024-09-30'],
      ['in-use', '2024-11-30'],
    ]);
  });

  test('the units of 责任单位 and of 配合单位 are all responsible', () => {
    const { tasks } = read(
      table(
        row('序号', '项目', '牵头单位', '责任单位', '配合单位', '时限'),
        row('1', '新建公厕8座', '区城管局', '鹅山街道', '区财政局、鹅山街道', '2024年11月底'),
      ),
    );
    expect(tasks[0]?.responsibleUnits).toEqual(['鹅山街道', '区财政局']);
  });

  test('the counties under 分县任务 are headings, though no table is known to use their names', () => {
    const { tasks } = read(
      table(
        row('序号', '项目名称', '全市目标任务', '分县（区）任务', left, '牵头部门'),
        row(above, above, above, '东山区', '西河县', above),
        row('1', '农村幸福院', '新建农村幸福院22个', '10', '12', '市民政局'),
      ),
    );
    expect(tasks).toHaveLength(1);
    expect(tasks[0]).toMatchObject({
      title: '农村幸福院',
      leadUnits: ['市民政局'],
      other: [
        { heading: '东山区', text: '10' },
        { heading: '西河县', text: '12' },
      ],
    });
  });

  test('a column under unheard-of words that speaks in sentences says what is to be done', () => {
    const { tasks } = read(
      table(
        row('序号', '项目名称', '怎么干', '牵头单位', '完成时限'),
        row('1', '公厕提升', '新建公厕8座，改造公厕15座', '市城管局', '2024年10月底'),
      ),
    );
    expect(tasks[0]?.targets).toHaveLength(2);
  });
});

describe('the rows of a table', () => {
  test('a blank form behind the list is no list of items', () => {
    const { tasks } = read(
      table(heading, row('1', '公厕提升', '新建公厕8座', '市城管局', '无', '2024年10月底')),
      table(row('序号', '项目名称', '进展情况', '存在问题', '填报人', '联系电话'), row('1', '', '', '', '', '')),
    );
    expect(tasks).toHaveLength(1);
  });

  test('a table that a page break has cut goes on under the first heading', () => {
    const { tasks } = read(
      table(heading, row('1', '公厕提升', '新建公厕8座', '市城管局', '无', '2024年10月底')),
      table(row('2', '路灯亮化', '安装路灯86盏', '市城管局', '鹅山街道', '2024年6月底')),
    );
    expect(tasks.map(({ seq }) => seq)).toEqual([1, 2]);
  });

  test('titles that number themselves give the items their numbers and keep only their words', () => {
    const { tasks } = read(
      table(
        row('工程名称', '建设任务', '牵头单位', '完成时间'),
        row('1.农村公路工程', '建设公路42公里', '县交通运输局', '2024年11月底'),
        row('2.教育提升工程', '新建幼儿园2所', '县教育局', '2024年9月'),
      ),
    );
    expect(tasks.map(({ seq, title }) => [seq, title])).toEqual([
      [1, '农村公路工程'],
      [2, '教育提升工程'],
    ]);
  });

  test('a person and a telephone beside the lead are no second lead', () => {
    const notice = read(
      table(heading, row('1', '公厕提升', '新建公厕8座', '市城管局\n赵伟\n13800000001', '无', '2024年10月底')),
    );
    expect(notice.tasks[0]).toMatchObject({ leadUnits: ['市城管局'], persons: ['赵伟'] });
    expect(asked(notice)).not.toContain('two-leads /tasks/0/leadUnits');
  });

  test('标★的为牵头单位 says who leads in every list', () => {
    const { tasks } = read(
      table(
        row('序号', '项目名称', '责任单位（★为牵头单位）', '完成时间'),
        row('1', '农贸市场2个', '★县市场监管局 县住建局 新河镇', '2024年10月底前'),
      ),
    );
    expect(tasks[0]).toMatchObject({ leadUnits: ['县市场监管局'], responsibleUnits: ['县住建局', '新河镇'] });
  });

  test('labels that only a line break parts say who leads and who helps', () => {
    const { tasks } = read(
      table(
        row('序号', '实事名称', '责任分工', '完成时限'),
        row('1', '幼儿园扩容', '牵头单位：市教育科技局\n责任单位：市住建局，杜鹃街道', '2024年8月31日前'),
      ),
    );
    expect(tasks[0]).toMatchObject({ leadUnits: ['市教育科技局'], responsibleUnits: ['市住建局', '杜鹃街道'] });
  });

  test('同上 means what stands above it', () => {
    const { tasks } = read(
      table(
        heading,
        row('1', '公厕提升', '新建公厕8座', '市城管局', '无', '2024年10月底前'),
        row('2', '路灯亮化', '安装路灯86盏', '同上', '鹅山街道', '同上'),
      ),
    );
    expect(tasks[1]).toMatchObject({ leadUnits: ['市城管局'], dueOn: '2024-10-31' });
  });

  test('a table filled in like a form is one item, and its first label begins the next', () => {
    const card = (number: string, name: string, lead: string): Cell[][] => [
      row('项目编号', number, '项目名称', name),
      row('建设内容', '新建公厕8座', left, left),
      row('牵头单位', lead, '配合单位', '区财政局'),
      row('完成时间', '2025年11月30日', left, left),
    ];
    const { tasks } = read(table(...card('1', '公厕提升', '区城管局'), ...card('2', '公厕改造', '区住建局')));
    expect(tasks.map(({ seq, title, leadUnits, dueOn }) => [seq, title, ...leadUnits, dueOn])).toEqual([
      [1, '公厕提升', '区城管局', '2025-11-30'],
      [2, '公厕改造', '区住建局', '2025-11-30'],
    ]);
  });

  test('eight names over more rows are 8件实事 with their parts', () => {
    const { checks, asked: questions } = read(
      ...lines('关于下达2024年2件民生实事的通知'),
      table(
        row('项目', '子项目', '年度目标', '牵头单位', '完成时间'),
        row('幼有善育', '普惠托育', '新增托位580个', '区卫健局', '11月底'),
        row(above, '儿童友好', '建设儿童友好社区6个', '区妇联', '12月底'),
        row('住有宜居', '电梯加装', '加装电梯30台', '区住建局', '12月底'),
      ),
    );
    expect(checks).toEqual([{ code: 'row-count', about: '/tasks', stated: 2, found: 2 }]);
    expect(questions.map(({ code }) => code)).not.toContain('row-count');
  });

  test('a promise that gives each of its works a day is done with the last of them', () => {
    const { tasks } = read(
      ...lines('关于下达2024年民生实事的通知'),
      table(
        row('序号', '实事内容', '牵头单位'),
        row('1', '6月底前建成口袋公园8个；10月底前改造绿道12公里', '区园林局'),
      ),
    );
    expect(tasks[0]?.dueOn).toBe('2024-10-31');
  });

  test('that no item has a day is asked once for all of them', () => {
    const notice = read(
      table(
        row('序号', '项目名称', '内容', '牵头单位'),
        row('1', '路灯亮化', '安装路灯86盏', '市城管局'),
        row('2', '公厕提升', '新建公厕8座', '市城管局'),
      ),
    );
    expect(asked(notice).filter((question) => question.startsWith('no-date /tasks'))).toEqual([
      'no-date /tasks/0/dueOn',
    ]);
  });
});

describe('a table flattened to lines', () => {
  const flat = (...cells: readonly string[]): ReadNotice => read(...lines(...cells));

  test('without a column for numbers its titles part the items', () => {
    const { tasks } = flat(
      ...['工程名称', '建设任务', '牵头单位', '完成时间'],
      ...['1.农村公路工程', '建设公路42公里', '县交通运输局', '2024年11月底'],
      ...['2.教育提升工程', '新建幼儿园2所', '县教育局', '2024年9月'],
    );
    expect(tasks.map(({ title, leadUnits }) => [title, ...leadUnits])).toEqual([
      ['农村公路工程', '县交通运输局'],
      ['教育提升工程', '县教育局'],
    ]);
  });

  test('without any numbers the columns begin again with each item', () => {
    const { tasks } = flat(
      ...['项目名称', '建设内容', '牵头单位', '完成时限'],
      ...['公厕提升', '新建公厕8座，改造公厕15座', '市城管局', '2024年10月底'],
      ...['路灯亮化', '安装太阳能路灯86盏', '市住建局', '2024年6月底'],
    );
    expect(tasks.map(({ title, dueOn }) => [title, dueOn])).toEqual([
      ['公厕提升', '2024-10-31'],
      ['路灯亮化', '2024-06-30'],
    ]);
  });

  test('lines that head groups belong to no item', () => {
    const { tasks } = flat(
      ...['序号', '项目名称', '建设内容', '牵头单位', '完成时限'],
      ...['一、城市管理（1件）', '1', '公厕提升', '新建公厕8座', '市城管局', '2024年10月底'],
      ...['二、市政设施（1件）', '2', '路灯亮化', '安装太阳能路灯86盏', '市住建局', '2024年6月底'],
    );
    expect(tasks.map(({ group, dueOn }) => [group, dueOn])).toEqual([
      ['一、城市管理（1件）', '2024-10-31'],
      ['二、市政设施（1件）', '2024-06-30'],
    ]);
  });

  test('a heading nobody knows does not hide the table', () => {
    const { tasks } = flat(
      ...['序号', '项目名称', '建设内容', '风险点', '牵头单位', '完成时限'],
      ...['1', '公厕提升', '新建公厕8座', '选址难', '市城管局', '2024年10月底'],
    );
    expect(tasks[0]).toMatchObject({ title: '公厕提升', leadUnits: ['市城管局'], dueOn: '2024-10-31' });
  });
});
