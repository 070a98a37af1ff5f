import type { WordLists } from '../../../kernel/language.js';
import { en } from './words.en.js';
import type { ReminderPageWords } from './words.js';
import { zhCN } from './words.zh-CN.js';

export const reminderPageWords: WordLists<ReminderPageWords> = { 'zh-CN': zhCN, en };
