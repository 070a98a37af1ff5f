import type { WordLists } from '../../kernel/language.js';
import { unitsEn } from './words.units.en.js';
import type { UnitWords } from './words.units.js';
import { unitsZhCN } from './words.units.zh-CN.js';

export const unitWords: WordLists<UnitWords> = { 'zh-CN': unitsZhCN, en: unitsEn };
