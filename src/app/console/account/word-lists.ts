import type { WordLists } from '../../../kernel/language.js';
import { en } from './words.en.js';
import type { AccountWords } from './words.js';
import { zhCN } from './words.zh-CN.js';

export const accountWords: WordLists<AccountWords> = { 'zh-CN': zhCN, en };
