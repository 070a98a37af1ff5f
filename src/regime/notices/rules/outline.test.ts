import { describe, expect, test } from 'vitest';
import { readOutline } from './outline.js';
import { layOut } from './page.js';
import type { TaskRow } from './rows.js';

/** The items of a paper whose paragraphs are the lines of `text`. */
function outlineOf(text: string): ReturnType<typeof readOutline> {
  const page = layOut({
    format: 'txt',
    picturePages: 0,
    blocks: text.split('\n').map((line) => ({ kind: 'paragraph', text: line })),
  });
  return readOutline(page.blocks.filter((block) => block.kind === 'paragraph'));
}

const told = ({ seq, title, content, goal, lead, responsible, roles, due }: TaskRow): readonly unknown[] => [
  seq,
  title?.text,
  content?.text,
  [goal, lead, responsible, roles, due].map((held) => held?.text),
];
const rowsOf = (text: string): unknown => outlineOf(text)?.rows.map(told);

describe('whose an item is', () => {
  test('stands in labelled lines below it, with or without a number of their own', () => {
    expect(
      rowsOf(`（一）农贸市场改造
1.建设内容：改造市场2800平方米。
2.牵头单位：镇经济发展办
3.时间安排：9月底前投入使用
（二）文化广场
1.建设内容：新建广场4处。
2.牵头单位：镇文化站
3.时间安排：9月中旬完成`),
    ).toEqual([
      [1, '农贸市场改造', '改造市场2800平方米', [undefined, '镇经济发展办', undefined, undefined, '9月底前投入使用']],
      [2, '文化广场', '新建广场4处', [undefined, '镇文化站', undefined, undefined, '9月中旬完成']],
    ]);
  });

  test('stands in labels that only a space has parted, which folding takes away', () => {
    expect(
      rowsOf(`（一）改造厕所120座
牵头领导：蒋晓华　牵头部门：市教育局　配合部门：各镇（街道）　完成时间：8月底`),
    ).toEqual([[1, undefined, '改造厕所120座', [undefined, '市教育局', '各镇（街道）', undefined, '8月底']]]);
  });

  test('stands at the end of its own sentence, after a township’s own words for its offices', () => {
    const [row] =
      outlineOf('1. 安装路灯380盏。责任领导：黄一鸣；责任站所：乡综合执法队；总投资：57万元；完成时间：7月。')?.rows ??
      [];
    expect(row && told(row)).toEqual([
      1,
      undefined,
      '安装路灯380盏。',
      [undefined, undefined, '乡综合执法队', undefined, '7月'],
    ]);
    expect(row?.other.map(([heading, { text }]) => [heading, text])).toEqual([
      ['责任领导', '黄一鸣'],
      ['总投资', '57万元'],
    ]);
  });

  test('stands in a closing sentence, with the day', () => {
    expect(
      rowsOf(`（一）推进供热扩面。新增供热面积50万平方米。县城管局负责，10月15日前完成。
（二）菜市场升级。改造菜市场2处。由经济发展部牵头，新兴街道和铁东街道配合，于9月15日之前完工。`),
    ).toEqual([
      [
        1,
        undefined,
        '推进供热扩面。新增供热面积50万平方米。',
        [undefined, undefined, undefined, '县城管局负责', '10月15日前完成'],
      ],
      [
        2,
        undefined,
        '菜市场升级。改造菜市场2处。',
        [undefined, undefined, undefined, '由经济发展部牵头，新兴街道和铁东街道配合', '于9月15日之前完工'],
      ],
    ]);
  });

  test('stands in a bracket of any kind, and the day in it is no unit', () => {
    expect(
      rowsOf(`1. 建设农村路150公里。[县交通局、县财政局、相关乡镇（街道）]
2.改造道路6条（牵头单位：区城管局，10月31日前完成）。
3.开展关爱探访。（县民政局牵头，团县委参与，全年坚持）`),
    ).toEqual([
      [
        1,
        undefined,
        '建设农村路150公里。',
        [undefined, undefined, undefined, '县交通局、县财政局、相关乡镇（街道）', undefined],
      ],
      [2, undefined, '改造道路6条', [undefined, '区城管局', undefined, undefined, '10月31日前完成']],
      [3, undefined, '开展关爱探访。', [undefined, undefined, undefined, '县民政局牵头，团县委参与', '全年坚持']],
    ]);
  });

  test('stands in a bracket behind the first words, and the promise goes on behind it', () => {
    expect(rowsOf('一、稳就业促增收（责任单位：市人社局）。城镇新增就业12万人。')).toEqual([
      [1, '稳就业促增收', '城镇新增就业12万人。', [undefined, undefined, '市人社局', undefined, undefined]],
    ]);
  });

  test('stands behind 牵头单位 without a colon, at the end of the sentence', () => {
    expect(rowsOf('1.【体检】为6.2万名老年人体检。牵头单位县卫健委，配合单位各乡镇，12月10日前完成。')).toEqual([
      [
        1,
        undefined,
        '【体检】为6.2万名老年人体检。',
        [undefined, undefined, undefined, '牵头单位县卫健委，配合单位各乡镇', '12月10日前完成'],
      ],
    ]);
  });

  test('is said of every item above a line that says 以上, and of no item that names its own', () => {
    expect(
      rowsOf(`1.新建停车场5个。
2.改造管网15.3千米。
以上任务由县城市管理局牵头，12月底前完成。
3.新建卫生室26所。（县卫生健康局牵头）`),
    ).toEqual([
      [
        1,
        undefined,
        '新建停车场5个。',
        [undefined, undefined, undefined, '以上任务由县城市管理局牵头', '12月底前完成'],
      ],
      [
        2,
        undefined,
        '改造管网15.3千米。',
        [undefined, undefined, undefined, '以上任务由县城市管理局牵头', '12月底前完成'],
      ],
      [3, undefined, '新建卫生室26所。', [undefined, undefined, undefined, '县卫生健康局牵头', undefined]],
    ]);
  });
});

