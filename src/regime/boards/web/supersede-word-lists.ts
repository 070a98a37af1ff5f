import type { WordLists } from '../../../kernel/language.js';
import { supersedeEn } from './supersede-words.en.js';
import type { SupersedeWords } from './supersede-words.js';
import { supersedeZhCN } from './supersede-words.zh-CN.js';

export const supersedeWords: WordLists<SupersedeWords> = { 'zh-CN': supersedeZhCN, en: supersedeEn };
