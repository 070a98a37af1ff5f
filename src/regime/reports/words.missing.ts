import type { WordLists } from '../../kernel/language.js';
import type { MissingName } from './rules/content.js';

/** What a section lacks, by name: on the page and in the workbook. */
export const missingWords: WordLists<Readonly<Record<MissingName, string>>> = {
  'zh-CN': {
    target: '目标完成数',
    'fall-note': '完成数为什么比上次少',
    'over-whole': '完成数超过100%',
    explanation: '为什么滞后',
    sentence: '本季度进展',
    next: '下季度打算',
    cooperation: '责任单位情况',
    'cooperation-sentence': '责任单位配合情况',
    'cooperation-fact': '评“差”的事实',
    'difficulty-unit': '困难请谁协调',
  },
  en: {
    target: 'what was done',
    'fall-note': 'why a figure is less than last time',
    'over-whole': 'a figure above 100 %',
    explanation: 'why it is behind',
    sentence: 'how this quarter went',
    next: 'what comes next quarter',
    cooperation: 'the responsible units',
    'cooperation-sentence': 'how a responsible unit cooperated',
    'cooperation-fact': 'a fact behind a poor grade',
    'difficulty-unit': 'whom a difficulty asks',
  },
};
