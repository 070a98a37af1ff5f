import type { WordLists } from '../../../kernel/language.js';
import { en } from './words.en.js';
import type { SecurityWords } from './words.js';
import { zhCN } from './words.zh-CN.js';

export const securityWords: WordLists<SecurityWords> = { 'zh-CN': zhCN, en };
