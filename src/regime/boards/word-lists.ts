import type { WordLists } from '../../kernel/language.js';
import { ledgerFileEn } from './words.files.en.js';
import { type LedgerFileWords, ledgerFileZhCN } from './words.files.zh-CN.js';
import type { TellingWords } from './rules/telling.js';
import { tellingEn } from './words.telling.en.js';
import { tellingZhCN } from './words.telling.zh-CN.js';

export const ledgerFileWords: WordLists<LedgerFileWords> = { 'zh-CN': ledgerFileZhCN, en: ledgerFileEn };
export const tellingWords: WordLists<TellingWords> = { 'zh-CN': tellingZhCN, en: tellingEn };
