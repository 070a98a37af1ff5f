import { HAN_NUMERAL } from '../numerals.js';
import { MAGNITUDE, UNIT } from './units.js';

/**
 * Chinese numerals are in half the words of the genre and count nothing there: 一批, 一体化, 一户一表, 三年行动, 一期,
 * 两癌, 三级医院, 五一路. So a numeral counts only where the words beside it say so.
 */

/** Measure words that a Chinese numeral really counts with. 级, 类, 期, 年, 月, 大, 次 and their like name and sort. */
const COUNTED =
  '个班|个|個|所|套|处|處|座|栋|幢|家|间|間|条|條|辆|台|盏|户|名|人次|人|场次|场|張|张|项|支|件|片|块|口|眼|册|株|棵|公里|千米|平方米|平方公里|㎡|亩|公顷|立方米|吨|米|元|学时|课时|小时|个工作日';

/** What makes the figure a deed: 新建三所, 建成一个. It must stand right before the figure. */
const BUILDS =
  '(?:新建成?|改建成?|扩建成?|改扩建|新改建|新增|新设|新开|增设|增加|建设成?|建成|建立|共建|建|打造成?|创建|设立|设置|成立|改造|整治|提升|配备|配置|配套|购置|购买|采购|安装|加装|更换|举办|开展|组织|开办|开通|开设|引进|培育|培训|培养|招聘|选派|修建|修缮|维修|铺设|种植|救助|帮扶|资助|发放|完成|实现|硬化|绿化|提供|布设|投放|启用|建好|办好|推出|实施|解决|安置|评选|命名|认定|搭建|筹集|筹建|筹措|新打|打)(?:了|不少于|不低于|至少|约|近|超过|共|各)?';
const COUNTS_BEFORE = new RegExp(
  `(?:^|[，。；、：:（(]|${BUILDS}|不少于|不低于|至少|超过|突破|约|近|各|共|共计|合计|总计|分别|分别为|达到|为|有|每[\\u4e00-\\u9fff]{1,4})$`,
  'u',
);
/** Where a figure after its noun ends: 新建学校三所，… */
const ENDS_AFTER =
  /^(?:（套）|\(套\))?(?:及?以上|左右|以内|以下|余)?(?:[，。；、,;：:（）()！\s]|$|和(?=[\u4e00-\u9fff])|及(?=[\u4e00-\u9fff]))/u;
/** 两个阶段, 三个方面: counts of thoughts, not of things. */
const COUNTS_THOUGHTS =
  /^(?:方面|层面|环节|维度|阶段|重点|责任|确保|维护|结合|坚持|覆盖|清单|百分点|月|季度|星期|小时|半天|工作日|年度|学期|一|文明|意识|自信|一批|导向|原则|关键|突出|专项行动|目标|机制|体系|问题|专班|人|办法|率|指标|标准|转变|不|到位)/u;

/** A numeral of one stands for "a" unless a thing is built: 一个月, 一次会议, 一件事. */
const ONE_COUNTS = /^(?:所|座|栋|幢|家|条|辆|台|套|处|间|个|個|支|块|片|场|口|眼|张|盏|名|个班)$/u;

interface HanFigure {
  readonly numeral: string;
  readonly magnitude: string;
  readonly unit: string;
  /** Where the numeral begins and the unit ends. */
  readonly start: number;
  readonly end: number;
}

const PATTERN = new RegExp(
  `(?<![第零〇一二两三四五六七八九十百千万亿几数多\\d.年月])(${HAN_NUMERAL}+)(${MAGNITUDE}?)余?(${COUNTED})`,
  'gu',
);
const VAST = /^(?:百|千|万)$/u;

/** Every Chinese numeral of a text that counts something. */
export function findHanFigures(text: string): readonly HanFigure[] {
  return [...text.matchAll(PATTERN)].flatMap((match) => {
    const [whole, numeral = '', magnitude = '', measure = ''] = match;
    const start = match.index;
    const end = start + whole.length;
    const before = text.slice(Math.max(0, start - 12), start).trimEnd();
    const after = text.slice(end);
    const unit = new RegExp(`^${UNIT}`, 'u').exec(text.slice(end - measure.length))?.[0] ?? measure;
    const figure = { numeral, magnitude, unit: magnitude + unit, start, end: end - measure.length + unit.length };
    const led = COUNTS_BEFORE.test(before);
    if (COUNTS_THOUGHTS.test(after)) return [];
    if (numeral === '一') {
      const built = new RegExp(`${BUILDS}$`, 'u').test(before) || /[各共]$/u.test(before);
      return ONE_COUNTS.test(unit) && (built || followsThing(before, after)) ? [figure] : [];
    }
    if (VAST.test(numeral))
      return new RegExp(`${BUILDS}$|[近约超上]$`, 'u').test(before) || followsThing(before, after) ? [figure] : [];
    return led || followsThing(before, after) ? [figure] : [];
  });
}

/** 学校三所，: the thing before, nothing after. 南苑三间房 is left to it only where the words end there too. */
const followsThing = (before: string, after: string): boolean =>
  /[\u4e00-\u9fff）)”」》]$/u.test(before) && !/[的第每某这那哪另上下前后]$/u.test(before) && ENDS_AFTER.test(after);
