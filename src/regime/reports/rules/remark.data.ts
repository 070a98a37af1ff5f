import type { Grade, Materials } from './content.js';

/**
 * How a word on a responsible unit is read as negative, as data with a version. The seed names two dimensions, 材料报送 and
 * 配合完成 (R22): of the first 未按时 is negative; of the second a grade below the middle (workflow §7), and where nobody graded
 * it a sentence with one of these words, which reports and circulars use of units that do not help.
 */
export const remarkRule = {
  version: '1',
  materials: ['late'] satisfies readonly Materials[] as readonly Materials[],
  grades: ['poor'] satisfies readonly Grade[] as readonly Grade[],
  words: [
    ...['不配合', '未配合', '不予配合', '配合差', '较差', '很差', '不力', '不主动', '不积极', '不到位', '不及时'],
    ...['未及时', '未按时', '未按期', '未按要求', '未提供', '未报送', '未落实', '不落实'],
    ...['推诿', '扯皮', '拖延', '拖拉', '拖沓', '迟迟', '催要', '催促', '催办', '滞后', '延误'],
  ],
  /** What takes such a word back where it stands before it in the same clause: 没有推诿. */
  denials: ['没有', '没出现', '未发生', '未出现', '未见', '不存在', '无'],
} as const;
