import type { WordLists } from '../../kernel/language.js';
import { planPapersEn } from './words.papers.en.js';
import type { PlanPaperWords } from './words.papers.js';
import { planPapersZhCN } from './words.papers.zh-CN.js';

export const planPaperWords: WordLists<PlanPaperWords> = { 'zh-CN': planPapersZhCN, en: planPapersEn };
