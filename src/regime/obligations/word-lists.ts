import type { WordLists } from '../../kernel/language.js';
import { en } from './words.en.js';
import type { FilingWords } from './words.filing.js';
import { en as filingEn } from './words.filing.en.js';
import { zhCN as filingZhCN } from './words.filing.zh-CN.js';
import type { ObligationWords } from './words.js';
import { zhCN } from './words.zh-CN.js';

export const obligationWords: WordLists<ObligationWords> = { 'zh-CN': zhCN, en };
export const filingWords: WordLists<FilingWords> = { 'zh-CN': filingZhCN, en: filingEn };
