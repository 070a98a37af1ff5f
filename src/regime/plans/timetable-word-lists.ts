import type { WordLists } from '../../kernel/language.js';
import { timetableSheetEn } from './words.sheet.en.js';
import type { TimetableSheetWords } from './words.sheet.js';
import { timetableSheetZhCN } from './words.sheet.zh-CN.js';
import { timetableEn } from './words.timetable.en.js';
import type { TimetableWords } from './words.timetable.js';
import { timetableZhCN } from './words.timetable.zh-CN.js';

export const timetableWords: WordLists<TimetableWords> = { 'zh-CN': timetableZhCN, en: timetableEn };
export const sheetWords: WordLists<TimetableSheetWords> = { 'zh-CN': timetableSheetZhCN, en: timetableSheetEn };
