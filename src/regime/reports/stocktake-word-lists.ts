import type { WordLists } from '../../kernel/language.js';
import { stocktakeEn } from './words.stocktake.en.js';
import type { StocktakeWords } from './words.stocktake.js';
import { stocktakeZhCN } from './words.stocktake.zh-CN.js';

export const stocktakeWords: WordLists<StocktakeWords> = { 'zh-CN': stocktakeZhCN, en: stocktakeEn };
