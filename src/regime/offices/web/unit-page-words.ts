import type { WordLists } from '../../../kernel/language.js';
import { en } from './words.units.en.js';
import type { UnitPageWords } from './words.units.js';
import { zhCN } from './words.units.zh-CN.js';

export const unitPageWords: WordLists<UnitPageWords> = { 'zh-CN': zhCN, en };
