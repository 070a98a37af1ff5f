import type { WordLists } from '../../../kernel/language.js';
import { en } from './words.en.js';
import type { PlanWords } from './words.js';
import { zhCN } from './words.zh-CN.js';

export const planWords: WordLists<PlanWords> = { 'zh-CN': zhCN, en };
