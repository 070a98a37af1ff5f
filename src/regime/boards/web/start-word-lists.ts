import type { WordLists } from '../../../kernel/language.js';
import { en } from './start-words.en.js';
import type { StartWords } from './start-words.js';
import { zhCN } from './start-words.zh-CN.js';

export const startWords: WordLists<StartWords> = { 'zh-CN': zhCN, en };
