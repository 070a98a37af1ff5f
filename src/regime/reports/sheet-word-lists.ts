import type { WordLists } from '../../kernel/language.js';
import { sheetEn } from './words.sheet.en.js';
import type { ReportSheetWords } from './words.sheet.js';
import { sheetZhCN } from './words.sheet.zh-CN.js';

export const reportSheetWords: WordLists<ReportSheetWords> = { 'zh-CN': sheetZhCN, en: sheetEn };
