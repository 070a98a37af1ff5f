import type { WordLists } from '../../../kernel/language.js';
import { en } from './words.en.js';
import { en as feedsEn } from './words.feeds.en.js';
import type { FeedWords } from './words.feeds.js';
import { zhCN as feedsZhCN } from './words.feeds.zh-CN.js';
import { rulesEn } from './words.rules.en.js';
import type { ReminderRulesWords } from './words.rules.js';
import { rulesZhCN } from './words.rules.zh-CN.js';
import type { ReminderPageWords } from './words.js';
import { zhCN } from './words.zh-CN.js';

export const reminderPageWords: WordLists<ReminderPageWords> = { 'zh-CN': zhCN, en };
export const feedWords: WordLists<FeedWords> = { 'zh-CN': feedsZhCN, en: feedsEn };
export const ruleWords: WordLists<ReminderRulesWords> = { 'zh-CN': rulesZhCN, en: rulesEn };
