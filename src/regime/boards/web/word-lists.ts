import type { WordLists } from '../../../kernel/language.js';
import { en } from './words.en.js';
import type { BoardWords } from './words.js';
import { zhCN } from './words.zh-CN.js';

export const boardWords: WordLists<BoardWords> = { 'zh-CN': zhCN, en };
