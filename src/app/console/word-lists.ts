import type { WordLists } from '../../kernel/language.js';
import { en } from './words.en.js';
import type { ConsoleWords } from './words.js';
import { zhCN } from './words.zh-CN.js';

export const consoleWords: WordLists<ConsoleWords> = { 'zh-CN': zhCN, en };
