import type { WordLists } from '../../../kernel/language.js';
import { en } from './words.en.js';
import type { FilesWords } from './words.js';
import { zhCN } from './words.zh-CN.js';

export const filesWords: WordLists<FilesWords> = { 'zh-CN': zhCN, en };
