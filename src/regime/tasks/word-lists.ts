import type { WordLists } from '../../kernel/language.js';
import { historyEn } from './words.history.en.js';
import { historyZhCN } from './words.history.zh-CN.js';

export const historyWords: WordLists<ReadonlyMap<string, string>> = { 'zh-CN': historyZhCN, en: historyEn };
