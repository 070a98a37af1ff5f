import type { CooperationReport } from './content.js';
import { remarkRule } from './remark.data.js';

/** What is said of a unit, as far as it can be negative. */
export type Remark = Pick<CooperationReport, 'materials' | 'sentence' | 'grade'>;

const BLAME = new RegExp(
  `(?<!(?:${remarkRule.denials.join('|')})[^，。；、,.;]{0,6})(?:${remarkRule.words.join('|')})`,
  'u',
);

/**
 * Whether a word on a responsible unit is negative: only then is the unit told and asked (point 10; “the answer procedure
 * starts only on a negative remark”). A grade says how the sentence is meant: one that is not below the middle is not
 * read for words of blame.
 */
export const isNegative = ({ materials, sentence, grade }: Remark): boolean =>
  remarkRule.materials.includes(materials) ||
  (grade === null ? BLAME.test(sentence) : remarkRule.grades.includes(grade));

export const sameRemark = (one: Remark, other: Remark): boolean =>
  one.materials === other.materials && one.sentence === other.sentence && one.grade === other.grade;
