import type { WordLists } from '../../../kernel/language.js';
import { en } from './words.en.js';
import type { CalendarPageWords } from './words.js';
import { zhCN } from './words.zh-CN.js';

export const calendarPageWords: WordLists<CalendarPageWords> = { 'zh-CN': zhCN, en };
