import type { WordLists } from '../../../kernel/language.js';
import { en } from './words.en.js';
import type { FundWords } from './words.js';
import { zhCN } from './words.zh-CN.js';

export const fundWords: WordLists<FundWords> = { 'zh-CN': zhCN, en };
