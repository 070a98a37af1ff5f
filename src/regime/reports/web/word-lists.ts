import type { WordLists } from '../../../kernel/language.js';
import { boardEn } from './words.board.en.js';
import type { ReportBoardWords } from './words.board.js';
import { boardZhCN } from './words.board.zh-CN.js';
import { en } from './words.en.js';
import type { ReportPageWords } from './words.js';
import { zhCN } from './words.zh-CN.js';

export const reportPageWords: WordLists<ReportPageWords> = { 'zh-CN': zhCN, en };
export const reportBoardWords: WordLists<ReportBoardWords> = { 'zh-CN': boardZhCN, en: boardEn };
