import type { WordLists } from '../../kernel/language.js';
import { en } from './words.en.js';
import type { ChangeWords } from './words.js';
import { zhCN } from './words.zh-CN.js';

export const changeWords: WordLists<ChangeWords> = { 'zh-CN': zhCN, en };
