/**
 * What a figure can be counted or measured in, as official papers write it. One place: a new unit is one word here.
 * The kind says how a unit behaves: who reads targets asks it, not the word.
 */
export type UnitKind =
  /** Things and people: 个, 所, 户, 人次. */
  | 'count'
  /** Length, area, volume, weight, power. */
  | 'measure'
  | 'money'
  /** Shares and changes of shares: %, 个百分点. */
  | 'share'
  /** Spans of time. */
  | 'time'
  /** What names or sorts and is never owed: an age, a year, a class, a score, a pipe's millimetres, a line's volts. */
  | 'label';

/** After a unit's sign these make another word of it: 3家庭 is no 3家, 5面积 no 5面. Written as a lookahead. */
const NOT_BEFORE: Readonly<Record<string, string>> = {
  家: '庭长属园乡',
  户: '籍型',
  口: '袋岸径腔罩',
  面: '积向对',
  对: '象接口外于应',
  门: '诊前口店窗',
  支: '持付出撑',
  部: '门委署',
  本: '地级科区市县年',
  位: '于置居',
  班: '级子车',
  组: '织建团成',
  单: '位元独身',
  方: '便面式案向位法',
  里: '程',
  期: '工程项',
  元: '素旦宵件',
  分: '钟之别类批步散局布解开',
  升: '级学降旗',
  天: '然桥棚网花津',
  周: '边',
  台: '账阶',
  场: '所地馆景',
  座: '谈椅',
  眼: '科镜',
  片: '区',
  张: '贴',
  段: '落',
  间: '隔',
  级: '别',
  头: '部',
  项: '目',
  点: '位亮',
  路: '公车口段线灯面网以边程由',
  集: '中团市体',
  针: '对灸',
  餐: '饮厅具',
  尾: '水矿',
};

const UNITS: Readonly<Record<UnitKind, string>> = {
  count:
    '个班次 个班 个 個 所 套 台套 户次 户 戶 台 臺 盏 盞 处 處 座 人次 名 人 场次 场 場次 場 ' +
    '次 栋 幢 棟 张 張 家次 家 间 間 条 條 辆次 辆 輛 艘 架次 架 部 件次 件 本 册次 册 冊 株 棵 头 只 羽 匹 口 眼 块 塊 片 支 份 批次 批 项 項 期 ' +
    '班次 班 学时 课时 门次 课 篇 例 宗 起 笔 单 门 对 组 段 根 杆 面 幅 扇 樘 枚 颗 丛 箱 桶 袋 盆 瓶 顶 位 席 座席 床 车次 班列 标准箱 标箱 ' +
    '学位 床位 托位 车位 泊位 停车位 工位 蹲位 餐位 穴 圈 环 排 列 轮次 节 堂 页 条次 种 款 孔 付 副 具 株次 里次 头次 只次 机柜 标准机架 剂次 剂 针次 针 例次 人天 餐次 餐 桌 尾 卷 集 项次 宗次 路 套次',
  measure:
    '平方公里 平方千米 平方米 平方 平米 ㎡ m² m2 M2 公顷 顷 亩 畝 立方米 立方 ㎥ m³ m3 M3 方 公里 千米 km KM Km 华里 里 延米 延长米 米 m M ' +
    '吨标准煤 吨标煤 吨 千克 公斤 斤 克 kg t 升 毫升 千瓦时 千瓦 兆瓦时 兆瓦 瓦 kWh kW KW kw MW kVA 千伏安 度 兆 蒸吨 标准立方米 米² 米³ 勒克斯 分贝 毫克 微克',
  money: '元人民币 元 圆 美元 港元 人民币',
  share: '个百分点 百分点 个点 % ％ ‰ 折 倍 成',
  time: '个工作日 工作日 个小时 小时 分钟 个月 个季度 季度 个星期 个周 星期 周 天 秒 h',
  label:
    '个年级 年级 个学期 学期 学年 年期 年制 周年 年 周岁 岁 月龄 级 层 层楼 分 届 毫米 mm 厘米 cm 公分 千伏 kV KV 伏 V 英寸 寸 米宽 米高 米深 ℃ 摄氏度',
};

const KIND_OF = new Map<string, UnitKind>(
  (Object.keys(UNITS) as UnitKind[]).flatMap((kind) => UNITS[kind].split(' ').map((unit) => [unit, kind] as const)),
);

const escaped = (text: string): string => text.replace(/[()/.]/gu, '\\$&');

const alternatives = (units: readonly string[]): string =>
  [...units]
    .sort((a, b) => b.length - a.length)
    .map((unit) => {
      const others = NOT_BEFORE[unit];
      // A Latin unit must end where the word ends: 5G is no 5 g, 3Mbps no 3 M.
      if (/^[A-Za-z]+$/u.test(unit)) return `${unit}(?![A-Za-z0-9])`;
      return others ? `${escaped(unit)}(?![${others}])` : escaped(unit);
    })
    .join('|');

const ALL = alternatives([...KIND_OF.keys()]);

/** 万, 亿, 万亿 (and 千, 百 after digits: 3千户) belong to the unit as written: values are never converted. */
export const MAGNITUDE = '(?:[十百千]?(?:万亿|[万亿萬億])|[百千](?!瓦|克|米|伏|兆))';

/** The second half of 元/人·月, 立方米/日, 批次/千人. */
const PER = `(?:\\s?[/／]\\s?每?[十百千万]?(?:${ALL}|日|月|班|生|[a-zA-Z]+[²³]?)(?:[·•.・/／](?:人|户|月|日|天|年|次))?)`;

/** A whole unit after a figure; 台（套） and 台（根） are one. */
export const UNIT = `(?:${ALL})(?:[（(](?:${ALL})[）)])?${PER}?`;

/** How a unit behaves; 万, 亿 alone count (农村贫困人口1000万). */
export function kindOf(unit: string): UnitKind {
  const [first = ''] = unit.replace(new RegExp(`^${MAGNITUDE}`, 'u'), '').split(/[/／]/u);
  return KIND_OF.get(first.replace(/[（(].*$/u, '').trim()) ?? 'count';
}

/** What a magnitude before a unit multiplies by: 万㎡ → 10000. */
export function scaleOf(unit: string): { readonly scale: number; readonly base: string } {
  const written = new RegExp(`^${MAGNITUDE}`, 'u').exec(unit)?.[0] ?? '';
  const worths: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000, 万: 1e4, 萬: 1e4, 亿: 1e8, 億: 1e8 };
  return {
    scale: [...written].reduce((product, sign) => product * (worths[sign] ?? 1), 1),
    base: unit.slice(written.length),
  };
}
