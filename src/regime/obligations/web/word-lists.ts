import type { WordLists } from '../../../kernel/language.js';
import { en } from './words.en.js';
import { en as recordEn } from './words.record.en.js';
import type { DutyRecordWords } from './words.record.js';
import { zhCN as recordZhCN } from './words.record.zh-CN.js';
import { en as outstandingEn } from './words.outstanding.en.js';
import type { OutstandingWords } from './words.outstanding.js';
import { zhCN as outstandingZhCN } from './words.outstanding.zh-CN.js';
import type { DutyPageWords } from './words.js';
import { zhCN } from './words.zh-CN.js';

export const dutyPageWords: WordLists<DutyPageWords> = { 'zh-CN': zhCN, en };
export const dutyRecordWords: WordLists<DutyRecordWords> = { 'zh-CN': recordZhCN, en: recordEn };
export const outstandingWords: WordLists<OutstandingWords> = { 'zh-CN': outstandingZhCN, en: outstandingEn };
