import type { WordLists } from '../kernel/language.js';
import { en } from './words.en.js';
import type { WebWords } from './words.js';
import { zhCN } from './words.zh-CN.js';

export const webWords: WordLists<WebWords> = { 'zh-CN': zhCN, en };
