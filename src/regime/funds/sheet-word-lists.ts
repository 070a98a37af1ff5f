import type { WordLists } from '../../kernel/language.js';
import { paymentSheetEn } from './words.sheet.en.js';
import type { PaymentSheetWords } from './words.sheet.js';
import { paymentSheetZhCN } from './words.sheet.zh-CN.js';

export const paymentSheetWords: WordLists<PaymentSheetWords> = { 'zh-CN': paymentSheetZhCN, en: paymentSheetEn };
