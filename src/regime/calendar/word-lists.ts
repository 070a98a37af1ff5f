import type { WordLists } from '../../kernel/language.js';
import { en } from './words.en.js';
import { type CalendarWords, zhCN } from './words.zh-CN.js';

export const calendarWords: WordLists<CalendarWords> = { 'zh-CN': zhCN, en };
