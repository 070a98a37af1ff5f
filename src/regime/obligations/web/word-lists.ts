import type { WordLists } from '../../../kernel/language.js';
import { en } from './words.en.js';
import type { DutyPageWords } from './words.js';
import { zhCN } from './words.zh-CN.js';

export const dutyPageWords: WordLists<DutyPageWords> = { 'zh-CN': zhCN, en };
