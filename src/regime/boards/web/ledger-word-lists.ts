import type { WordLists } from '../../../kernel/language.js';
import { ledgerEn } from './ledger-words.en.js';
import type { LedgerWords } from './ledger-words.js';
import { ledgerZhCN } from './ledger-words.zh-CN.js';

export const ledgerWords: WordLists<LedgerWords> = { 'zh-CN': ledgerZhCN, en: ledgerEn };
