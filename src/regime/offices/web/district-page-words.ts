import type { WordLists } from '../../../kernel/language.js';
import { en } from './words.districts.en.js';
import type { DistrictPageWords } from './words.districts.js';
import { zhCN } from './words.districts.zh-CN.js';

export const districtPageWords: WordLists<DistrictPageWords> = { 'zh-CN': zhCN, en };
