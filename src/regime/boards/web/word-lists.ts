import type { WordLists } from '../../../kernel/language.js';
import { amendEn } from './words.amend.en.js';
import type { AmendWords } from './words.amend.js';
import { amendZhCN } from './words.amend.zh-CN.js';
import { en } from './words.en.js';
import type { BoardWords } from './words.js';
import { zhCN } from './words.zh-CN.js';

export const boardWords: WordLists<BoardWords> = { 'zh-CN': zhCN, en };
export const amendWords: WordLists<AmendWords> = { 'zh-CN': amendZhCN, en: amendEn };
