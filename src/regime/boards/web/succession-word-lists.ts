import type { WordLists } from '../../../kernel/language.js';
import { en } from './succession-words.en.js';
import type { SuccessionWords } from './succession-words.js';
import { zhCN } from './succession-words.zh-CN.js';

export const successionWords: WordLists<SuccessionWords> = { 'zh-CN': zhCN, en };
