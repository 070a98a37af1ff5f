import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { Qualifier, Target } from '../contract.js';
import { readTargets } from './targets.js';

type Expected = readonly [value: number, unit: string, qualifier?: Qualifier];

const figures = (text: string): string[] =>
  readTargets(text)
    .targets.map(({ value, unit, qualifier }) => `${String(value)} ${unit} ${qualifier}`)
    .sort();
const written = (expected: readonly Expected[]): string[] =>
  expected.map(([value, unit, qualifier = 'exact']) => `${String(value)} ${unit} ${qualifier}`).sort();
const codes = (text: string): string[] => readTargets(text).asked.map(({ code }) => code);

const SEED = {
  2: '冲压件厂宿舍涉及楼栋 4 栋，计划改造户数为147户，住宅建筑面积为 9962.54 平方米。改造内容有小区内部道路改造、围墙改造',
  5: '在柳石街道建设面积为1198.10平方米的街道为老服务中心，主要建设内容包括：楼地面工程、天棚工程',
  6: '建设面积近1.2万㎡，其中住院面积约6000㎡，办公、医疗用房面积约6000㎡。服务人口数约7.2万人，设置200张床位，住院病床50张，剩余病床用于设置家庭病床及养老病床。',
};

describe('what a notice promises in figures', () => {
  test('item 2 promises 4 buildings, 147 households and 9962.54 square metres, each named in its own words', () => {
    const { targets, places } = readTargets(SEED[2]);
    expect(targets.map(({ indicator, written: figure, unit }) => [indicator, figure, unit])).toEqual([
      ['涉及楼栋', '4', '栋'],
      ['改造户数', '147', '户'],
      ['住宅建筑面积', '9962.54', '平方米'],
    ]);
    expect(places.map(({ start, end }) => SEED[2].slice(start, end))).toEqual(['4 栋', '147户', '9962.54 平方米']);
  });

  test('a figure keeps its last zero as written', () => {
    expect(readTargets(SEED[5]).targets).toEqual([
      { indicator: '建设面积', value: 1198.1, unit: '平方米', qualifier: 'exact', written: '1198.10' },
    ]);
  });

  test('item 6 promises areas and beds, and not the 72,000 people it will serve', () => {
    expect(readTargets(SEED[6]).targets.map(({ indicator, value, unit }) => [indicator, value, unit])).toEqual([
      ['建设面积', 1.2, '万㎡'],
      ['住院面积', 6000, '㎡'],
      ['办公、医疗用房面积', 6000, '㎡'],
      ['床位', 200, '张'],
      ['住院病床', 50, '张'],
    ]);
    expect(readTargets(SEED[6]).asked).toEqual([]);
  });

  test("item 8's 400 is a pipe's diameter, its 500 metres the promise", () => {
    expect(figures('洛满水厂至街口主管网改造400球墨铸铁管管网500米')).toEqual(['500 米 exact']);
  });

  test("the width of item 9's road is the road's, and one for two institutions stands once", () => {
    expect(readTargets('硬化产业路长2100米，宽3.5米').targets.map(({ indicator }) => indicator)).toEqual([
      '硬化产业路长',
      '硬化产业路宽',
    ]);
    expect(figures('成立“关爱保护服务中心”“协商议事中心”。建设用房面积近120㎡')).toEqual(['120 ㎡ approx']);
  });

  test.each([
    '对项目道路整治扩宽，增设排水设施、道路路灯照明',
    '屋面修缮、楼道内粉刷、楼梯扶手更换或维修，外墙落水管维修或更换、楼道灯等主体改造维修项目',
    '对洛满镇顶建村卫生室进行标准化建设，提升医疗服务水平和基本公共卫生服务能力',
    '长龙村供水主管接入柳州市自来水管网以及长龙村各屯自来水一户一表改造',
    '开展三年行动，建成一批一体化、一站式服务点，完成二期工程',
    '免费为35—64岁妇女开展“两癌”检查',
    '',
  ])('%s promises no figure', (text) => {
    expect(readTargets(text)).toEqual({ targets: [], asked: [], places: [] });
  });

  test('公园、球场各3个 owes three of each, 分别 gives each name its own figure', () => {
    expect(readTargets('新建公园、球场各3个').targets.map(({ indicator, value }) => [indicator, value])).toEqual([
      ['新建公园', 3],
      ['球场', 3],
    ]);
    expect(
      readTargets('婚检率、孕检率分别达到85%和90%').targets.map(({ indicator, value }) => [indicator, value]),
    ).toEqual([
      ['婚检率', 85],
      ['孕检率', 90],
    ]);
  });

  test('a figure without a name of its own is named by the title', () => {
    expect(readTargets('20个', { title: '口袋公园' }).targets[0]?.indicator).toBe('口袋公园');
  });
});

