import type { WordLists } from '../../../kernel/language.js';
import { sheetPageEn } from './sheet-words.en.js';
import type { ReturnedSheetWords } from './sheet-words.js';
import { sheetPageZhCN } from './sheet-words.zh-CN.js';

export const returnedSheetWords: WordLists<ReturnedSheetWords> = { 'zh-CN': sheetPageZhCN, en: sheetPageEn };
