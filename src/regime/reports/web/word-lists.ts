import type { WordLists } from '../../../kernel/language.js';
import { boardEn } from './words.board.en.js';
import type { ReportBoardWords } from './words.board.js';
import { boardZhCN } from './words.board.zh-CN.js';
import { en } from './words.en.js';
import type { ReportPageWords } from './words.js';
import { quartersEn } from './words.quarters.en.js';
import type { QuarterBoardWords } from './words.quarters.js';
import { quartersZhCN } from './words.quarters.zh-CN.js';
import { zhCN } from './words.zh-CN.js';

export const reportPageWords: WordLists<ReportPageWords> = { 'zh-CN': zhCN, en };
export const reportBoardWords: WordLists<ReportBoardWords> = { 'zh-CN': boardZhCN, en: boardEn };
export const quarterBoardWords: WordLists<QuarterBoardWords> = { 'zh-CN': quartersZhCN, en: quartersEn };