describe('a figure that the text damages or contradicts is asked about', () => {
  test.each([
    ['计划改造120□户', '计划改造120□户'],
    ['新增学位4\uFFFD00个', '新增学位4\uFFFD00个'],
    ['改造农贸市场□家', '改造农贸市场□家'],
    ['改造厕所15?0座', '改造厕所15?0座'],
    ['改造12 0户', '改造12 0户'],
    ['补助××户', '补助××户'],
    ['新建高标准农田2.□万亩', '新建高标准农田2.□万亩'],
    ['改造1O0户', '改造1O0户'],
    ['改造户数为户', '改造户数为户'],
  ])('%s: nothing is guessed, and the place is shown', (text, shown) => {
    const { targets, asked } = readTargets(text);
    expect(targets).toEqual([]);
    expect(asked).toEqual([{ code: 'damaged-text', about: '', params: { text: shown } }]);
  });

  test('whatever digit is lost, no other number takes its place', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 100, max: 99_999 }),
        fc.nat({ max: 4 }),
        fc.constantFrom('□', '\uFFFD', '?', '？'),
        (value, at, lost) => {
          const digits = [...String(value)];
          const place = 1 + (at % (digits.length - 1));
          digits[place] = lost;
          const { targets, asked } = readTargets(`新增学位${digits.join('')}个，新建食堂7所。`);
          expect(targets.map((target) => target.value)).toEqual([7]);
          expect(asked.map(({ code }) => code)).toEqual(['damaged-text']);
        },
      ),
    );
  });

  test.each([
    '共改造30个，其中城东10个、城西15个、城南6个',
    '改造小区20个，其中城东8个、城西6个、城南5个',
    '培训800名，其中月嫂300名，其余400名为护理员',
    '新建管网12公里（其中供水8公里、排水5公里）',
    '建设用房1.2万㎡，其中住院8000㎡、办公6000㎡',
    '城东10个、城西15个、城南6个，共30个',
  ])('%s: the parts contradict the total', (text) => {
    expect(codes(text)).toEqual(['sum-mismatch']);
  });

  test.each([
    '实施工程52.6公里，其中县道18.4公里、乡道34.2公里',
    '新增停车泊位2000个（其中公共停车泊位800个）',
    '新建充电桩500个，其中快充桩100个、慢充桩150个',
    '更新电梯300台，其中6月底前完工200台，年底前完工300台',
    '改造小区30个，其中城东10个、城西20个，省级示范小区5个',
    '新建小区12个、公园3个，整治道路5条',
    '新增托位不少于600个，其中公办350个、民办260个',
  ])('%s: nothing contradicts, nothing is asked', (text) => {
    expect(codes(text)).toEqual([]);
  });
});

test('targets are of the contract, stand in order and lie within the text, whatever the text', () => {
  const word = fc.constantFrom(
    ...'新建改造户个约近120.5万㎡平方米，。、（）其中各分别□%以上不少于一二三十百余的为到-—× '.split(''),
    '平方米',
    '不少于',
    '以上',
    '其中',
  );
  fc.assert(
    fc.property(
      fc.array(word, { maxLength: 40 }).map((words) => words.join('')),
      (text) => {
        const { targets, places } = readTargets(text);
        expect(targets).toHaveLength(places.length);
        for (const target of targets) expect(Target.safeParse(target).success).toBe(true);
        for (const { start, end } of places) expect(0 <= start && start < end && end <= text.length).toBe(true);
        expect(places.map(({ start }) => start)).toEqual(places.map(({ start }) => start).sort((a, b) => a - b));
      },
    ),
    { numRuns: 500 },
  );
});

