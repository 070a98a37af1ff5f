import type { WordLists } from '../../../kernel/language.js';
import { en } from './words.en.js';
import type { StaffingPageWords } from './words.js';
import { zhCN } from './words.zh-CN.js';

export const staffingPageWords: WordLists<StaffingPageWords> = { 'zh-CN': zhCN, en };
