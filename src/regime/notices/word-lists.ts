import type { WordLists } from '../../kernel/language.js';
import { blockersEn } from './words.blockers.en.js';
import { type BlockerWords, blockersZhCN } from './words.blockers.zh-CN.js';
import { en } from './words.en.js';
import type { NoticeWords } from './words.js';
import { zhCN } from './words.zh-CN.js';

export const noticeWords: WordLists<NoticeWords> = { 'zh-CN': zhCN, en };
export const blockerWords: WordLists<BlockerWords> = { 'zh-CN': blockersZhCN, en: blockersEn };