/**
 * Sentences of our own in the words of district items, with what a careful reader takes from them, written down before
 * the rules were tried on them: a reading that differs is an error of the rules, not of the table.
 */
const HOLD_OUT: readonly (readonly [text: string, targets: readonly Expected[]])[] = [
  [
    '新建口袋公园12个，新增城市绿地面积8.6公顷。',
    [
      [12, '个'],
      [8.6, '公顷'],
    ],
  ],
  [
    '完成10个老旧小区改造，涉及楼栋86栋、居民3200户，总建筑面积约27.5万平方米。',
    [
      [10, '个'],
      [86, '栋'],
      [3200, '户'],
      [27.5, '万平方米', 'approx'],
    ],
  ],
  ['既有住宅加装电梯不少于60部，惠及居民900余户。', [[60, '部', 'at_least']]],
  [
    '新建电动汽车充电桩500个，其中快充桩200个、慢充桩300个。',
    [
      [500, '个'],
      [200, '个'],
      [300, '个'],
    ],
  ],
  [
    '新改建农村公路35公里，实施农村公路养护工程120公里，改造危桥4座。',
    [
      [35, '公里'],
      [120, '公里'],
      [4, '座'],
    ],
  ],
  ['新增3岁以下婴幼儿普惠托位1200个。', [[1200, '个']]],
  [
    '建设社区养老服务驿站15家，发展家庭养老床位600张。',
    [
      [15, '家'],
      [600, '张'],
    ],
  ],
  [
    '新建城市公厕8座，提升改造农村户厕1500户。',
    [
      [8, '座'],
      [1500, '户'],
    ],
  ],
  ['为全区35至64周岁城乡妇女免费提供“两癌”筛查2.6万人次。', [[2.6, '万人次']]],
  ['为60周岁以上老年人免费接种流感疫苗3万剂次。', [[3, '万剂次']]],
  ['发放高龄津贴4800万元，惠及80岁以上老年人2.1万人。', [[4800, '万元']]],
  ['按照每人每月不低于800元的标准发放困难残疾人生活补贴。', [[800, '元', 'at_least']]],
  [
    '开展补贴性职业技能培训5000人次以上，新增高技能人才800人。',
    [
      [5000, '人次', 'at_least'],
      [800, '人'],
    ],
  ],
  [
    '举办各类招聘会不少于50场，提供就业岗位2万个以上，帮扶就业困难人员就业1500人。',
    [
      [50, '场', 'at_least'],
      [2, '万个', 'at_least'],
      [1500, '人'],
    ],
  ],
  [
    '硬化村组道路18.5公里，路面宽3.5米，厚18厘米。',
    [
      [18.5, '公里'],
      [3.5, '米'],
    ],
  ],
  [
    '新铺DN300供水管网6.2公里，更换老旧水表2300块。',
    [
      [6.2, '公里'],
      [2300, '块'],
    ],
  ],
  [
    '更换φ500钢筋混凝土排水管1200米，新建检查井46座。',
    [
      [1200, '米'],
      [46, '座'],
    ],
  ],
  ['安装太阳能路灯1,350盏，实现行政村主干道路灯全覆盖。', [[1350, '盏']]],
  [
    '总投资1.2亿元，新建区第二实验小学，建筑面积2.3万平方米，提供学位1620个。',
    [
      [2.3, '万平方米'],
      [1620, '个'],
    ],
  ],
  ['项目计划投资3600万元，对中心城区5条背街小巷进行整治提升。', [[5, '条']]],
  ['2023年12月底前完成60栋老旧住宅楼外墙保温改造。', [[60, '栋']]],
  ['目前全区已建成充电桩3200个，今年再新增1000个。', [[1000, '个']]],
  ['截至去年底，累计改造老旧小区120个。', []],
  ['城市生活污水集中收集率由68%提高到72%以上。', [[72, '%', 'at_least']]],
  [
    '城乡居民基本医疗保险参保率稳定在95%以上，城乡低保标准提高5%左右。',
    [
      [95, '%', 'at_least'],
      [5, '%', 'approx'],
    ],
  ],
  [
    '空气质量优良天数比例达到85%，PM2.5平均浓度控制在35微克/立方米以内。',
    [
      [85, '%', 'at_least'],
      [35, '微克/立方米', 'at_most'],
    ],
  ],
  [
    '新建三所公办幼儿园，新增学位810个。',
    [
      [3, '所'],
      [810, '个'],
    ],
  ],
  ['在城东、城西各建设一个便民市场。', [[1, '个']]],
  ['建设两个社区嵌入式服务设施。', [[2, '个']]],
  [
    '打造“15分钟健身圈”，新建笼式足球场2片、健身路径30条。',
    [
      [2, '片'],
      [30, '条'],
    ],
  ],
  [
    '开通社区微循环公交线路3条，优化调整公交线路10条，更新新能源公交车50辆。',
    [
      [3, '条'],
      [10, '条'],
      [50, '辆'],
    ],
  ],
  [
    '新增机动车停车泊位不少于2000个（其中公共停车泊位800个）。',
    [
      [2000, '个', 'at_least'],
      [800, '个'],
    ],
  ],
  [
    '推进24小时自助图书馆建设，新建城市书房5个，新增藏书3万册。',
    [
      [5, '个'],
      [3, '万册'],
    ],
  ],
  [
    '完成农村危房改造75户，农房抗震改造120户。',
    [
      [75, '户'],
      [120, '户'],
    ],
  ],
  [
    '新建高标准农田1.5万亩，发展高效节水灌溉面积0.8万亩。',
    [
      [1.5, '万亩'],
      [0.8, '万亩'],
    ],
  ],
  [
    '为1000户困难老年人家庭实施居家适老化改造，每户补助3000元。',
    [
      [1000, '户'],
      [3000, '元'],
    ],
  ],
  [
    '资助家庭经济困难学生3500人次，发放资助金420万元。',
    [
      [3500, '人次'],
      [420, '万元'],
    ],
  ],
  ['为全区中小学生免费开展视力筛查，筛查覆盖率达到100%。', [[100, '%', 'at_least']]],
  [
    '建成助餐点26个，日均服务老年人1000人次以上。',
    [
      [26, '个'],
      [1000, '人次', 'at_least'],
    ],
  ],
  [
    '对建成年限20年以上的15个老旧小区实施燃气管道更新改造，改造燃气立管8600根。',
    [
      [15, '个'],
      [8600, '根'],
    ],
  ],
  [
    '新建110千伏变电站1座，改造10千伏线路42公里。',
    [
      [1, '座'],
      [42, '公里'],
    ],
  ],
  ['改造提升二级以上公路服务区3处。', [[3, '处']]],
  [
    '新建日处理能力500吨的污水处理厂1座，配套管网12.8公里。',
    [
      [500, '吨'],
      [1, '座'],
      [12.8, '公里'],
    ],
  ],
  [
    '实施河道清淤疏浚23公里、生态护坡4.5万平方米。',
    [
      [23, '公里'],
      [4.5, '万平方米'],
    ],
  ],
  [
    '植树造林5000亩，完成森林抚育1.2万亩，城区新增绿化面积30万平方米。',
    [
      [5000, '亩'],
      [1.2, '万亩'],
      [30, '万平方米'],
    ],
  ],
  [
    '培训家政服务人员800名，其中月嫂300名，其余500名为养老护理员。',
    [
      [800, '名'],
      [300, '名'],
      [500, '名'],
    ],
  ],
  [
    '完成食品安全抽检4批次/千人，“你点我检”活动不少于12场次。',
    [
      [4, '批次/千人'],
      [12, '场次', 'at_least'],
    ],
  ],
  [
    '配备AED自动体外除颤仪100台，培训急救员2000名。',
    [
      [100, '台'],
      [2000, '名'],
    ],
  ],
  ['区人民医院新增住院床位300张，达到三级甲等标准。', [[300, '张']]],
  [
    '城镇新增就业1.2万人，城镇登记失业率控制在4.5%以内。',
    [
      [1.2, '万人'],
      [4.5, '%', 'at_most'],
    ],
  ],
  [
    '筹集保障性租赁住房1500套（间），发放住房租赁补贴600户。',
    [
      [1500, '套（间）'],
      [600, '户'],
    ],
  ],
  [
    '开展送戏下乡120场、公益电影放映1400场。',
    [
      [120, '场'],
      [1400, '场'],
    ],
  ],
  [
    '深化“一网通办”，80%以上事项实现“跨省通办”，办理时限压缩50%。',
    [
      [80, '%', 'at_least'],
      [50, '%'],
    ],
  ],
  ['对全区学校食堂实施“互联网+明厨亮灶”，覆盖率达100%。', [[100, '%', 'at_least']]],
  [
    '新建微型消防站20个，为孤寡老人家庭安装独立式感烟火灾探测报警器3000个。',
    [
      [20, '个'],
      [3000, '个'],
    ],
  ],
  ['改造自来水老旧管网约15公里，惠及群众约1.8万人。', [[15, '公里', 'approx']]],
  ['对20户以上自然村通组路进行硬化，硬化里程56公里。', [[56, '公里']]],
  ['推进三年行动计划，完成一期工程，建设一批示范社区。', []],
  ['为困难群众办好十件实事。', []],
  [
    '新增公共自行车2000辆、站点50个，更换站牌36块。',
    [
      [2000, '辆'],
      [50, '个'],
      [36, '块'],
    ],
  ],
  ['免费为0—6岁残疾儿童提供康复救助200名以上。', [[200, '名', 'at_least']]],
  [
    '道路全长1860米，红线宽24米，双向四车道。',
    [
      [1860, '米'],
      [24, '米'],
    ],
  ],
  [
    '新建农产品冷藏保鲜设施10座，新增库容3000立方米。',
    [
      [10, '座'],
      [3000, '立方米'],
    ],
  ],
  [
    '全年完成城市照明“有路无灯”整治20条道路、新装路灯680盏。',
    [
      [20, '条'],
      [680, '盏'],
    ],
  ],
  ['每个镇（街道）至少建成1个综合养老服务中心。', [[1, '个', 'at_least']]],
  [
    '建设50—80平方米的社区书屋6个。',
    [
      [50, '平方米', 'at_least'],
      [80, '平方米', 'at_most'],
      [6, '个'],
    ],
  ],
  [
    '建设农村幸福院百余所，培育乡村工匠近千名。',
    [
      [100, '所', 'at_least'],
      [1000, '名', 'approx'],
    ],
  ],
  [
    '完成12345热线平台升级，群众诉求办结率达到98%以上、满意率达到95%以上。',
    [
      [98, '%', 'at_least'],
      [95, '%', 'at_least'],
    ],
  ],
  ['符合条件的家庭购买新能源汽车的，每辆最高补贴5000元。', []],
  [
    '在G324国道沿线、3号线2个站点周边增设候车亭8座。',
    [
      [2, '个'],
      [8, '座'],
    ],
  ],
  [
    '建成区级未成年人救助保护中心一所，镇级工作站六个。',
    [
      [1, '所'],
      [6, '个'],
    ],
  ],
  [
    '改造提升农贸市场2家，其中人民路农贸市场面积3200平方米。',
    [
      [2, '家'],
      [3200, '平方米'],
    ],
  ],
  ['为职工提供法律援助，全年办理法律援助案件不少于400件。', [[400, '件', 'at_least']]],
  [
    '为65岁及以上老年人每年免费体检1次，完成体检4.5万人。',
    [
      [1, '次'],
      [4.5, '万人'],
    ],
  ],
  ['推行“7×24小时”不打烊服务，新设自助服务终端15台。', [[15, '台']]],
  ['实施小型水库除险加固5座，受益农田2.4万亩。', [[5, '座']]],
  [
    '老年大学（学校）增加招生名额2000个，新增教学点不少于6个。',
    [
      [2000, '个'],
      [6, '个', 'at_least'],
    ],
  ],
  [
    '婚检率、孕检率分别达到85%和90%以上。',
    [
      [85, '%', 'at_least'],
      [90, '%', 'at_least'],
    ],
  ],
  [
    '城乡低保标准分别提高到每人每月960元、720元。',
    [
      [960, '元'],
      [720, '元'],
    ],
  ],
  [
    '拆除违法建设10万平方米以上，治理积水点3处。',
    [
      [10, '万平方米', 'at_least'],
      [3, '处'],
    ],
  ],
  ['完成全区126个小区二次供水设施改造，受益居民8.3万户。', [[126, '个']]],
  [
    '聚焦“一老一小”，新增护理型养老床位450张，公办幼儿园托班覆盖率达60%。',
    [
      [450, '张'],
      [60, '%', 'at_least'],
    ],
  ],
  [
    '建设乡镇（街道）区域性养老服务中心3个、村级互助性养老服务站22个。',
    [
      [3, '个'],
      [22, '个'],
    ],
  ],
  ['为3000名计划怀孕夫妇提供免费孕前优生健康检查。', [[3000, '名']]],
  ['为不少于2000名0-3岁婴幼儿家庭提供科学育儿指导服务。', [[2000, '名', 'at_least']]],
  [
    '打通断头路5条，新增城市道路里程7.2公里，改造人行道3.6万㎡。',
    [
      [5, '条'],
      [7.2, '公里'],
      [3.6, '万㎡'],
    ],
  ],
  ['开展老年人智能手机培训，年内培训不低于1.2万人次。', [[1.2, '万人次', 'at_least']]],
  ['对辖区内200余家餐饮单位油烟净化设施进行升级改造。', [[200, '家', 'at_least']]],
  [
    '改造老旧小区燃气管道，涉及用户1.1万户，更换燃气软管1.1万根。',
    [
      [1.1, '万户'],
      [1.1, '万根'],
    ],
  ],
  [
    '新建乡村公益性公墓2处，规划墓位3000个。',
    [
      [2, '处'],
      [3000, '个'],
    ],
  ],
  [
    '对60个村实施生活污水治理，农村生活污水治理率达到45%以上。',
    [
      [60, '个'],
      [45, '%', 'at_least'],
    ],
  ],
  [
    '新建村级文化广场20个，每个面积不少于500平方米。',
    [
      [20, '个'],
      [500, '平方米', 'at_least'],
    ],
  ],
  [
    '开展“送法进社区”活动100场以上，调解矛盾纠纷成功率98%以上。',
    [
      [100, '场', 'at_least'],
      [98, '%', 'at_least'],
    ],
  ],
  ['投入资金800万元，购置新能源环卫车辆16台。', [[16, '台']]],
  ['为全区1.2万名中小学教师开展一次免费体检。', [[1.2, '万名']]],
  [
    '残疾人辅助器具适配率达到98%，为600名残疾人适配辅助器具。',
    [
      [98, '%', 'at_least'],
      [600, '名'],
    ],
  ],
  [
    '实施3个城中村改造项目，安置房开工建设1800套，建成交付960套。',
    [
      [3, '个'],
      [1800, '套'],
      [960, '套'],
    ],
  ],
  ['完成“雪亮工程”新增视频监控点位1,200个。', [[1200, '个']]],
  [
    '建成5G基站300座，实现行政村5G网络通达率100%。',
    [
      [300, '座'],
      [100, '%'],
    ],
  ],
  [
    '引导2000人返乡创业就业，发放创业担保贷款1亿元。',
    [
      [2000, '人'],
      [1, '亿元'],
    ],
  ],
  ['农村低保标准由每人每年5400元提高到5800元。', [[5800, '元']]],
  ['孤儿基本生活养育标准提高至每人每月1500元。', [[1500, '元']]],
  [
    '打造夜间经济示范街区2条，举办消费促进活动不少于30场（次）。',
    [
      [2, '条'],
      [30, '场（次）', 'at_least'],
    ],
  ],
  [
    '改造大型灌区渠道46.5千米，恢复灌溉面积1.3万亩。',
    [
      [46.5, '千米'],
      [1.3, '万亩'],
    ],
  ],
  ['建成后可提供床位150张，服务半径覆盖周边5公里。', [[150, '张']]],
  ['原有床位80张，扩建后床位达到200张。', [[200, '张', 'at_least']]],
  ['在全区推广家庭医生签约服务，重点人群签约率不低于75%。', [[75, '%', 'at_least']]],
  ['开展残疾儿童康复救助，做到应救尽救，救助率100%。', [[100, '%']]],
  [
    '路灯改造项目：更换LED灯具860套、灯杆120根，敷设电缆5.4km。',
    [
      [860, '套'],
      [120, '根'],
      [5.4, 'km'],
    ],
  ],
  [
    '新建、改建停车场6个，新增停车位1100余个。',
    [
      [6, '个'],
      [1100, '个', 'at_least'],
    ],
  ],
  [
    '新建跨河人行桥一座，桥长36米，宽4米。',
    [
      [1, '座'],
      [36, '米'],
      [4, '米'],
    ],
  ],
  ['完成全部12个乡镇“一站式”便民服务中心标准化建设。', [[12, '个']]],
  ['建设农村“四好公路”，新增通三级及以上公路乡镇2个。', [[2, '个']]],
  [
    '新建2000立方米高位水池1座，铺设输水管道8公里，解决3个村1200人饮水困难。',
    [
      [1, '座'],
      [8, '公里'],
      [3, '个'],
      [1200, '人'],
    ],
  ],
  [
    '为城区8条道路两侧补植行道树2600株。',
    [
      [8, '条'],
      [2600, '株'],
    ],
  ],
  ['对2000年底前建成的30个小区进行整治。', [[30, '个']]],
  [
    '全区义务教育阶段学校课后服务覆盖率保持100%，学生参与率不低于90%。',
    [
      [100, '%'],
      [90, '%', 'at_least'],
    ],
  ],
  [
    '建立职工“爱心托管班”不少于15个，服务职工子女600人次。',
    [
      [15, '个', 'at_least'],
      [600, '人次'],
    ],
  ],
  [
    '放映农村公益电影1560场，其中室内放映不少于300场。',
    [
      [1560, '场'],
      [300, '场', 'at_least'],
    ],
  ],
  ['严格落实15分钟就业服务圈建设，开发公益性岗位150个。', [[150, '个']]],
];

