import type { WordLists } from '../../kernel/language.js';
import { en } from './words.en.js';
import type { ObligationWords } from './words.js';
import { zhCN } from './words.zh-CN.js';

export const obligationWords: WordLists<ObligationWords> = { 'zh-CN': zhCN, en };
