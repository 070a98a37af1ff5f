import { retentionEn } from './words.retention.en.js';
import type { RetentionWords } from './words.retention.js';
import { retentionZhCN } from './words.retention.zh-CN.js';
import type { WordLists } from '../../../kernel/language.js';
import { en } from './words.en.js';
import type { SecurityWords } from './words.js';
import { zhCN } from './words.zh-CN.js';

export const securityWords: WordLists<SecurityWords> = { 'zh-CN': zhCN, en };
export const retentionWords: WordLists<RetentionWords> = { 'zh-CN': retentionZhCN, en: retentionEn };
