import type { WordLists } from '../../kernel/language.js';
import { en } from './words.en.js';
import type { ReminderWords } from './words.js';
import { zhCN } from './words.zh-CN.js';

export const reminderWords: WordLists<ReminderWords> = { 'zh-CN': zhCN, en };
