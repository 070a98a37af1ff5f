import type { WordLists } from '../../kernel/language.js';
import { en } from './words.en.js';
import type { StaffingWords } from './words.js';
import { zhCN } from './words.zh-CN.js';

export const staffingWords: WordLists<StaffingWords> = { 'zh-CN': zhCN, en };
