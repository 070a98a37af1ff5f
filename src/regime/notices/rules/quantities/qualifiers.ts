import type { Qualifier } from '../../contract.js';

/** Words that limit a figure, before it and after it. The contract: 约 左右 近 approx, 不少于 以上 余 at_least, 不超过 以内 at_most. */
const AT_LEAST_BEFORE =
  '不[少低小]于|不得[少低小]于|不[少低小]於|不下于|不[少低]過|至少|最少|最低|起码|超过|超過|超出|高于|多于|大于|突破|≥|>=|≧|＞|>|⩾';
const AT_MOST_BEFORE =
  '最高不超过|不得?超过|不超過|不得?[高大多]于|不得?[高大多]於|至多|最多|最高|低于|少于|小于|控制在|压减[到至]|≤|<=|≦|＜|<|⩽';
const APPROX_BEFORE = '大约|约为|约|約|大概|近|將近|将近|接近|一般为|一般在|上下|预计';
/** A level to be reached: whoever goes past it has kept the promise too. */
const REACHED_BEFORE = '力争达到|力争达|达到|達到|达|超';

const AT_LEAST_AFTER = '(?:（含）|\\(含\\)|（含本数）)?(?:及以上|或以上|及其以上|以上|之上)|起步|\\+(?!\\d)';
const AT_MOST_AFTER = '(?:（含）|\\(含\\)|（含本数）)?(?:及以下|或以下|以下|之下|以内|以內|之内|封顶)';
const APPROX_AFTER = '左右|上下|前后';

const BEFORE = `${AT_MOST_BEFORE}|${AT_LEAST_BEFORE}|${APPROX_BEFORE}|${REACHED_BEFORE}`;
/** What may stand between the limit and its figure: 不低于每人每月1200元, 达到人均2平方米, 不少于本单位总数的5%. */
const BETWEEN = '(?:\\s|：|:|为|到|至|每[\\u4e00-\\u9fff]{1,2}|人均|户均|共|年均){0,3}';

/** The limit before a figure, to be matched against what stands before it. */
export const LIMIT_BEFORE = new RegExp(`((?:${BEFORE})(?:${BEFORE})?|上)${BETWEEN}$`, 'u');
/** 不低于采购金额的30%: what is taken a share of stands between. Only for shares, else too much would be spanned. */
export const LIMIT_BEFORE_SHARE = new RegExp(
  `(${AT_MOST_BEFORE}|${AT_LEAST_BEFORE})[^，。；、：,;:\\d]{1,20}(?:的|总数|总量)$`,
  'u',
);
/** 至少建成1个: a verb stands between. */
export const LEAST_BEFORE_VERB = /(至少|最少)[\u4e00-\u9fff]{1,6}$/u;
/** The limit after a figure, to be matched at the figure's end. */
export const LIMIT_AFTER = new RegExp(`^\\s?(?:${AT_LEAST_AFTER}|${AT_MOST_AFTER}|${APPROX_AFTER})`, 'u');

const is = (pattern: string): RegExp => new RegExp(`^\\s?(?:${pattern})$`, 'u');
const IS = {
  atLeastBefore: is(`(?:力争|${REACHED_BEFORE})?(?:${AT_LEAST_BEFORE})`),
  atMostBefore: is(`(?:${AT_MOST_BEFORE})`),
  approxBefore: is(`(?:${BEFORE})?(?:${APPROX_BEFORE})`),
  reached: is(`(?:${REACHED_BEFORE}|上)+`),
  control: /^控制在|^压减/u,
  atLeastAfter: is(AT_LEAST_AFTER),
  atMostAfter: is(AT_MOST_AFTER),
  approxAfter: is(APPROX_AFTER),
};

/** What stands around a figure: the limit before, 余 or 多 inside, the limit after; empty where there is none. */
interface Limits {
  readonly before: string;
  readonly inside: string;
  readonly after: string;
  /** 达到 sets a standard for money and for ratios (12000元, 5批次/千人), a floor for all else. */
  readonly standard: boolean;
}

/** Of several limits the one that binds: 控制在…左右 is about, 达到…以上 is at least. */
export function qualifierOf({ before, inside, after, standard }: Limits): Qualifier {
  if (IS.atLeastAfter.test(after)) return 'at_least';
  if (IS.atMostAfter.test(after)) return 'at_most';
  if (IS.approxAfter.test(after) && (before === '' || IS.control.test(before) || !IS.atLeastBefore.test(before)))
    return 'approx';
  if (IS.atMostBefore.test(before)) return 'at_most';
  if (IS.atLeastBefore.test(before)) return 'at_least';
  if (inside !== '') return /[余餘多]/u.test(inside) ? 'at_least' : 'approx';
  if (IS.approxBefore.test(before)) return 'approx';
  return IS.reached.test(before) && !(standard && !/^超|^上/u.test(before)) ? 'at_least' : 'exact';
}
