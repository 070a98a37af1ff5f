import type { WordLists } from '../../../kernel/language.js';
import { en } from './words.en.js';
import type { ChangePageWords } from './words.js';
import { zhCN } from './words.zh-CN.js';

export const changePageWords: WordLists<ChangePageWords> = { 'zh-CN': zhCN, en };