describe('what belongs to an item', () => {
  test('a name, a place and money under 项目1 are told apart by their labels', () => {
    const [row] =
      outlineOf(`项目1
项目名称：“家门口”停车场
项目地点：福安里社区
建设内容及规模：新建停车场1处
牵头单位：新城街道办事处
资金来源：区级财政50万元
项目2
项目名称：夜间照明
项目地点：环湖路
建设内容及规模：更换路灯160盏
牵头单位：区住建局
资金来源：区级财政`)?.rows ?? [];
    expect(row && told(row)).toEqual([
      1,
      '“家门口”停车场',
      '新建停车场1处',
      [undefined, '新城街道办事处', undefined, undefined, undefined],
    ]);
    expect(row?.other.map(([heading]) => heading)).toEqual(['项目地点', '资金来源']);
  });

  test('measures stand beside what is promised', () => {
    const [row] =
      outlineOf(`一、交通畅达
目标任务：改造县道27.4公里。
工作措施：每月召开调度会。
责任单位：县交通运输局
二、供水安全
目标任务：铺设管网110千米。
工作措施：落实资金。
责任单位：县水利局`)?.rows ?? [];
    expect(row?.content?.text).toBe('改造县道27.4公里');
    expect(row?.other.map(([heading, { text }]) => [heading, text])).toEqual([['工作措施', '每月召开调度会']]);
  });

  test('the requirements of the notice after the last item are its own, however they begin', () => {
    for (const requirement of [
      '工作要求：各牵头单位要在3月15日前制定实施方案。',
      '有关要求：',
      '各牵头单位要建立台账，每周五前报送进展。',
      '三、强化督查考核。县政府督查室每季度通报一次。',
    ]) {
      const outline = outlineOf(`一、建设公园。新建公园6个。
牵头单位：县住房城乡建设局
责任单位：县财政局
二、改造敬老院。改造2所。
牵头单位：县民政局
责任单位：石坝镇
${requirement}`);
      expect(outline?.rows).toHaveLength(2);
      expect([...(outline?.taken ?? [])]).not.toContain(6);
    }
  });

  test('a day said of all items is each one’s', () => {
    const outline = outlineOf(`1. 建设农村路150公里。[县交通局、县财政局]
2. 新增学位2400个。[县教委、县财政局]
以上任务除有特别说明外，均须在2023年12月31日前全面完成。`);
    expect(outline?.rows.map(({ due }) => due?.text)).toEqual(
      Array(2).fill('以上任务除有特别说明外，均须在2023年12月31日前全面完成。'),
    );
  });

  test('an item whose lead is missing still counts', () => {
    expect(
      outlineOf(`1.新建公园6个。（牵头单位：县住建局）
2.改造敬老院2所。
3.新建卫生室26所。（牵头单位：县卫健局）`)?.rows,
    ).toHaveLength(3);
  });
});

test('a paper in which nobody is named has no items', () => {
  expect(
    outlineOf(`一、征集时间
2024年10月15日至11月15日。
二、征集方式
1.登录门户网站填写。`),
  ).toBeUndefined();
});
