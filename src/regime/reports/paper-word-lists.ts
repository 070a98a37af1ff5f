import type { WordLists } from '../../kernel/language.js';
import { en } from './words.papers.en.js';
import type { ReportPaperWords } from './words.papers.js';
import { zhCN } from './words.papers.zh-CN.js';

export const reportPaperWords: WordLists<ReportPaperWords> = { 'zh-CN': zhCN, en };
