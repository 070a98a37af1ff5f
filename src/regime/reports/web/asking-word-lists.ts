import type { WordLists } from '../../../kernel/language.js';
import { en } from './asking-words.en.js';
import type { AskingWords } from './asking-words.js';
import { zhCN } from './asking-words.zh-CN.js';

export const askingWords: WordLists<AskingWords> = { 'zh-CN': zhCN, en };
