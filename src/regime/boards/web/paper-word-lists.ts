import type { WordLists } from '../../../kernel/language.js';
import { en } from './paper-words.en.js';
import type { PaperWords } from './paper-words.js';
import { zhCN } from './paper-words.zh-CN.js';

export const paperWords: WordLists<PaperWords> = { 'zh-CN': zhCN, en };