test.each(HOLD_OUT)('%s', (text, expected) => {
  const { targets, asked } = readTargets(text);
  expect(figures(text)).toEqual(written(expected));
  expect(asked).toEqual([]);
  for (const { indicator } of targets) expect(indicator).toMatch(/[\u4e00-\u9fff]/u);
});

/** Real sentences that lie beside the project and not in it. */
const CORPUS = new URL('../../../../../shared/corpus/targets.jsonl', import.meta.url);
const LEAST_AGREEMENT = 0.95;
const Line = z.object({
  text: z.string(),
  expected: z.array(z.object({ value: z.number(), unit: z.string(), qualifier: Qualifier, is_target: z.boolean() })),
});

test.skipIf(!existsSync(CORPUS))('of the real sentences at least 95 in 100 are read as by hand', () => {
  const lines = readFileSync(CORPUS, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => Line.parse(JSON.parse(line)));
  const agreeing = lines.filter(({ text, expected }) => {
    const targets = expected.filter((one) => one.is_target);
    const wanted = written(targets.map(({ value, unit, qualifier }) => [value, unit, qualifier] as const));
    return figures(text).join() === wanted.join();
  });
  expect(agreeing.length / lines.length).toBeGreaterThanOrEqual(LEAST_AGREEMENT);
});
