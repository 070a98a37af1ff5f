import type { WordLists } from '../../../kernel/language.js';
import { timetablePageEn } from './timetable-words.en.js';
import type { TimetablePageWords } from './timetable-words.js';
import { timetablePageZhCN } from './timetable-words.zh-CN.js';

export const timetablePageWords: WordLists<TimetablePageWords> = { 'zh-CN': timetablePageZhCN, en: timetablePageEn };
